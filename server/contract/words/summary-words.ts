import type { Access, Audience } from '../vocabulary.ts';

/** The words of a sentence about a week. Pieces come in whole, in the order in which a reader meets them. */
export interface SummaryWords {
  /** Short names, Monday first. */
  readonly weekdays: readonly string[];
  readonly everyDay: string;
  /** "ma t/m vr" */
  dayRange(first: string, last: string): string;
  /** "9–12 en 13–17" */
  list(items: readonly string[]): string;
  readonly allDay: string;
  /** What is said after the times; empty where there is nothing to say. */
  readonly accesses: { readonly [Name in Access]: string };
  readonly audiences: { readonly [Name in Audience]: string };
  /** Nobody knows whether these times hold. */
  readonly unsure: string;
  /** More hours on days that were named before: "di ook 19–21". */
  also(days: string, times: string): string;
  closed(days: string): string;
  readonly alwaysClosed: string;
  readonly withExceptions: string;

  /** "elke eerste en derde wo van de maand"; `nth` counts from the end below zero. */
  nthWeekday(nth: readonly number[], days: string): string;
  /** "om de week ma, vanaf de week van 14 december 2026" */
  everyWeeks(n: number, days: string, anchor: string): string;

  /** When the rest holds. `date` makes "1 oktober" of MM-DD and "1 oktober 2026" of a whole date. */
  date(date: string): string;
  period(from: string | null, through: string | null): string;
  weeks(from: number, through: number, step: number): string;
  nthOfMonth(nth: number, weekday: number, month: number): string;
  /** null: any of them. */
  schoolHoliday(name: string | null): string;
  readonly publicHolidays: string;
  /** "2 dagen na een feestdag" */
  offsetFrom(holidays: string, days: number): string;
  /** What the hours of a layer do to those told before. */
  readonly effects: { readonly replace: string; readonly add: string; readonly takeAway: string };
}
