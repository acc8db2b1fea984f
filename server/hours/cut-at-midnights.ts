import type { Interval } from '../contract/timetable.ts';
import { addDays, instantOf, localOf } from './local-time.ts';

/** As long as the block of one day may last, on the day that has 25 hours. */
const LONGEST_MS = 25 * 3_600_000;

/**
 * A door that never closes has no start but that of the window it was looked at through. Cut at Amsterdam's
 * midnights, its pieces are the same from whatever day one looks. What belongs to one day stays whole.
 */
export function cutAtMidnights<T extends Interval>(interval: T): T[] {
  if (interval.end - interval.start <= LONGEST_MS) return [interval];
  const pieces: T[] = [];
  for (let { start } = interval; start < interval.end; ) {
    const midnight = instantOf(addDays(localOf(start).date, 1), 0);
    const end = Math.min(midnight, interval.end);
    pieces.push({ ...interval, start, end });
    start = end;
  }
  return pieces;
}
