import type { Instant } from '../contract/timetable.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';

/** When the Amsterdam day of an instant is over: "today" means another day from then on. */
export function nextMidnight(now: Instant): Instant {
  return instantOf(addDays(localOf(now).date, 1), 0);
}
