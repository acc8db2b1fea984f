import { instantOf } from '../../server/hours/local-time.ts';
import type { Calendars, OpeningHours } from '../../server/hours/model.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import { parseOsmHours } from '../../server/hours/parse-osm-hours.ts';

export const NO_SCHOOL_HOLIDAYS: Calendars = {
  schoolHolidays: [],
  knownFrom: '1900-01-01',
  knownThrough: '2199-12-31',
};

/** Understood hours, or an error that shows what was not understood. */
export function understood(text: string): OpeningHours {
  const read = parseOsmHours(text);
  if (read.kind === 'understood') return read.hours;
  throw new Error(`${text}: ${read.why} (${read.part})`);
}

/** `2026-03-28T20:00`, Amsterdam. */
export function instantAt(wallTime: string): number {
  const [date = '', time = ''] = wallTime.split('T');
  const [hours = '', minutes = ''] = time.split(':');
  return instantOf(date, Number(hours) * 60 + Number(minutes));
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly state: 'open' | 'unknown';
}

/** What is open and what is unknown, in one list; stretches of one state that touch are one. */
export function stretches(
  hours: OpeningHours,
  from: number,
  to: number,
  calendars = NO_SCHOOL_HOLIDAYS,
): Stretch[] {
  const schedule = openIntervals(hours, { start: from, end: to }, calendars);
  const open = schedule.openIntervals.map(({ start, end }) => ({ start, end, state: 'open' as const }));
  const unknown = schedule.unknown.map(({ start, end }) => ({ start, end, state: 'unknown' as const }));
  return united([...open, ...unknown]);
}

export function united(list: readonly Stretch[]): Stretch[] {
  const results: Stretch[] = [];
  for (const next of list.toSorted((a, b) => a.start - b.start)) {
    const last = results.at(-1);
    if (last !== undefined && last.state === next.state && next.start <= last.end) {
      results[results.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    } else results.push(next);
  }
  return results;
}

/** Readable in a failing test. */
export function inWords(list: readonly Stretch[]): string[] {
  return list.map(({ start, end, state }) => `${utc(start)} ${utc(end)} ${state}`);
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
