import type { CalendarDay } from './calendar-day.ts';
import type { MonthDay, MovableRange, NthWeekday } from './model.ts';

/** Whether a date lies between two edges that move from year to year. */
export function isWithinMovableDates(
  { from, through }: MovableRange,
  { date, monthDay }: CalendarDay,
): boolean {
  const year = Number(date.slice(0, 4));
  const [first, last] = [monthDayOf(from, year), monthDayOf(through, year)];
  if (first === null || last === null) return false;
  return first <= last ? first <= monthDay && monthDay <= last : first <= monthDay || monthDay <= last;
}

/** null: that month has no fifth such weekday. */
function monthDayOf(edge: MonthDay | NthWeekday, year: number): MonthDay | null {
  if (typeof edge === 'string') return edge;
  const { month, weekday, nth } = edge;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weekdayOfFirst = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() || 7;
  const first = 1 + ((weekday - weekdayOfFirst + 7) % 7);
  const howMany = Math.floor((daysInMonth - first) / 7) + 1;
  const index = nth > 0 ? nth - 1 : howMany + nth;
  if (index < 0 || index >= howMany) return null;
  return `${twoDigits(month)}-${twoDigits(first + 7 * index)}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
