import type { DayOfWeek } from '../page.ts';

/** The first screen: is this week right? */
export interface ThisWeekContent {
  readonly view: 'thisWeek';
  /** Monday and Sunday of the week that is asked about, Amsterdam dates. */
  readonly from: string;
  readonly through: string;
  readonly days: readonly WeekDayToCheck[];
  /** The version of the hours that the days were made from. */
  readonly version: string;
  readonly confirmed: {
    /** null: never. */
    readonly at: number | null;
    /** Until when the last check holds. */
    readonly until: number | null;
  };
  /** "Klopt tot en met …": what can be chosen besides the rhythm of the place; dates. */
  readonly fourWeeksThrough: string;
  readonly afterHolidayThrough: { readonly holiday: string; readonly date: string } | null;
  /** What a live switch says now; null: nothing was switched. */
  readonly live: { readonly says: 'open' | 'closed'; readonly until: number } | null;
  /** Whether the next weeks hold days about which nobody knows. */
  readonly unknownAhead: number;
}

export interface WeekDayToCheck extends DayOfWeek {
  /** Walk-in hours of that day that lie outside the open door, in words. */
  readonly clashes: readonly string[];
}
