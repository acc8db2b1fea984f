import type { OpenInterval } from '../contract/timetable.ts';
import { byStart, byStartThenSort } from './interval-sets.ts';
import { type Schedule, setApart } from './open-intervals.ts';

/**
 * Unites a place with its rooms: it is open where one of them is, unknown where one is and none is open. Rooms do
 * not cut each other: an appointment in one leaves the open door of another open.
 */
export function mergeSchedules(parts: readonly Schedule[]): Schedule {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const sorts = Map.groupBy(
    parts.flatMap((part) => part.openIntervals),
    ({ access, audience }) => `${access} ${audience}`,
  );
  return setApart(
    [...sorts.values()].flatMap(joined).sort(byStartThenSort),
    parts.flatMap((part) => part.unknown),
    parts.flatMap((part) => part.closures),
  );
}

/** As within one schedule, only what both have in common is said of the whole. */
function joined(intervals: readonly OpenInterval[]): OpenInterval[] {
  const results: OpenInterval[] = [];
  for (const interval of intervals.toSorted(byStart)) {
    const latest = results.at(-1);
    if (latest === undefined || interval.start > latest.end) results.push(interval);
    else {
      const note = latest.note === interval.note ? latest.note : null;
      const reason = latest.reason ?? interval.reason;
      results[results.length - 1] = { ...latest, end: Math.max(latest.end, interval.end), note, reason };
    }
  }
  return results;
}
