import type { Instant } from '../contract/timetable.ts';
import { type CalendarDay, dayNumbered, dayNumberOf, dayOf } from './calendar-day.ts';
import type { IsoDate, Weekday } from './model.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MINUTES_OF_A_DAY = 1440;

export interface LocalTime {
  readonly date: IsoDate;
  /** Whole minutes on the clock of that date, 0–1439. */
  readonly minute: number;
}

/**
 * The instant at which Amsterdam clocks show `minute` minutes after midnight of `date`; from 1440 on they show the
 * next date. A time that the clock change skips shifts forward by the gap, a repeated time means its first occurrence.
 */
export function instantOf(date: IsoDate, minute: number): Instant {
  return instantOn(dayOf(date), minute);
}

/** As `instantOf`, for the inner loop. */
export function instantOn(day: CalendarDay, minute: number): Instant {
  if (minute >= MINUTES_OF_A_DAY) return instantOn(dayNumbered(day.number + 1), minute - MINUTES_OF_A_DAY);
  const before = day.utcMidnight + minute * MINUTE - day.offset;
  if (before < day.changesAt) return before;
  const after = before + day.offset - day.offsetAfter;
  // Neither clock ever shows a skipped time; read with the old offset it lands beyond the gap.
  return after < day.changesAt ? before : after;
}

/** What Amsterdam clocks and calendars show at an instant. */
export function localOf(instant: Instant): LocalTime {
  const day = dayAt(instant);
  const offset = instant < day.changesAt ? day.offset : day.offsetAfter;
  return { date: day.date, minute: Math.floor((instant + offset - day.utcMidnight) / MINUTE) };
}

/** The Amsterdam day that holds an instant. */
export function dayAt(instant: Instant): CalendarDay {
  const guess = dayNumbered(Math.floor(instant / DAY));
  const next = dayNumbered(guess.number + 1);
  if (instant >= instantOn(next, 0)) return next;
  return instant >= instantOn(guess, 0) ? guess : dayNumbered(guess.number - 1);
}

export function addDays(date: IsoDate, n: number): IsoDate {
  return dayNumbered(dayNumberOf(date) + n).date;
}

/** Calendar days: the same time on the clock, also when the clocks changed in between. */
export function daysLater(instant: Instant, days: number): Instant {
  const { date, minute } = localOf(instant);
  return instantOf(addDays(date, days), minute);
}

/** Positive when `b` is later. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return dayNumberOf(b) - dayNumberOf(a);
}

export function weekdayOf(date: IsoDate): Weekday {
  return dayOf(date).weekday;
}
