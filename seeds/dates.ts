import type { Instant } from '../server/contract/timetable.ts';
import { addDays, instantOf, localOf, weekdayOf } from '../server/hours/local-time.ts';
import type { IsoDate, Weekday } from '../server/hours/model.ts';

const NOON = 12 * 60;

/** The date in Amsterdam, a number of days after that of `now`. */
export function dateAfter(now: Instant, days: number): IsoDate {
  return addDays(localOf(now).date, days);
}

/** The first such weekday that is at least so many days ahead. */
export function weekdayAfter(now: Instant, days: number, weekday: Weekday): IsoDate {
  const first = dateAfter(now, days);
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7);
}

/** Noon in Amsterdam, a number of days before `now`. */
export function noonBefore(now: Instant, days: number): Instant {
  return instantOf(dateAfter(now, -days), NOON);
}
