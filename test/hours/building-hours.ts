/** Short ways to write hours down in a test, and to read intervals back as Amsterdam clocks show them. */
import type { Interval } from '../../server/contract/timetable.ts';
import { instantOf, localOf } from '../../server/hours/local-time.ts';
import type {
  Calendars,
  DayPolicy,
  DayRule,
  DaySelector,
  IsoDate,
  Layer,
  OpeningHours,
  SpecialDay,
  TimeSpan,
  Weekday,
} from '../../server/hours/model.ts';
import { openIntervals } from '../../server/hours/open-intervals.ts';
import type { WalkInDay } from '../../server/model/walk-in.ts';

export const NO_CALENDARS: Calendars = { schoolHolidays: [], knownFrom: null, knownThrough: null };

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `span('20:00-02:00')`: a closing time up to the opening time is one of the next day, and 24:00 is midnight. */
export function span(times: string, others: Partial<TimeSpan> = {}): TimeSpan {
  const [opens = 0, closes = 0] = times.split('-').map(minuteOf);
  const wrapped = closes > opens ? closes : closes + 1440;
  return {
    opens,
    closes: wrapped,
    access: 'open',
    audience: 'everyone',
    note: null,
    state: 'open',
    ...others,
  };
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

export function on(weekdays: readonly Weekday[], ...spans: (TimeSpan | string)[]): DayRule {
  return onDays({ weekdays }, ...spans);
}

export function onDays(selector: DaySelector, ...spans: (TimeSpan | string)[]): DayRule {
  return { on: selector, spans: spans.map((each) => (typeof each === 'string' ? span(each) : each)) };
}

export function layer(rules: readonly DayRule[], others: Partial<Layer> = {}): Layer {
  const weekly = { kind: 'week', label: null, validity: { kind: 'always' } } as const;
  return { ...weekly, effect: 'replace', otherDays: 'closed', rules, ...others };
}

export function season(
  from: string,
  through: string,
  rules: readonly DayRule[],
  others: Partial<Layer> = {},
): Layer {
  return layer(rules, {
    kind: 'season',
    label: 'seizoen',
    validity: { kind: 'yearly', from, through },
    ...others,
  });
}

export function hours<Day extends SpecialDay = never>(
  layers: readonly Layer[],
  { specialDays = [], ...others }: Partial<OpeningHours<Day>> = {},
): OpeningHours<Day> {
  return { layers, specialDays, holidayPolicies: {}, otherHolidays: 'asAlways', ...others };
}

export function weekly(...rules: DayRule[]): OpeningHours<never> {
  return hours([layer(rules)]);
}

export const CLOSED: DayPolicy = { kind: 'closed' };
export const AS_ALWAYS: DayPolicy = { kind: 'asAlways' };
export const NOT_KNOWN_YET: DayPolicy = { kind: 'notKnownYet' };

export function changed(...times: [string, ...string[]]): DayPolicy {
  const [first, ...rest] = times;
  return { kind: 'changed', spans: [span(first), ...rest.map((each) => span(each))] };
}

/** `special('2026-12-24 2027-01-03', CLOSED)`; one date stands for itself. */
export function special(dates: string, says: DayPolicy, reason: string | null = null): SpecialDay {
  const [from = '', through = from] = dates.split(' ');
  return { from, through, says, reason };
}

/** The same of a walk-in hour. */
export function walkInDay(
  dates: string,
  says: DayPolicy,
  {
    movedTo = null,
    roomSlug = null,
    reason = null,
  }: Partial<Pick<WalkInDay, 'movedTo' | 'roomSlug' | 'reason'>> = {},
): WalkInDay {
  return { ...special(dates, says, reason), movedTo, roomSlug };
}

/** From the start of the first date until the end of the last. */
export function days(from: IsoDate, through: IsoDate): Interval {
  return { start: instantOf(from, 0), end: instantOf(through, 1440) };
}

/** `2026-03-28T20:00+01:00/2026-03-29T03:30+02:00` */
export function shown({ start, end }: Interval): string {
  return `${shownInstant(start)}/${shownInstant(end)}`;
}

export function shownInstant(instant: number): string {
  const { date, minute } = localOf(instant);
  const offset = Math.round((Date.parse(`${date}T00:00Z`) + minute * 60_000 - instant) / 60_000);
  return `${date}T${clock(minute)}+${clock(offset)}`;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/** The open intervals from the first date through the last, without their offsets. */
export function openings(
  of: OpeningHours,
  from: IsoDate,
  through: IsoDate,
  calendars = NO_CALENDARS,
): string[] {
  return openIntervals(of, days(from, through), calendars).openIntervals.map(withoutOffsets);
}

export function unknowns(
  of: OpeningHours,
  from: IsoDate,
  through: IsoDate,
  calendars = NO_CALENDARS,
): string[] {
  return openIntervals(of, days(from, through), calendars).unknown.map(withoutOffsets);
}

/** `2026-03-28 20:00/2026-03-29 03:30`, and `2026-03-28 09:00/17:00` within one date. */
export function withoutOffsets(interval: Interval): string {
  const [start = '', end = ''] = shown(interval)
    .replaceAll(/[+]\d\d:\d\d/g, '')
    .replaceAll('T', ' ')
    .split('/');
  return start.slice(0, 10) === end.slice(0, 10) ? `${start}/${end.slice(11)}` : `${start}/${end}`;
}
