/** "Deze week is anders": one day or some days, and what visitors will see of them. */
import type { DayOfWeek } from '../page.ts';
import {
  type BlockFinding,
  type BlockForm,
  blocksAfterStep,
  EMPTY_BLOCK,
  type HitsFound,
  partsOfStep,
  type TimesChip,
} from './blocks.ts';
import { keepsAfterStep } from './keeps.ts';

export interface DaysForm {
  /** `YYYY-MM-DD`, or empty. `through` empty: that one day. */
  readonly from: string;
  readonly through: string;
  /** null: not chosen yet. */
  readonly says: DaysSay | null;
  readonly reason: string;
  readonly blocks: readonly BlockForm[];
  /** When the door stays open on days that are closed; see keeps. */
  readonly keeps: readonly string[];
}

export const DAYS_SAY = ['closed', 'changed', 'asAlways'] as const;
export type DaysSay = (typeof DAYS_SAY)[number];

/** What the list of blocks is called in this form. */
export const DAY = 'day';

export interface DatesChip {
  readonly key: 'today' | 'tomorrow' | 'thisWeek' | 'nextWeek';
  readonly from: string;
  readonly through: string;
}

export interface AnnouncedDay {
  readonly from: string;
  readonly through: string;
  readonly reason: string | null;
  readonly says: DayOfWeek['says'] | 'asAlways';
  /** Of other times. */
  readonly spans: DayOfWeek['spans'];
}

export interface DaysContent {
  readonly view: 'days';
  /** Nothing can deviate from hours that nobody gave, or that were invented. */
  readonly cannot: 'sample' | 'noHours' | null;
  readonly form: DaysForm;
  readonly chips: readonly DatesChip[];
  readonly times: readonly TimesChip[];
  readonly preview: DaysPreview;
  readonly announced: readonly AnnouncedDay[];
}

export interface DaysPreview {
  /** As visitors will read them; none while something is missing. */
  readonly days: readonly DayOfWeek[];
  /** From when visitors are told; null: at once. */
  readonly visibleFrom: string | null;
  readonly findings: readonly BlockFinding[];
  /** Walk-in hours and activities that would stand before a closed door. */
  readonly found: HitsFound;
  /** Earlier announcements that this one takes the place of. */
  readonly replaced: readonly AnnouncedDay[];
}

export const daysSteps = {
  dates: ({ from, through }: Pick<DatesChip, 'from' | 'through'>) => `dates:${from}:${through}`,
  swap: 'swap:dates',
};

/** The form after a step; the same form for words that are none. Several steps in one are joined by a semicolon. */
export function daysAfterStep(form: DaysForm, step: string): DaysForm {
  return step.split(';').reduce(afterOneStep, form);
}

function afterOneStep(form: DaysForm, step: string): DaysForm {
  const [verb, where, what] = partsOfStep(step);
  if (verb === 'dates') return { ...form, from: where, through: what };
  if (verb === 'swap') return { ...form, from: form.through, through: form.from };
  if (verb === 'keep') return { ...form, keeps: keepsAfterStep(form.keeps, step) };
  const blocks = blocksAfterStep(form.blocks, DAY, step);
  return blocks === form.blocks ? form : { ...form, says: 'changed', blocks };
}

/** With a first block to fill in, as soon as there are other times. */
export function sayingDays(form: DaysForm, says: DaysSay | null): DaysForm {
  const blocks = says === 'changed' && form.blocks.length === 0 ? [EMPTY_BLOCK] : form.blocks;
  return { ...form, says, blocks };
}
