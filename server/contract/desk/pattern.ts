/** The fixed pattern as the editor shows it. What it cannot show is kept beside it and said in words. */
import type { DayOfWeek } from '../page.ts';
import type { BlockFinding, BlockForm, HitsFound, TimesChip } from './blocks.ts';

export interface PatternForm {
  /** The week that always holds first, if there is one; then the seasons. */
  readonly periods: readonly PeriodForm[];
}

export interface PeriodForm {
  /** Which layer of the hours it came from; null: it is new. */
  readonly layer: number | null;
  readonly when: 'always' | 'dates' | 'yearly';
  /** Inclusive `YYYY-MM-DD`; empty is open-ended. Of `yearly` only month and day count. */
  readonly from: string;
  readonly through: string;
  /** "Winter"; empty for none. */
  readonly name: string;
  readonly groups: readonly GroupForm[];
}

/** Days with the same hours. A day may stand in two groups: its times add up. */
export interface GroupForm {
  /** 1–7, Monday first. */
  readonly weekdays: readonly number[];
  readonly rhythm: RhythmForm;
  readonly blocks: readonly BlockForm[];
}

export interface RhythmForm {
  readonly kind: 'everyWeek' | 'everyWeeks' | 'ofMonth';
  /** Of `everyWeeks`: every n weeks, from the week of the anchor date. */
  readonly n: number;
  readonly anchor: string;
  /** Of `ofMonth`: the first … fourth (1–4) or last (−1) of its weekday in the month. */
  readonly nth: readonly number[];
}

/** The days of a month that the editor can choose, in order. */
export const EDITABLE_NTH: readonly number[] = [1, 2, 3, 4, -1];

/** The longest rhythm that can be chosen: once a year. */
export const MOST_WEEKS = 52;

/** A pattern to start from. */
export interface PatternExample {
  readonly key: string;
  /** The neighbour that it is a copy of; null for our own two. */
  readonly placeName: string | null;
  readonly form: PatternForm;
}

export interface PatternContent {
  readonly view: 'pattern';
  /** Of what this screen changes: the layers of the hours. */
  readonly version: string;
  /** The place (null) and its rooms with hours of their own; one choice is none. */
  readonly rooms: readonly { readonly slug: string | null; readonly name: string | null }[];
  readonly room: string | null;
  readonly form: PatternForm;
  /** To start from while there is nothing. */
  readonly examples: readonly PatternExample[];
  readonly times: readonly TimesChip[];
  readonly preview: PatternPreview;
  readonly kept: KeptHours;
  /** The hours are invented: saving replaces them. */
  readonly sample: boolean;
}

/** What would come of it. */
export interface PatternPreview {
  /** "Ma t/m vr 9–17. Za, zo dicht."; empty while there is nothing to say. */
  readonly sentence: string;
  /** The coming fourteen days, special days and holidays in them. */
  readonly days: readonly DayOfWeek[];
  /** The next three dates of each group with a rhythm, by its name. */
  readonly nextDates: readonly { readonly at: string; readonly dates: readonly string[] }[];
  readonly findings: readonly BlockFinding[];
  /** Walk-in hours and activities that would stand before a closed door. */
  readonly found: HitsFound;
  /** Something is missing or cannot be: it cannot be saved, whoever insists. */
  readonly refuses: boolean;
}

/** What stays as it is, whatever is saved here. */
export interface KeptHours {
  /** In sentences: "In de schoolvakantie: ma t/m do 13–18." */
  readonly pattern: readonly string[];
  readonly specialDays: number;
  readonly holidays: number;
  /** What an import said, where it was not understood. */
  readonly notUnderstood: string | null;
}
