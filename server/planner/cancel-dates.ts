import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { contentOf } from '../../db/queries/save-walk-in.ts';
import type { Instant } from '../contract/timetable.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { checkSpecialDayCount } from '../desk/check-for-saving.ts';
import { LONGEST_TEXT } from '../desk/tidy-hours.ts';
import { withAnnouncement } from '../desk/with-announcement.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { addDays, daysBetween, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkIn, WalkInHours } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';
import { FARTHEST_DAYS, tidy } from './check-content.ts';
import { checkRealDates } from './check-dates.ts';
import { firstDateNotOver } from './dates-ahead.ts';
import { toldAfter } from './moved-date.ts';
import { refused } from './outcome.ts';
import { type Changed, type ChangeOfWalkIn, saveChange } from './save-change.ts';
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
    { ...given, verb: 'cancelDates' },
    act,
    (walkIn) => cancelled(walkIn, given, calendarsOf(db), act.at),
    (walkIn, sequence) => {
      const { from, through } = given;
      const reason = shownReason(walkIn, given);
      const dates = { from, through, reason, goesOn: false, sequence };
      tellOfCancelled(db, walkIn, dates, given, act.at);
    },
  );
}

function cancelled(walkIn: WalkIn, given: DatesToCancel, calendars: Calendars, now: Instant) {
  const { from, through } = given;
  const today = localOf(now).date;
  const first = firstDateNotOver(walkIn, now, calendars);
  const findings: WalkInFinding[] = checkDates(given, first, today);
  const reason = tidy(given.reason, '/reason', LONGEST_TEXT, findings);
  if (findings.length > 0) return refused('findings', findings);
  if (!isHeldBetween(walkIn.hours, { from, through }, calendars))
    return refused('findings', [{ code: 'notHeldThen', path: '/from', from, through }]);
  const day = { from, through, says: { kind: 'closed' }, reason, movedTo: null, roomSlug: null } as const;
  const { specialDays } = withAnnouncement(withoutTimesWithin(walkIn.hours, given), day);
  const told = toldAfter(walkIn.hours.specialDays, specialDays, reason);
  const hours = { ...walkIn.hours, specialDays: told };
  const tooMany = checkSpecialDayCount(hours, today);
  if (tooMany.length > 0) return refused('findings', tooMany);
  const to = { ...contentOf(walkIn), hours };
  return { what: 'cancelDates', to, findings: [], after: { cancelled: { from, through } } } as const;
}

/** As visitors read it, tidied. */
function shownReason({ hours }: WalkIn, { from, through }: DateRange): string | null {
  const day = hours.specialDays.find((each) => each.from === from && each.through === through);
  return day?.reason ?? null;
}

function checkDates({ from, through }: DateRange, first: IsoDate, today: IsoDate): WalkInFinding[] {
  const odd = checkRealDates({ from, through });
  if (odd.length > 0) return odd;
  if (through < from) return [{ code: 'endDateBeforeStart', path: '/through', from, through }];
  if (from < first) return [{ code: 'inThePast', path: '/from', from }];
  const isFar = daysBetween(today, through) > FARTHEST_DAYS;
  return isFar ? [{ code: 'datesOutOfReach', path: '/through', from, through }] : [];
}

/** A shorter announcement would win from the range: other times within it are cancelled with it. */
function withoutTimesWithin({ specialDays }: WalkInHours, { from, through }: DateRange) {
  return specialDays.filter((day) => day.says.kind === 'closed' || day.from < from || day.through > through);
}

/** Whether any of these dates has it, or may have it. */
export function isHeldBetween(
  hours: WalkInHours,
  { from, through }: DateRange,
  calendars: Calendars,
): boolean {
  const window = { start: instantOf(from, 0), end: instantOf(addDays(through, 1), 0) };
  const { openIntervals: held, unknown } = openIntervals(hours, window, calendars);
  // What began the evening before is of the evening before.
  return [...held, ...unknown].some(({ start }) => start >= window.start);
}
