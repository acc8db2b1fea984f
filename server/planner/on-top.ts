/**
 * Cancelled dates lie on top of what was agreed for them: that is set aside meanwhile, and comes back with them. Nobody
 * cancels a date twice, so of no two cancellations a date is the same. Pure.
 */
import { addDays, daysBetween } from '../hours/local-time.ts';
import type { WalkInDay, WalkInHours } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';

export interface Apart {
  /** Other times, dates that were moved. */
  readonly agreed: readonly WalkInDay[];
  readonly cancelled: readonly WalkInDay[];
}

/** Left out, and not because it is held on another date. */
export function isCancellation({ says, movedTo }: WalkInDay): boolean {
  return says.kind === 'closed' && movedTo === null;
}

export function takenApart({ specialDays, setAside = [] }: WalkInHours): Apart {
  return {
    agreed: [...specialDays.filter((day) => !isCancellation(day)), ...setAside],
    cancelled: specialDays.filter(isCancellation),
  };
}

/** A cancellation that is shorter than what was agreed around it wins from it as it is. */
export function putTogether(hours: WalkInHours, { agreed, cancelled }: Apart): WalkInHours {
  const { setAside: _, ...rest } = hours;
  const over = (day: WalkInDay) =>
    day.says.kind === 'closed' ? [] : cancelled.filter((other) => lengthOf(other) >= lengthOf(day));
  const inForce = agreed.flatMap((day) => without([day], over(day)));
  const setAside = agreed.flatMap((day) => common([day], over(day)));
  const specialDays = [...inForce, ...cancelled].toSorted(byDate);
  return setAside.length === 0
    ? { ...rest, specialDays }
    : { ...rest, specialDays, setAside: setAside.toSorted(byDate) };
}

/** As it would be if nothing of it had been cancelled. */
export function nothingCancelled(hours: WalkInHours): WalkInHours {
  return putTogether(hours, { agreed: takenApart(hours).agreed, cancelled: [] });
}

/** With these dates cancelled, as far as they are not already. */
export function withCancelled(
  hours: WalkInHours,
  { from, through }: DateRange,
  reason: string | null,
): WalkInHours {
  const { agreed, cancelled } = takenApart(hours);
  const day = { from, through, says: { kind: 'closed' }, reason, movedTo: null, roomSlug: null } as const;
  return putTogether(hours, { agreed, cancelled: [...cancelled, ...without([day], cancelled)] });
}

/** With these dates as they would be; `back`: those of them that were cancelled. */
export function withoutCancelled(
  hours: WalkInHours,
  ranges: readonly DateRange[],
): { readonly hours: WalkInHours; readonly back: readonly DateRange[] } {
  const { agreed, cancelled } = takenApart(hours);
  const back = common(cancelled, ranges).map(({ from, through }) => ({ from, through }));
  return { hours: putTogether(hours, { agreed, cancelled: without(cancelled, ranges) }), back };
}

/** What is agreed now takes the place of what was said of these dates; a shorter cancellation stays. */
export function withAgreed(hours: WalkInHours, days: readonly WalkInDay[]): WalkInHours {
  const { agreed, cancelled } = takenApart(hours);
  const leftOut = days.filter(isCancellation);
  const others = days.filter((day) => !isCancellation(day));
  const isSaidAnew = (day: WalkInDay) => others.some((other) => isSameDates(other, day));
  const still = cancelled.flatMap((day) =>
    without(
      [day],
      others.filter((other) => lengthOf(other) <= lengthOf(day)),
    ),
  );
  return putTogether(hours, {
    agreed: [...agreed.filter((day) => !isSaidAnew(day)), ...others],
    cancelled: [...still, ...without(leftOut, still)],
  });
}

/** What of the days is outside all of these dates. */
export function without<Day extends DateRange>(days: readonly Day[], ranges: readonly DateRange[]): Day[] {
  return ranges.reduce((left, range) => left.flatMap((day) => around(day, range)), [...days]);
}

/** What of them is within one of these dates. */
function common<Day extends DateRange>(days: readonly Day[], ranges: readonly DateRange[]): Day[] {
  return days.flatMap((day) => without([day], without([day], ranges)));
}

function around<Day extends DateRange>(day: Day, { from, through }: DateRange): Day[] {
  if (day.through < from || through < day.from) return [day];
  const before = { ...day, through: addDays(from, -1) };
  const after = { ...day, from: addDays(through, 1) };
  return [before, after].filter((piece) => piece.from <= piece.through);
}

function isSameDates(a: DateRange, b: DateRange): boolean {
  return a.from === b.from && a.through === b.through;
}

function lengthOf({ from, through }: DateRange): number {
  return daysBetween(from, through);
}

function byDate(a: DateRange, b: DateRange): number {
  return a.from === b.from ? (a.through < b.through ? -1 : 1) : a.from < b.from ? -1 : 1;
}
