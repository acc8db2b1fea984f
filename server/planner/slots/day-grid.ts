/** The days of the window as quarters of an hour, 8:00 to 22:00, so that a moment is looked up and not worked out. Pure. */
import type { Interval } from '../../contract/timetable.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { dayAt, instantOn } from '../../hours/local-time.ts';

export const GRID = { from: 480, until: 1320, step: 15 } as const;
export const QUARTERS = (GRID.until - GRID.from) / GRID.step;
const MINUTE = 60_000;

/** Numbered days, both inclusive. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** For each quarter of each day how many in a row, it included, lie wholly inside (or wholly outside) of intervals. */
export type Runs = Uint8Array;

/** How many quarters from one on are wholly covered by the intervals together. Those overlap at will. */
export function runsWithin(intervals: readonly Interval[], days: Days): Runs {
  const covered = new Uint8Array(lengthOf(days));
  for (const { start, end } of joined(intervals)) {
    eachDay({ start, end }, days, (offset, from, until) => {
      covered.fill(1, offset + Math.ceil(from), offset + Math.floor(until));
    });
  }
  return toRuns(covered);
}

/** How many quarters from one on none of the intervals touches. */
export function runsWithout(intervals: readonly Interval[], days: Days): Runs {
  const free = new Uint8Array(lengthOf(days)).fill(1);
  for (const { start, end } of intervals) {
    eachDay({ start, end }, days, (offset, from, until) => {
      free.fill(0, offset + Math.floor(from), offset + Math.ceil(until));
    });
  }
  return toRuns(free);
}

/** Where the quarter that begins at `minute` stands. */
export function indexOf(day: number, minute: number, { first }: Days): number {
  return (day - first) * QUARTERS + (minute - GRID.from) / GRID.step;
}

function lengthOf({ first, last }: Days): number {
  return (last - first + 1) * QUARTERS;
}

/** The part of an interval within each day's grid, in quarters; clocks change at night, so a quarter is a quarter. */
function eachDay(
  { start, end }: Interval,
  days: Days,
  mark: (offset: number, from: number, until: number) => void,
): void {
  const last = Math.min(dayAt(end - 1).number, days.last);
  for (let number = Math.max(dayAt(start).number, days.first); number <= last; number++) {
    const opening = instantOn(dayNumbered(number), GRID.from);
    const quarterOf = (instant: number) => (instant - opening) / MINUTE / GRID.step;
    const from = Math.max(0, quarterOf(start));
    const until = Math.min(QUARTERS, quarterOf(end));
    if (from < until) mark((number - days.first) * QUARTERS, from, until);
  }
}

function joined(intervals: readonly Interval[]): Interval[] {
  const results: { start: number; end: number }[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const latest = results.at(-1);
    if (latest === undefined || start > latest.end) results.push({ start, end });
    else latest.end = Math.max(latest.end, end);
  }
  return results;
}

/** From the last quarter of each day to its first. */
function toRuns(marked: Uint8Array): Runs {
  for (let index = marked.length - 2; index >= 0; index--) {
    const endsDay = (index + 1) % QUARTERS === 0;
    if (marked[index] === 1 && !endsDay) marked[index] = 1 + (marked[index + 1] ?? 0);
  }
  return marked;
}
