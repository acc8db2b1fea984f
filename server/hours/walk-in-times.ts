/** When a walk-in hour or an activity is held, as people say it, and the same as opening hours. Pure. */
import { dayOf } from './calendar-day.ts';
import { addDays } from './local-time.ts';
import type { DaySelector, IsoDate, Layer, OpeningHours, SpecialDay, TimeSpan, Weekday } from './model.ts';

/** `nth`: the first … fourth (1–4) or last (−1) of its weekday in the month. */
export type Rhythm =
  | { readonly kind: 'once' }
  | { readonly kind: 'everyWeeks'; readonly weeks: number }
  | { readonly kind: 'nth'; readonly nth: 1 | 2 | 3 | 4 | -1 };

export interface WalkInTimes {
  readonly rhythm: Rhythm;
  /** Of `once` that of `from`. */
  readonly weekday: Weekday;
  /** Minutes after midnight; `closes` at most 24 hours after `opens`. */
  readonly opens: number;
  readonly closes: number;
  /** The first date on which it may be held; every n weeks are counted from its week. */
  readonly from: IsoDate;
  /** Inclusive; null: until somebody says otherwise. */
  readonly through: IsoDate | null;
  /** Also on general public holidays, and in the school holidays of the region. */
  readonly onHolidays: boolean;
  readonly inSchoolHolidays: boolean;
}

const NOTHING_IN_SCHOOL_HOLIDAYS: Layer = {
  kind: 'schoolHoliday',
  label: null,
  validity: { kind: 'schoolHoliday', name: null },
  effect: 'replace',
  rules: [],
  otherDays: 'closed',
};

/** Dates that are left out or have other times come on top of the rhythm as special days. */
export function hoursOfTimes<Day extends SpecialDay = never>(
  times: WalkInTimes,
  specialDays: readonly Day[] = [],
): OpeningHours<Day> {
  const { rhythm, opens, closes, from, inSchoolHolidays, onHolidays } = times;
  const through = rhythm.kind === 'once' ? from : times.through;
  const span: TimeSpan = { opens, closes, access: 'open', audience: 'everyone', note: null, state: 'open' };
  const held: Layer = {
    kind: 'week',
    label: null,
    validity: { kind: 'dates', from, through },
    effect: 'replace',
    rules: [{ on: selectorOf(times), spans: [span] }],
    otherDays: 'closed',
  };
  return {
    layers: inSchoolHolidays ? [held] : [held, NOTHING_IN_SCHOOL_HOLIDAYS],
    specialDays,
    holidayPolicies: {},
    otherHolidays: onHolidays ? 'asAlways' : 'closed',
  };
}

function selectorOf({ rhythm, weekday, from }: WalkInTimes): DaySelector {
  switch (rhythm.kind) {
    case 'once':
      return { weekdays: [dayOf(from).weekday] };
    case 'everyWeeks':
      return rhythm.weeks === 1
        ? { weekdays: [weekday] }
        : { weekdays: [weekday], everyWeeks: { n: rhythm.weeks, anchor: from } };
    case 'nth':
      return { weekdays: [weekday], nth: [rhythm.nth] };
  }
}

/**
 * null where the hours say more than that (several days, several times, a rhythm from before its first date): those
 * are shown in words and kept as they are. `today`: the first date of hours that have none.
 */
export function timesOf({ layers, otherHolidays }: OpeningHours, today: IsoDate): WalkInTimes | null {
  const held = layers.find(({ kind }) => kind === 'week');
  const rest = layers.filter((layer) => layer !== held);
  if (held === undefined || rest.some(({ kind }) => kind !== 'schoolHoliday')) return null;
  if (rest.some(({ rules, validity }) => rules.length > 0 || !isEverySchoolHoliday(validity))) return null;
  const [rule, ...others] = held.rules;
  if (rule === undefined || others.length > 0 || rest.length > 1) return null;
  const [span, ...more] = rule.spans;
  const { validity } = held;
  if (span === undefined || more.length > 0) return null;
  if (validity.kind !== 'always' && validity.kind !== 'dates') return null;
  const from = (validity.kind === 'dates' ? validity.from : null) ?? rule.on.everyWeeks?.anchor ?? today;
  const through = validity.kind === 'dates' ? validity.through : null;
  const chosen = rhythmOf(rule.on, from, through);
  if (chosen === null) return null;
  const { opens, closes } = span;
  const onHolidays = otherHolidays === 'asAlways';
  return { ...chosen, opens, closes, from, through, onHolidays, inSchoolHolidays: rest.length === 0 };
}

function isEverySchoolHoliday(validity: Layer['validity']): boolean {
  return validity.kind === 'schoolHoliday' && validity.name === null;
}

function rhythmOf(
  on: DaySelector,
  from: IsoDate,
  through: IsoDate | null,
): Pick<WalkInTimes, 'rhythm' | 'weekday'> | null {
  const { weekdays, nth, everyWeeks, ...imported } = on;
  const [weekday, ...others] = weekdays ?? [];
  if (weekday === undefined || others.length > 0 || Object.keys(imported).length > 0) return null;
  if (through === from) return { rhythm: { kind: 'once' }, weekday };
  if (nth !== undefined) {
    const [which, ...more] = nth;
    const known = ([1, 2, 3, 4, -1] as const).find((each) => each === which);
    if (known === undefined || more.length > 0 || everyWeeks !== undefined) return null;
    return { rhythm: { kind: 'nth', nth: known }, weekday };
  }
  if (everyWeeks === undefined) return { rhythm: { kind: 'everyWeeks', weeks: 1 }, weekday };
  // Counted from the week of `from`, or it would be held in the other weeks.
  if (mondayOf(everyWeeks.anchor) !== mondayOf(from)) return null;
  return { rhythm: { kind: 'everyWeeks', weeks: everyWeeks.n }, weekday };
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - dayOf(date).weekday);
}
