import type { Instant } from '../timetable.ts';
import { remembered } from './remembered.ts';

/** What the clock on a wall in Amsterdam and the calendar beside it show. Always Amsterdam, whatever the device says. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
}

const DAY = 24 * 60 * 60 * 1000;

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export const wallTimeOf = remembered((instant: Instant): WallTime => {
  const parts = new Map(amsterdam.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
    minute: Number(parts.get('minute')),
  };
});

/** A calendar date has no zone, so its arithmetic is done in UTC, where each day has 24 hours. */
export function addDays(date: string, days: number): string {
  return new Date(utcOf(date) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY);
}

export function utcOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
