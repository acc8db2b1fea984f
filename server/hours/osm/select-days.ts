import type { DaySelector } from '../model.ts';
import { datesDisjoint } from './date-overlap.ts';

/**
 * The days of both, or null when there surely are none. Where a condition of one kind stands in both, the second
 * selector becomes "not the days that it leaves out".
 */
export function intersect(a: DaySelector, b: DaySelector): DaySelector | null {
  if (disjoint(a, b)) return null;
  const { weekdays, except, ...rest } = b;
  const sharesAKind = Object.keys(rest).some((kind) => kind in a);
  if (sharesAKind) return covers(b, a) ? a : covers(a, b) ? b : withExcept(a, [{ except: [b] }]);
  const both = weekdays?.filter((day) => a.weekdays?.includes(day) ?? true) ?? a.weekdays;
  return withExcept({ ...a, ...rest, ...(both === undefined ? {} : { weekdays: both }) }, except ?? []);
}

/** The days of `a` that are not days of `b`, or null when surely none are left. */
export function subtract(a: DaySelector, b: DaySelector): DaySelector | null {
  if (disjoint(a, b)) return a;
  if (covers(b, a)) return null;
  if (b.weekdays !== undefined && hasOnly(b, 'weekdays')) {
    const taken = b.weekdays;
    const weekdays = (a.weekdays ?? ([1, 2, 3, 4, 5, 6, 7] as const)).filter((day) => !taken.includes(day));
    return weekdays.length === 0 ? null : { ...a, weekdays };
  }
  return withExcept(a, [b]);
}

/** Surely no day is in both; false when not sure. */
export function disjoint(a: DaySelector, b: DaySelector): boolean {
  const { weekdays: days } = a;
  if (days !== undefined && b.weekdays !== undefined && !b.weekdays.some((day) => days.includes(day)))
    return true;
  if (a.except?.some((taken) => covers(taken, b)) || b.except?.some((taken) => covers(taken, a))) return true;
  return weeksDisjoint(a, b) || datesDisjoint(a, b);
}

/** Surely every day of `b` is one of `a`; false when not sure. */
export function covers(a: DaySelector, b: DaySelector): boolean {
  const { weekdays, except, ...others } = a;
  if (except !== undefined && !except.every((taken) => disjoint(taken, b))) return false;
  if (weekdays !== undefined && !(b.weekdays?.every((day) => weekdays.includes(day)) ?? false)) return false;
  const inB = new Map<string, unknown>(Object.entries(b));
  return Object.entries(others).every(
    ([kind, value]) => JSON.stringify(inB.get(kind)) === JSON.stringify(value),
  );
}

function withExcept(days: DaySelector, more: readonly DaySelector[]): DaySelector {
  const needed = more.filter((taken) => !disjoint(days, taken));
  if (needed.length === 0) return days;
  const result = { ...days, except: [...(days.except ?? []), ...needed] };
  if (sizeOf(result) > MOST_PARTS) throw new TooEntangled();
  return result;
}

/** Rules that keep cutting into each other grow without end; no real place comes near. */
const MOST_PARTS = 40;

export class TooEntangled extends Error {}

function sizeOf({ except = [] }: DaySelector): number {
  return except.reduce((size, taken) => size + sizeOf(taken), 1);
}

function hasOnly(days: DaySelector, kind: keyof DaySelector): boolean {
  return Object.keys(days).every((key) => key === kind);
}

function weeksDisjoint(a: DaySelector, b: DaySelector): boolean {
  if (a.isoWeeks === undefined || b.isoWeeks === undefined) return false;
  const inA = weeksOf(a.isoWeeks);
  return [...weeksOf(b.isoWeeks)].every((week) => !inA.has(week));
}

function weeksOf(ranges: NonNullable<DaySelector['isoWeeks']>): Set<number> {
  const weeks = new Set<number>();
  for (const { from, through, step } of ranges) {
    for (let week = from; week <= through; week += step) weeks.add(week);
  }
  return weeks;
}
