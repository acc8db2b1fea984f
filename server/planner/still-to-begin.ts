/** From which date on something can still be said of a walk-in hour: what has been stays as it was. Pure. */
import type { Instant, Interval } from '../contract/timetable.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkInHours } from '../model/walk-in.ts';

/** Whoever plans further ahead does so again. */
export const FARTHEST_DAYS = 366;

/**
 * The first that is not over, for "it stops early today": yesterday, as long as what began then still runs past midnight;
 * today, but not when the last of today is over.
 */
export function firstDateNotOver(hours: WalkInHours, now: Instant, calendars: Calendars): IsoDate {
  const today = localOf(now).date;
  const around = startsBetween(
    hours,
    { start: instantOf(addDays(today, -1), 0), end: endOf(today) },
    calendars,
  );
  const yesterday = around.find(({ start, end }) => localOf(start).date < today && end > now);
  if (yesterday !== undefined) return localOf(yesterday.start).date;
  const ofToday = around.filter(({ start }) => localOf(start).date === today);
  const isOver = ofToday.length > 0 && ofToday.every(({ end }) => end <= now);
  return isOver ? addDays(today, 1) : today;
}

/** The first of which nothing has begun: what both sides agree on now holds from then on. */
export function firstDateNotBegun(hours: WalkInHours, now: Instant, calendars: Calendars): IsoDate {
  const today = localOf(now).date;
  const ofToday = startsBetween(hours, { start: instantOf(today, 0), end: endOf(today) }, calendars);
  return ofToday.some(({ start }) => start <= now) ? addDays(today, 1) : today;
}

/** The first date from `from` on of which it still is to begin, also where nobody knows yet whether it is held; null: none. */
export function nextDate(
  hours: WalkInHours,
  from: IsoDate,
  now: Instant,
  calendars: Calendars,
): IsoDate | null {
  const year = { start: instantOf(from, 0), end: instantOf(addDays(from, FARTHEST_DAYS), 0) };
  const starts = startsBetween(hours, year, calendars).filter(({ start }) => start > now);
  const [first] = starts.map(({ start }) => localOf(start).date).toSorted();
  return first ?? null;
}

/** Whether any of what it says of that date has begun. */
export function hasBegunOn(hours: WalkInHours, date: IsoDate, now: Instant, calendars: Calendars): boolean {
  return startsBetween(hours, { start: instantOf(date, 0), end: endOf(date) }, calendars).some(
    ({ start }) => start <= now,
  );
}

/** What began the evening before is of the evening before. */
function startsBetween(hours: WalkInHours, { start, end }: Interval, calendars: Calendars): Interval[] {
  // What is asked for is cut at its window.
  const wide = { start: start - LONGEST_MS, end: end + LONGEST_MS };
  const { openIntervals: held, unknown } = openIntervals(hours, wide, calendars);
  return [...held, ...unknown].filter((each) => each.start >= start && each.start < end);
}

function endOf(date: IsoDate): Instant {
  return instantOf(addDays(date, 1), 0);
}

/** As long as a span may last, on the day that has 25 hours. */
const LONGEST_MS = 25 * 3_600_000;
