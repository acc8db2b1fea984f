/** When a switch by hand is over by itself. Pure. */
import { endOfChain, firstStart, runningAt } from '../contract/running.ts';
import type { Instant, Interval } from '../contract/timetable.ts';

const HOUR_MS = 3_600_000;
/** How long a door may be open that has no hours at all that day. */
const WITHOUT_BLOCK_MS = 3 * HOUR_MS;
/** A door that never closes has no block to wait for: the switch is over at midnight. */
const LONGEST_MS = 24 * HOUR_MS;

/**
 * - open: until the end of the running block, else of the next one that begins today, else three hours, at most until
 *   midnight.
 * - closed: until the end of the running block; null when none runs.
 *
 * `blocks` by start, from before now until after the coming midnight.
 */
export function liveUntil(
  says: 'open' | 'closed',
  blocks: readonly Interval[],
  now: Instant,
  midnight: Instant,
): Instant | null {
  const running = runningAt(blocks, now);
  if (running !== null) return endOf(blocks, running, now, midnight);
  if (says === 'closed') return null;
  const start = firstStart(blocks, now);
  const next = start < midnight ? blocks.find((block) => block.start === start) : undefined;
  if (next !== undefined) return endOf(blocks, next, now, midnight);
  return Math.min(now + WITHOUT_BLOCK_MS, midnight);
}

function endOf(blocks: readonly Interval[], block: Interval, now: Instant, midnight: Instant): Instant {
  const end = endOfChain(blocks, block);
  return end - now > LONGEST_MS ? midnight : end;
}
