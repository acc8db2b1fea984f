import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { withAnnouncement } from '../desk/with-announcement.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { decidingDay, roomSlugOn } from '../directory/room-on.ts';
import { NotFound } from '../errors.ts';
import type { DayPolicy, IsoDate, TimeSpan } from '../hours/model.ts';
import type { WalkIn, WalkInDay, WalkInHours } from '../model/walk-in.ts';
import { checkRealDates } from './check-dates.ts';
import { isHeldBetween } from './is-held.ts';
import { type PlannerRefused, type ProposalSaved, refused } from './outcome.ts';
import { type Proposing, proposeMove } from './propose.ts';

export interface DateToMove extends Proposing {
  readonly walkInSlug: string;
  /** On which it would be held. */
  readonly date: IsoDate;
  /** The same date at other times or in another room, or another date. Minutes after midnight. */
  readonly to: {
    readonly date: IsoDate;
    readonly opens: number;
    readonly closes: number;
    /** null: its usual one; absent: where it is on `date`. */
    readonly roomSlug?: string | null;
  };
}

/** One date of it at another time, in another room, or on another day: for the host to agree to. Throws NotFound. */
export function proposeOtherDate(db: Database, given: DateToMove, act: Act): ProposalSaved | PlannerRefused {
  const { walkInSlug, date } = given;
  const odd = checkRealDates({ date, 'to/date': given.to.date });
  if (odd.length > 0) return refused('findings', odd);
  const walkIn = getWalkIn(db, walkInSlug);
  if (walkIn === null) throw new NotFound('walkIn', walkInSlug);
  if (!isHeldBetween(walkIn.hours, { from: date, through: date }, calendarsOf(db)))
    return refused('findings', [{ code: 'notHeldThen', path: '/date', from: date, through: date }]);
  const hours = withOtherDate(walkIn, given);
  return proposeMove(db, { ...given, hours, roomSlug: walkIn.roomSlug }, act);
}

/** The hours with that date left out, or at other times or in another room. */
export function withOtherDate(
  { hours, roomSlug: usual }: Pick<WalkIn, 'hours' | 'roomSlug'>,
  { date, to }: Pick<DateToMove, 'date' | 'to'>,
): WalkInHours {
  const { opens, closes } = to;
  const asked = to.roomSlug === undefined ? roomSlugOn({ hours, roomSlug: usual }, date) : to.roomSlug;
  const roomSlug = asked === usual ? null : asked;
  const single = (day: IsoDate) => ({ from: day, through: day, reason: null });
  const leftOut: WalkInDay = {
    ...single(date),
    ...{ says: { kind: 'closed' }, movedTo: to.date, roomSlug: null },
  };
  const held: WalkInDay = {
    ...single(to.date),
    ...{ says: { kind: 'changed', spans: [toSpan({ opens, closes })] }, movedTo: null, roomSlug },
  };
  return withDays(hours, to.date === date ? [held] : [leftOut, held]);
}

type Times = Pick<TimeSpan, 'opens' | 'closes'>;

export interface DateInRoom {
  readonly date: IsoDate;
  /** Each time that it is held on that date. */
  readonly held: readonly [Times, ...Times[]];
  readonly roomSlug: string | null;
}

/** The hours with that date in another room, and otherwise as it is. */
export function withOtherRoom(
  { hours, roomSlug: usual }: Pick<WalkIn, 'hours' | 'roomSlug'>,
  { date, held: [first, ...others], roomSlug }: DateInRoom,
): WalkInHours {
  const says: DayPolicy = { kind: 'changed', spans: [toSpan(first), ...others.map(toSpan)] };
  const reason = decidingDay(hours.specialDays, date)?.reason ?? null;
  const inRoom = { movedTo: null, roomSlug: roomSlug === usual ? null : roomSlug };
  return withDays(hours, [{ from: date, through: date, reason, says, ...inRoom }]);
}

function toSpan({ opens, closes }: Times): TimeSpan {
  return { opens, closes, access: 'open', audience: 'everyone', note: null, state: 'open' };
}

function withDays(hours: WalkInHours, days: readonly WalkInDay[]): WalkInHours {
  const specialDays = days.reduce(
    (present, day) => withAnnouncement(present, day).specialDays,
    hours.specialDays,
  );
  return { ...hours, specialDays };
}
