/** What a closed door does to a timetable, whoever found or made it closed. Pure. */
import { endOfChain, runningAt } from './running.ts';
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

type ReportedDoor = Pick<Timetable, keyof Stretches | 'report'>;

/** A door that two networks found closed is closed until the block ends. */
export function asReported<Door extends ReportedDoor>(door: Door): Door {
  const weighs = reportedStretch(door);
  if (weighs === null || door.report?.closes !== true) return door;
  return { ...door, ...shut(door, [weighs], REPORTED) };
}

/** The report that is told beside the state: only where the door should be open. */
export function reportAt(timetable: Timetable, now: Instant): Timetable['report'] {
  const weighs = reportedStretch(timetable);
  return weighs !== null && weighs.start <= now && now < weighs.end ? timetable.report : null;
}

/**
 * What the report is about: the block in which they stood there, as the hours are now. Hours that the host changed
 * since may end that block earlier; of another block that day the report says nothing.
 */
function reportedStretch({
  report,
  openIntervals,
}: Pick<ReportedDoor, 'report' | 'openIntervals'>): Interval | null {
  if (report === null) return null;
  const running = runningAt(openIntervals, report.at);
  if (running === null) return null;
  const end = Math.min(report.until, endOfChain(openIntervals, running));
  return report.at < end ? { start: report.at, end } : null;
}

function byStart(a: Interval, b: Interval): number {
  return a.start - b.start;
}
