import type { Instant } from '../contract/timetable.ts';
import type { HolidayName } from '../contract/vocabulary.ts';
import type { IsoDate, MonthDay, Weekday } from './model.ts';
import { holidayOn } from './public-holidays.ts';
import { zoneDayOf } from './zone.ts';

const DAY = 86_400_000;
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** All that rules ask about a date, worked out once: places by the thousand ask about the same few weeks. */
export interface CalendarDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly date: IsoDate;
  readonly monthDay: MonthDay;
  readonly weekday: Weekday;
  readonly isoWeek: number;
  /** Calendar weeks, Monday first, since the one of 1970-01-01: unlike ISO weeks they never start again. */
  readonly week: number;
  /** The how-manieth of its weekday in the month, from the start (1–5) and from the end (−1 … −5). */
  readonly nth: number;
  readonly nthLast: number;
  readonly holiday: HolidayName | null;
  readonly utcMidnight: Instant;
  /** See `ZoneDay`. */
  readonly offset: number;
  readonly changesAt: Instant;
  readonly offsetAfter: number;
}

/** Some ten years; beyond that somebody is leafing through the centuries, and memory counts for more. */
const MOST_DAYS = 4_000;
const days = new Map<number, CalendarDay>();
const numbers = new Map<IsoDate, number>();

export function dayNumbered(number: number): CalendarDay {
  const known = days.get(number);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const day = workOut(number);
  days.set(number, day);
  return day;
}

/** Throws a RangeError for what is not a date: dates are checked at the door. */
export function dayOf(date: IsoDate): CalendarDay {
  return dayNumbered(dayNumberOf(date));
}

export function dayNumberOf(date: IsoDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const utc = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(utc) || isoDate(utc) !== date) throw new RangeError(`not a date: ${date}`);
  if (numbers.size >= MOST_DAYS) numbers.clear();
  numbers.set(date, utc / DAY);
  return utc / DAY;
}

function isoDate(utc: number): IsoDate {
  return new Date(utc).toISOString().slice(0, 10);
}

function workOut(number: number): CalendarDay {
  const utcMidnight = number * DAY;
  const date = isoDate(utcMidnight);
  const daysInMonth = new Date(Date.UTC(yearOf(utcMidnight), monthIndexOf(utcMidnight) + 1, 0)).getUTCDate();
  const dayOfMonth = Number(date.slice(-2));
  return {
    number,
    date,
    monthDay: date.slice(-5),
    weekday: weekdayNumbered(number),
    isoWeek: isoWeekNumbered(number),
    week: Math.floor((number + 3) / 7),
    nth: Math.ceil(dayOfMonth / 7),
    nthLast: -Math.ceil((daysInMonth - dayOfMonth + 1) / 7),
    holiday: holidayOn(date),
    utcMidnight,
    ...zoneDayOf(utcMidnight),
  };
}

/** 1970-01-01 was a Thursday. */
function weekdayNumbered(number: number): Weekday {
  return WEEKDAYS[(((number + 3) % 7) + 7) % 7] ?? 1;
}

/** An ISO week belongs to the year that its Thursday is in. */
function isoWeekNumbered(number: number): number {
  const thursday = number + 4 - weekdayNumbered(number);
  const firstOfYear = Date.UTC(yearOf(thursday * DAY), 0, 1) / DAY;
  return Math.floor((thursday - firstOfYear) / 7) + 1;
}

function yearOf(utc: number): number {
  return new Date(utc).getUTCFullYear();
}

function monthIndexOf(utc: number): number {
  return new Date(utc).getUTCMonth();
}
