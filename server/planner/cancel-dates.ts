import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { contentOf } from '../../db/queries/save-walk-in.ts';
import type { Instant } from '../contract/timetable.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { checkSpecialDayCount } from '../desk/check-for-saving.ts';
import { LONGEST_TEXT } from '../desk/tidy-hours.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { daysBetween, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import type { WalkIn } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';
import { tidy } from './check-content.ts';
import { checkRealDates } from './check-dates.ts';
import { isHeldBetween } from './is-held.ts';
import { withCancelled } from './on-top.ts';
import { refused } from './outcome.ts';
import { type Changed, type ChangeOfWalkIn, saveChange } from './save-change.ts';
import { FARTHEST_DAYS, firstDateNotOver } from './still-to-begin.ts';
import { tellOfCancelled } from './tell-of-cancelled.ts';
import type { Telling } from './tell-of-proposal.ts';

/** `through` is the same as `from` for one date. */
export interface DatesToCancel extends ChangeOfWalkIn, DateRange, Telling {
  /** What visitors read, at most 80 characters; null: no reason given. */
  readonly reason: string | null;
}

/**
 * "Sick today": it is not held on that date, or on none of a range. Visitors see it at once; those who keep the place hear of
 * it in one mail. Of an activity, which is the host's own, nobody is told. Throws NotFound.
 */
export function cancelDates(db: Database, given: DatesToCancel, act: Act): Changed {
  return saveChange(
    db,
    { ...given, verb: 'cancelDates', alsoGone: true },
    act,
    (walkIn) => cancelled(walkIn, given, calendarsOf(db), act.at),
    (walkIn, sequence) => tellOfCancelled(db, walkIn, sequence, given, act.at),
  );
}

function cancelled(walkIn: WalkIn, given: DatesToCancel, calendars: Calendars, now: Instant) {
  const { through } = given;
  const today = localOf(now).date;
  const first = firstDateNotOver(walkIn.hours, now, calendars);
  const from = startingFrom(given, today, first);
  const findings: WalkInFinding[] = checkDates({ from, through }, first, today);
  const reason = tidy(given.reason, '/reason', LONGEST_TEXT, findings);
  if (findings.length > 0) return refused('findings', findings);
  if (!isHeldBetween(walkIn.hours, { from, through }, calendars))
    return refused('findings', [{ code: 'notHeldThen', path: '/from', from, through }]);
  const hours = withCancelled(walkIn.hours, { from, through }, reason);
  const tooMany = checkSpecialDayCount(hours, today);
  if (tooMany.length > 0) return refused('findings', tooMany);
  const to = { ...contentOf(walkIn), hours };
  return { what: 'cancelDates', to, findings: [], after: { cancelled: { from, through } } } as const;
}

/** "From today on", when what was today is over: from the next date on. */
function startingFrom({ from, through }: DateRange, today: IsoDate, first: IsoDate): IsoDate {
  return from === today && first > today && first <= through ? first : from;
}

function checkDates({ from, through }: DateRange, first: IsoDate, today: IsoDate): WalkInFinding[] {
  const odd = checkRealDates({ from, through });
  if (odd.length > 0) return odd;
  if (through < from) return [{ code: 'endDateBeforeStart', path: '/through', from, through }];
  if (from < first) return [{ code: 'inThePast', path: '/from', from }];
  const isFar = daysBetween(today, through) > FARTHEST_DAYS;
  return isFar ? [{ code: 'datesOutOfReach', path: '/through', from, through }] : [];
}
