/** What a closed door does to a timetable, whoever found or made it closed. Pure. */
import type { Closure, Instant, Interval, OpenInterval, Timetable, UnknownInterval } from './timetable.ts';
import type { Reason } from './vocabulary.ts';

export interface Stretches {
  readonly openIntervals: OpenInterval[];
  readonly unknown: UnknownInterval[];
  readonly closures: Closure[];
}

/** Nothing is open or unknown in these stretches; the hours outside them stand. */
export function shut(
  { openIntervals, unknown, closures }: Pick<Timetable, keyof Stretches>,
  stretches: readonly Interval[],
  reason: Reason,
): Stretches {
  return {
    openIntervals: outside(openIntervals, stretches),
    unknown: outside(unknown, stretches),
    closures: [...closures, ...stretches.map(({ start, end }) => ({ start, end, reason }))].sort(byStart),
  };
}

/** What is left of the intervals outside the holes, sorted by start. */
export function outside<T extends Interval>(intervals: readonly T[], holes: readonly Interval[]): T[] {
  let left = [...intervals];
  for (const hole of holes) {
    left = left.flatMap((interval) => {
      if (interval.end <= hole.start || hole.end <= interval.start) return interval;
      const parts = [
        { ...interval, end: hole.start },
        { ...interval, start: hole.end },
      ];
      return parts.filter(({ start, end }) => start < end);
    });
  }
  return left.sort(byStart);
}

const REPORTED: Reason = { kind: 'reported', label: null, date: null };

/** A door that two devices found closed is closed until the block ends. */
export function asReported(timetable: Timetable): Timetable {
  const { report, openIntervals } = timetable;
  if (report?.closes !== true) return timetable;
  const found = openIntervals
    .map(({ start, end }) => ({ start: Math.max(start, report.at), end: Math.min(end, report.until) }))
    .filter(({ start, end }) => start < end);
  return { ...timetable, ...shut(timetable, found, REPORTED) };
}

/** The report that is told beside the state: only where the door should be open. */
export function reportAt({ report, openIntervals }: Timetable, now: Instant): Timetable['report'] {
  if (report === null || now < report.at || report.until <= now) return null;
  return openIntervals.some(({ start, end }) => start <= now && now < end) ? report : null;
}

function byStart(a: Interval, b: Interval): number {
  return a.start - b.start;
}
