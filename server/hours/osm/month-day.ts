import type { MovableRange, Weekday } from '../model.ts';

/** One end of a range of dates, as it is written. */
export type Edge =
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number }
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | {
      readonly kind: 'nth';
      readonly year: number | null;
      readonly month: number;
      readonly weekday: Weekday;
      readonly nth: number;
    };

/** Without a year February has 29 days: "Feb 29" comes back in leap years only. */
export function daysInMonth({ year, month }: Edge): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`, or `MM-DD` without a year. */
export function dateText({ year, month }: Edge, day: number): string {
  const monthDay = `${twoDigits(month)}-${twoDigits(day)}`;
  return year === null ? monthDay : `${year}-${monthDay}`;
}

export function movableEdge(edge: Edge): MovableRange['from'] {
  if (edge.kind === 'nth') return { month: edge.month, weekday: edge.weekday, nth: edge.nth };
  return dateText(edge, edge.kind === 'day' ? edge.day : 1);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
