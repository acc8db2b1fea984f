/** Which instant "this afternoon" and its like mean, and which moments a visitor may choose. */
import type { Moment, When } from '../../contract/page.ts';
import type { Instant } from '../../contract/timetable.ts';
import { HORIZON_DAYS } from '../../directory/timetable-of.ts';
import { addDays, daysBetween, instantOf, localOf } from '../../hours/local-time.ts';

/** Minutes after midnight: when a part of the day ends, and the moment that stands for it. */
const PARTS = {
  afternoon: { stands: 14 * 60, ends: 18 * 60 },
  evening: { stands: 19 * 60 + 30, ends: 24 * 60 },
} as const;
const TOMORROW_MINUTE = 10 * 60;
const QUARTER = 15;

export const MOMENT_NOW: Moment = { when: 'now', at: null, day: null, time: null };

export function namedMoment(when: Exclude<When, 'now' | 'chosen'>, now: Instant): Moment {
  const { date, minute } = localOf(now);
  if (when === 'tomorrow') return momentOn(when, addDays(date, 1), TOMORROW_MINUTE);
  const part = PARTS[when];
  // Later in the afternoon, "this afternoon" is what is left of it; when it is over, tomorrow's.
  const soon = Math.ceil(minute / QUARTER) * QUARTER;
  return soon < part.ends
    ? momentOn(when, date, Math.max(part.stands, soon))
    : momentOn(when, addDays(date, 1), part.stands);
}

export type ChosenMoment =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'notADay' }
  | { readonly kind: 'notATime' }
  | { readonly kind: 'outOfReach' };

/** How many days after today can be chosen. */
export const DAYS_AHEAD = HORIZON_DAYS - 1;

/** A day and a time as the form sends them: `YYYY-MM-DD` (null: today) and `HH:MM`. */
export function chosenMoment(day: string | null, time: string | null, now: Instant): ChosenMoment {
  const today = localOf(now).date;
  const ahead = day === null ? 0 : daysAhead(today, day);
  if (ahead === null) return { kind: 'notADay' };
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(time ?? '') ?? [];
  if (hour === undefined || minute === undefined) return { kind: 'notATime' };
  if (ahead < 0 || ahead > DAYS_AHEAD) return { kind: 'outOfReach' };
  return {
    kind: 'moment',
    moment: momentOn('chosen', addDays(today, ahead), Number(hour) * 60 + Number(minute)),
  };
}

function daysAhead(today: string, day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  try {
    return daysBetween(today, day);
  } catch {
    return null;
  }
}

function momentOn(when: When, day: string, minute: number): Moment {
  const hour = String(Math.floor(minute / 60)).padStart(2, '0');
  return {
    when,
    at: instantOf(day, minute),
    day,
    time: `${hour}:${String(minute % 60).padStart(2, '0')}`,
  };
}
