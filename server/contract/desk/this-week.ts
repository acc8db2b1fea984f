import type { DayOfWeek } from '../page.ts';
import type { LiveChoices } from './live.ts';

/** The first screen: is this week right? */
export interface ThisWeekContent {
  readonly view: 'thisWeek';
  /** Monday and Sunday of the week that is asked about, Amsterdam dates. */
  readonly from: string;
  readonly through: string;
  /** It is not the present week but the coming one. */
  readonly isNext: boolean;
  /** The Mondays of the running week and the coming one; null: this one alone, by a link that is about it. */
  readonly weeks: { readonly running: string; readonly coming: string } | null;
  /** It was checked today, for all of this week and through this date. null: it waits for a yes. */
  readonly checkedThrough: string | null;
  readonly days: readonly WeekDayToCheck[];
  /** The version of the hours that the days were made from. */
  readonly version: string;
  /** Only real hours can be confirmed; the others are asked for. */
  readonly hours: 'real' | 'sample' | 'none';
  /** "Klopt tot en met …": Amsterdam dates. */
  readonly holdsThrough: {
    readonly rhythm: string;
    /** null where the rhythm is four weeks. */
    readonly fourWeeks: string | null;
    /** null when no school holiday is near. */
    readonly afterHoliday: { readonly holiday: string; readonly date: string } | null;
  };
  /** null: not the caller's to switch, or no real hours. */
  readonly live: LiveChoices | null;
  /** Of how many days in the six weeks after this one nobody knows whether it opens. */
  readonly unknownAhead: number;
}

export interface WeekDayToCheck extends DayOfWeek {
  /** What clashes on that day: "Hulp met geld, 13:00 – 15:00: de deur is dicht (studiedag)." */
  readonly clashes: readonly string[];
}
