import { IANAZone } from 'luxon';
import type { Instant } from '../contract/timetable.ts';

/** Opening hours are always Amsterdam time, whatever the machine or the visitor says. */
const AMSTERDAM = IANAZone.create('Europe/Amsterdam');
const MINUTE = 60_000;

/** How far Amsterdam is ahead of UTC at an instant, in milliseconds. Costs microseconds: cache what you derive. */
function offsetAt(instant: Instant): number {
  return AMSTERDAM.offset(instant) * MINUTE;
}

export interface ZoneDay {
  /** Milliseconds ahead of UTC from local midnight on. */
  readonly offset: number;
  /** When the clock changes on this date; Infinity on all but two dates a year. */
  readonly changesAt: Instant;
  readonly offsetAfter: number;
}

/** The clock of one date, given as the instant at which that date starts in UTC. */
export function zoneDayOf(utcMidnight: Instant): ZoneDay {
  const offset = offsetAt(utcMidnight - offsetAt(utcMidnight));
  const start = utcMidnight - offset;
  const end = start + 24 * 60 * MINUTE;
  const offsetAfter = offsetAt(end);
  if (offset === offsetAfter) return { offset, changesAt: Number.POSITIVE_INFINITY, offsetAfter };
  return { offset, changesAt: changeBetween(start, end, offset), offsetAfter };
}

/** Halves the stretch until one minute is left: clocks change on whole minutes. */
function changeBetween(start: Instant, end: Instant, offset: number): Instant {
  let before = start;
  let after = end;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE;
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
