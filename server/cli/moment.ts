import { InvalidArgumentError } from 'commander';
import type { Instant } from '../contract/timetable.ts';
import { addDays, instantOf } from '../hours/local-time.ts';

const TYPED =
  /^(?<date>20\d\d-\d\d-\d\d)T(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?<seconds>:[0-5]\d(\.\d{1,3})?)?(?<offset>Z|[+-][01]\d:[0-5]\d)?$/;

/** What somebody typed as a moment; without an offset it is the time on Amsterdam's clocks. */
export function toInstant(typed: string): Instant {
  const { date, hour, minute, offset } = TYPED.exec(typed)?.groups ?? {};
  if (date === undefined || !isOnCalendar(date)) {
    throw new InvalidArgumentError(
      'Expected a moment such as 2026-11-24T10:00 or 2026-11-24T10:00:00+01:00.',
    );
  }
  return offset === undefined ? instantOf(date, Number(hour) * 60 + Number(minute)) : Date.parse(typed);
}

function isOnCalendar(date: string): boolean {
  try {
    return addDays(date, 0) === date;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
