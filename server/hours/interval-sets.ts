import type { Interval } from '../contract/timetable.ts';
import { ACCESSES, type Access, AUDIENCES, type Audience } from '../contract/vocabulary.ts';

export function byStart(a: Interval, b: Interval): number {
  return a.start - b.start || a.end - b.end;
}

interface Sorted extends Interval {
  readonly access: Access;
  readonly audience: Audience;
}

/** Leaves no tie to the order of entry: one audience has one access at a time. */
export function byStartThenSort(a: Sorted, b: Sorted): number {
  return (
    byStart(a, b) ||
    AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience) ||
    ACCESSES.indexOf(a.access) - ACCESSES.indexOf(b.access)
  );
}

/** What is left of `intervals` outside `taken`; `taken` is sorted by start and may overlap itself. */
export function without<T extends Interval>(intervals: readonly T[], taken: readonly Interval[]): T[] {
  if (taken.length === 0) return [...intervals];
  const left: T[] = [];
  for (const interval of intervals) {
    let start = interval.start;
    for (const hole of taken) {
      if (hole.start >= interval.end) break;
      if (hole.end <= start) continue;
      if (hole.start > start) left.push({ ...interval, start, end: hole.start });
      start = hole.end;
    }
    if (start < interval.end) left.push({ ...interval, start });
  }
  return left;
}

/** Sorted; those that touch or overlap and agree become one, and where they do not agree the earlier one holds. */
export function united<T extends Interval>(intervals: readonly T[], agree: (a: T, b: T) => boolean): T[] {
  const results: T[] = [];
  for (const interval of intervals.toSorted(byStart)) {
    const latest = results.at(-1);
    if (latest === undefined || interval.start > latest.end) results.push(interval);
    else if (agree(latest, interval)) {
      results[results.length - 1] = { ...latest, end: Math.max(latest.end, interval.end) };
    } else if (interval.end > latest.end) results.push({ ...interval, start: latest.end });
  }
  return results;
}

/** Sorted; those that touch or overlap become one, whatever else they say. */
export function joined(intervals: readonly Interval[]): Interval[] {
  return united(
    intervals.map(({ start, end }) => ({ start, end })),
    () => true,
  );
}
