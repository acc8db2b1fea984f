/** Looking things up in lists of intervals that are sorted by start, and stopping as soon as the answer is there. */
import { precedenceOf } from './standing.ts';
import type { Instant, Interval, OpenInterval } from './timetable.ts';
import type { Audience } from './vocabulary.ts';

/** Of several running intervals the first by precedence speaks; of equals the one that lasts longest. */
export function speakerAt(
  intervals: readonly OpenInterval[],
  at: Instant,
  asked: Audience,
): OpenInterval | null {
  let speaker: OpenInterval | null = null;
  for (const interval of intervals) {
    if (interval.start > at) break;
    if (interval.end <= at) continue;
    if (speaker === null || speaksBefore(interval, speaker, asked)) speaker = interval;
  }
  return speaker;
}

export function speaksBefore(a: OpenInterval, b: OpenInterval, asked: Audience): boolean {
  const difference = precedence(a, asked) - precedence(b, asked);
  return difference < 0 || (difference === 0 && a.end > b.end);
}

export function precedence({ access, audience }: OpenInterval, asked: Audience): number {
  return precedenceOf(access, audience, asked);
}

export function runningAt<T extends Interval>(intervals: readonly T[], at: Instant): T | null {
  for (const interval of intervals) {
    if (interval.start > at) return null;
    if (at < interval.end) return interval;
  }
  return null;
}

export function nextBorder(intervals: readonly Interval[], after: Instant): Instant {
  let border = Number.POSITIVE_INFINITY;
  for (const { start, end } of intervals) {
    if (start > after) return Math.min(border, start);
    if (end > after && end < border) border = end;
  }
  return border;
}

export function endOfChain(intervals: readonly Interval[], from: Interval): Instant {
  let { end } = from;
  for (const interval of intervals) {
    if (interval.start > end) break;
    if (interval.end > end) end = interval.end;
  }
  return end;
}

/** The start of the touching intervals that `from`, one of them, ends. */
export function startOfChain(intervals: readonly Interval[], from: Interval): Instant {
  let chain = { start: from.start, end: Number.NEGATIVE_INFINITY };
  for (const { start, end } of intervals) {
    if (start > from.start) break;
    if (start > chain.end) chain = { start, end };
    else if (end > chain.end) chain.end = end;
  }
  return chain.start;
}

export function latestEnd(intervals: readonly Interval[], before: Instant): Instant {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { start, end } of intervals) {
    if (start > before) break;
    if (end <= before && end > latest) latest = end;
  }
  return latest;
}

export function firstStart(intervals: readonly Interval[], after: Instant): Instant {
  for (const { start } of intervals) if (start > after) return start;
  return Number.POSITIVE_INFINITY;
}
