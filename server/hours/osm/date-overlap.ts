import type { DateRange, DaySelector, MovableRange } from '../model.ts';

/** Surely no date lies in both; false when not sure. */
export function datesDisjoint(a: DaySelector, b: DaySelector): boolean {
  const [inA, inB] = [rangesOf(a) ?? holidayRangesOf(a), rangesOf(b) ?? holidayRangesOf(b)];
  if (inA === null || inB === null) return false;
  return inA.every((range) => inB.every((other) => !mayOverlap(range, other)));
}

/** null: no part of the calendar is named. Where edges move, the widest range that they can span. */
function rangesOf(days: DaySelector): readonly DateRange[] | null {
  if (days.dates !== undefined) return days.dates;
  return (
    days.movableDates?.map((range) => ({ from: earliest(range.from), through: latest(range.through) })) ??
    null
  );
}

/** All that the general public holidays can ever fall on: Easter lies between 22 March and 25 April. */
const PUBLIC_HOLIDAYS: readonly DateRange[] = [
  { from: '01-01', through: '01-01' },
  { from: '03-22', through: '06-14' },
  { from: '12-25', through: '12-26' },
];

function holidayRangesOf({ holiday }: DaySelector): readonly DateRange[] | null {
  return holiday?.kind === 'public' && holiday.offsetDays === undefined ? PUBLIC_HOLIDAYS : null;
}

function earliest(edge: MovableRange['from']): string {
  return typeof edge === 'string' ? edge : `${String(edge.month).padStart(2, '0')}-01`;
}

function latest(edge: MovableRange['from']): string {
  return typeof edge === 'string' ? edge : `${String(edge.month).padStart(2, '0')}-31`;
}

function mayOverlap(a: DateRange, b: DateRange): boolean {
  const [aReturns, bReturns] = [a.from.length === 5, b.from.length === 5];
  if (aReturns === bReturns && !aReturns) return touches(a, b);
  const [inA, inB] = [asYearly(a), asYearly(b)];
  return inA.some((part) => inB.some((other) => touches(part, other)));
}

function touches(a: DateRange, b: DateRange): boolean {
  return a.from <= b.through && b.from <= a.through;
}

/** As `MM-DD` ranges within one calendar year, in one or two parts; a range over several years is the whole year. */
function asYearly({ from, through }: DateRange): readonly DateRange[] {
  const wholeYear = { from: '01-01', through: '12-31' };
  if (from.length > 5 && from.slice(0, 4) !== through.slice(0, 4)) return [wholeYear];
  const [first, last] = [from.slice(-5), through.slice(-5)];
  if (first <= last) return [{ from: first, through: last }];
  return [
    { from: first, through: '12-31' },
    { from: '01-01', through: last },
  ];
}
