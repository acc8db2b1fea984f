/** Coming special days: public holidays, school holidays and days that somebody typed in, asked about together. */
import type { HolidayName } from '../vocabulary.ts';
import {
  type BlockFinding,
  type BlockForm,
  blocksAfterStep,
  EMPTY_BLOCK,
  type HitsFound,
  partsOfStep,
  type TimesChip,
  timesIn,
  written,
} from './blocks.ts';

/** `own`: the answer is more than this screen can show, and stays as it is. */
export const SPECIAL_SAYS = ['asAlways', 'closed', 'changed', 'notKnownYet', 'own'] as const;
export type SpecialSays = (typeof SPECIAL_SAYS)[number];

export const SPECIAL_KINDS = ['publicHoliday', 'schoolHoliday', 'day'] as const;

export interface SpecialItem {
  readonly kind: (typeof SPECIAL_KINDS)[number];
  /** A public holiday's name, a school holiday's, or the dates of a day that is announced; empty for a new one. */
  readonly key: string;
  /** Why a typed day is special ("Suikerfeest"); the name of a school holiday. */
  readonly name: string;
  /** `YYYY-MM-DD` or empty; `through` empty means that one day. */
  readonly from: string;
  readonly through: string;
  readonly says: SpecialSays;
  /** Of other times in a school holiday: the weekdays that have them. */
  readonly weekdays: readonly number[];
  readonly blocks: readonly BlockForm[];
}

export interface SpecialDaysForm {
  readonly items: readonly SpecialItem[];
}

/** What is known of an item besides its answer, in the same order. */
export interface SpecialFact {
  readonly publicHoliday: HolidayName | null;
  /** It begins within six weeks, and nobody has answered: it is asked first. */
  readonly isAsked: boolean;
  /** It begins within six weeks, or was begun. */
  readonly isSoon: boolean;
  /** The pattern is closed on such a day anyway. */
  readonly shutAnyway: boolean;
  /** What `own` stands for, in words. */
  readonly own: string | null;
}

export interface SpecialDaysContent {
  readonly view: 'specialDays';
  readonly cannot: 'sample' | 'noHours' | null;
  readonly version: string;
  readonly form: SpecialDaysForm;
  readonly facts: readonly SpecialFact[];
  readonly times: readonly TimesChip[];
  /** School holidays after this date are not known yet; null: none are known. */
  readonly schoolHolidaysKnownThrough: string | null;
  readonly findings: readonly BlockFinding[];
  /** Walk-in hours and activities that would stand before a closed door. */
  readonly found: HitsFound;
}

const MOST_ITEMS = 80;

export const itemName = (item: number) => `i${item}`;

export const specialSteps = {
  addDay: 'addDay',
  /** That one date has these times, whatever is said of the days around it. */
  openOn: (date: string, times: TimesChip) => `addDay:${date}:${written(times)}`,
  removeDay: (item: string) => `removeDay:${item}`,
};

const NEW_DAY: SpecialItem = {
  kind: 'day',
  key: '',
  name: '',
  from: '',
  through: '',
  says: 'closed',
  weekdays: [],
  blocks: [],
};

/** The form after a step; the same form for words that are none. Several steps in one are joined by a semicolon. */
export function specialAfterStep(form: SpecialDaysForm, step: string): SpecialDaysForm {
  return step.split(';').reduce(afterOneStep, form);
}

function afterOneStep(form: SpecialDaysForm, step: string): SpecialDaysForm {
  const [verb, where, what] = partsOfStep(step);
  const { items } = form;
  if (verb === 'addDay') return items.length < MOST_ITEMS ? { items: [...items, newDay(where, what)] } : form;
  if (verb === 'removeDay') return { items: items.filter((_, at) => itemName(at) !== where) };
  return {
    items: items.map((item, at) => {
      const name = itemName(at);
      if (verb === 'swap' && where === name) return { ...item, from: item.through, through: item.from };
      const blocks = blocksAfterStep(item.blocks, name, step);
      return blocks === item.blocks ? item : { ...item, says: 'changed', blocks };
    }),
  };
}

function newDay(from: string, what: string): SpecialItem {
  const times = timesIn(what);
  return times === null
    ? NEW_DAY
    : { ...NEW_DAY, from, says: 'changed', blocks: [{ ...EMPTY_BLOCK, ...times }] };
}

/** With a first block to fill in, as soon as there are other times. */
export function sayingSpecial(item: SpecialItem, says: SpecialSays): SpecialItem {
  if (says !== 'changed') return { ...item, says };
  const weekdays =
    item.kind === 'schoolHoliday' && item.weekdays.length === 0 ? [1, 2, 3, 4, 5] : item.weekdays;
  return { ...item, says, weekdays, blocks: item.blocks.length === 0 ? [EMPTY_BLOCK] : item.blocks };
}
