import { addDays, instantOf } from '../hours/local-time.ts';
import type { Calendars } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkInHours } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';

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
