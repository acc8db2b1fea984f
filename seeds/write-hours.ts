/** Opening hours as one writes them down, for seeds and fixtures: `week({ '134': ['9:00-17:00'] })`. */
import type {
  DayPolicy,
  DayRule,
  DaySelector,
  Layer,
  OpeningHours,
  SpecialDay,
  TimeSpan,
  Weekday,
} from '../server/hours/model.ts';

type SpanWords = Partial<Pick<TimeSpan, 'access' | 'audience' | 'note' | 'state'>>;

const SPAN = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/;
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const MINUTES_A_DAY = 1440;

/** "20:00-02:00" ends on the next day, and so does "20:00-24:00". */
export function span(times: string, words: SpanWords = {}): TimeSpan {
  const match = SPAN.exec(times);
  if (match === null) throw new Error(`"${times}" is not a span such as 9:00-17:00.`);
  const [, openHour, openMinute, closeHour, closeMinute] = match.map(Number);
  const opens = toMinute(openHour, openMinute);
  const ends = toMinute(closeHour, closeMinute);
  const closes = ends > opens ? ends : ends + MINUTES_A_DAY;
  return { opens, closes, access: 'open', audience: 'everyone', note: null, state: 'open', ...words };
}

/** '135' is Monday, Wednesday and Friday. */
export function on(weekdays: string, more: Omit<DaySelector, 'weekdays'> = {}): DaySelector {
  return { weekdays: WEEKDAYS.filter((day) => weekdays.includes(String(day))), ...more };
}

export function rule(selector: DaySelector, ...spans: readonly TimeSpan[]): DayRule {
  return { on: selector, spans };
}

/** Rules that hold always; a weekday that no rule names is closed. */
export function week(...rules: readonly DayRule[]): Layer {
  return {
    kind: 'week',
    label: null,
    validity: { kind: 'always' },
    effect: 'replace',
    rules,
    otherDays: 'closed',
  };
}

/** Hours as an editor begins them: holidays are not known until somebody says so. */
export function hours<Day extends SpecialDay = never>(
  layers: readonly Layer[],
  { specialDays = [], ...more }: Partial<Omit<OpeningHours<Day>, 'layers'>> = {},
): OpeningHours<Day> {
  return { layers, specialDays, holidayPolicies: {}, otherHolidays: 'notKnownYet', ...more };
}

export const CLOSED: DayPolicy = { kind: 'closed' };
export const AS_ALWAYS: DayPolicy = { kind: 'asAlways' };
export const NOT_KNOWN: DayPolicy = { kind: 'notKnownYet' };

export function changed(first: TimeSpan, ...others: readonly TimeSpan[]): DayPolicy {
  return { kind: 'changed', spans: [first, ...others] };
}

function toMinute(hour = 0, minute = 0): number {
  return hour * 60 + minute;
}
