import { endOfChain, runningAt } from '../contract/running.ts';
import type { Instant, Timetable } from '../contract/timetable.ts';

/** A door that is open day and night has no block that ends; what is said of it is over after half a day. */
const LONGEST_MS = 12 * 3_600_000;

/** The end of the block in which the door should be open now, for whomever; null outside any block. */
export function blockEndsAt(
  { openIntervals }: Pick<Timetable, 'openIntervals'>,
  now: Instant,
): Instant | null {
  const running = runningAt(openIntervals, now);
  return running === null ? null : Math.min(endOfChain(openIntervals, running), now + LONGEST_MS);
}
