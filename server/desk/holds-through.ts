/** "Klopt tot en met …": until which date a check can be said to hold. Pure. */
import { addDays } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';

/** Four weeks, counted from the day of the check. */
export const FOUR_WEEKS = 28;
/** A holiday further ahead is not what a host thinks of when she says "after the holiday". */
const NEAR_DAYS = 8 * 7;
/** In the first week after it everybody is back, and she is asked again. */
const DAYS_AFTER = 7;

export interface AfterHoliday {
  /** As the calendar of the schools calls it: "kerstvakantie". */
  readonly holiday: string;
  readonly date: IsoDate;
}

/**
 * A week past the last day of the school holiday that is running, or else of the next one, where that begins within
 * eight weeks; null where none does, or where nobody knows.
 */
export function afterHoliday({ schoolHolidays }: Calendars, today: IsoDate): AfterHoliday | null {
  const [near] = schoolHolidays
    .filter(({ from, through }) => through >= today && from <= addDays(today, NEAR_DAYS))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return near === undefined ? null : { holiday: near.name, date: addDays(near.through, DAYS_AFTER) };
}

/**
 * The Sunday of the week that was looked at, where the rhythm would end in the midst of it: whoever says yes to a week
 * says so of all its days. null: the rhythm lasts longer.
 */
export function weekBeyondRhythm(monday: IsoDate, today: IsoDate, rhythmDays: number): IsoDate | null {
  const sunday = addDays(monday, 6);
  return addDays(today, rhythmDays) <= sunday ? sunday : null;
}
