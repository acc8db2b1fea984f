import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { withAnnouncement } from '../desk/with-announcement.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { NotFound } from '../errors.ts';
import type { IsoDate, OpeningHours, SpecialDay, TimeSpan } from '../hours/model.ts';
import { isHeldBetween } from './cancel-dates.ts';
import { checkRealDates } from './check-dates.ts';
import { movedTo } from './moved-date.ts';
import { type PlannerRefused, type ProposalSaved, refused } from './outcome.ts';
import { type Proposing, proposeMove } from './propose.ts';

export interface DateToMove extends Proposing {
  readonly walkInSlug: string;
  /** On which it would be held. */
  readonly date: IsoDate;
  /** The same date at other times, or another date. Minutes after midnight. */
  readonly to: { readonly date: IsoDate; readonly opens: number; readonly closes: number };
}

/** One date of it at another time, or on another day: for the host to agree to. Throws NotFound. */
export function proposeOtherDate(db: Database, given: DateToMove, act: Act): ProposalSaved | PlannerRefused {
  const { walkInSlug, date } = given;
  const odd = checkRealDates({ date, 'to/date': given.to.date });
  if (odd.length > 0) return refused('findings', odd);
  const walkIn = getWalkIn(db, walkInSlug);
  if (walkIn === null) throw new NotFound('walkIn', walkInSlug);
  if (!isHeldBetween(walkIn.hours, { from: date, through: date }, calendarsOf(db)))
    return refused('findings', [{ code: 'notHeldThen', path: '/date', from: date, through: date }]);
  const hours = withOtherDate(walkIn.hours, given);
  return proposeMove(db, { ...given, hours, roomSlug: walkIn.roomSlug }, act);
}

/** The hours with that date left out or at other times. */
export function withOtherDate(
  hours: OpeningHours,
  { date, to }: Pick<DateToMove, 'date' | 'to'>,
): OpeningHours {
  const { opens, closes } = to;
  const span: TimeSpan = { opens, closes, access: 'open', audience: 'everyone', note: null, state: 'open' };
  const single = (day: IsoDate, says: SpecialDay['says'], reason: string | null = null) => ({
    from: day,
    through: day,
    says,
    reason,
  });
  const leftOut = to.date === date ? [] : [single(date, { kind: 'closed' }, movedTo(to.date, date))];
  const added = [...leftOut, single(to.date, { kind: 'changed', spans: [span] })];
  const specialDays = added.reduce(
    (present, day) => withAnnouncement(present, day).specialDays,
    hours.specialDays,
  );
  return { ...hours, specialDays };
}
