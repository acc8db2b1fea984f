/**
 * The model of opening hours. Wall times only: nothing here is an instant.
 * Everything is plain data and deeply read-only, so that it can be stored, compared and passed on as it is.
 */
import type { Access, Audience, HolidayName } from '../contract/vocabulary.ts';

/** A calendar date in Amsterdam, `YYYY-MM-DD`. */
export type IsoDate = string;
/** `MM-DD`, for what comes back each year. */
export type MonthDay = string;
/** ISO 8601: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A block of one service day. It belongs to the date on which it starts, tail past midnight included. */
export interface TimeSpan {
  /** Minutes after local midnight, 0–1439. */
  readonly opens: number;
  /** Minutes after that same midnight; above `opens`, at most `opens` + 1440. 1440 is midnight at the end. */
  readonly closes: number;
  readonly access: Access;
  readonly audience: Audience;
  /** At most 80 characters, as the editor wrote it. */
  readonly note: string | null;
  /** `unknown`: an import says that nobody knows about this stretch. */
  readonly state: 'open' | 'unknown';
}

/** The days within a layer's validity on which a rule speaks. All given conditions must hold. */
export interface DaySelector {
  /** Absent: every weekday. */
  readonly weekdays?: readonly Weekday[];
  /** The first … fifth (1–5) or last … (−1 … −5) of its weekday in the month. */
  readonly nth?: readonly number[];
  /** Every n weeks, counted in calendar weeks (Monday first) from the week of the anchor date; never before it. */
  readonly everyWeeks?: { readonly n: number; readonly anchor: IsoDate };
  /** ISO week numbers, which may wrap the New Year; comes from imports only. `step` counts from `from`. */
  readonly isoWeeks?: readonly { readonly from: number; readonly through: number; readonly step: number }[];
  /** Parts of the calendar, any of which suffices; comes from imports. */
  readonly dates?: readonly DateRange[];
  /** As `dates`, between edges that move: "second Monday of February to last Sunday of September"; comes from imports. */
  readonly movableDates?: readonly MovableRange[];
  /** Days that an import's later rule took over. */
  readonly except?: readonly DaySelector[];
  /**
   * Only on a general public holiday (Good Friday and 5 May are none), or in a school holiday; comes from imports.
   * `offsetDays` 1 is the day after one, −1 the day before.
   */
  readonly holiday?: { readonly kind: 'public' | 'school'; readonly offsetDays?: number };
}

/** Inclusive. `from`/`through` are `YYYY-MM-DD`, or `MM-DD` for every year (may wrap the New Year). */
export interface DateRange {
  readonly from: string;
  readonly through: string;
}

/** The first … fifth (1–5) or last … (−1 … −5) weekday of a month (1–12). A fifth that is not there: no such day. */
export interface NthWeekday {
  readonly month: number;
  readonly weekday: Weekday;
  readonly nth: number;
}

/** Inclusive, every year; may wrap the New Year. */
export interface MovableRange {
  readonly from: MonthDay | NthWeekday;
  readonly through: MonthDay | NthWeekday;
}

/** Several rules may match one date; their spans add up. No spans means closed. */
export interface DayRule {
  readonly on: DaySelector;
  readonly spans: readonly TimeSpan[];
}

/** When a layer speaks at all. */
export type Validity =
  | { readonly kind: 'always' }
  /** Inclusive; null is open-ended. */
  | { readonly kind: 'dates'; readonly from: IsoDate | null; readonly through: IsoDate | null }
  /** Each year, inclusive; wraps the New Year when `from` is after `through`. */
  | { readonly kind: 'yearly'; readonly from: MonthDay; readonly through: MonthDay }
  /** null: every school holiday of the region. */
  | { readonly kind: 'schoolHoliday'; readonly name: string | null };

/** Priority follows from this, never from the order of entry: date > schoolHoliday > season > week. */
export type LayerKind = 'week' | 'season' | 'schoolHoliday' | 'date';

export interface Layer {
  readonly kind: LayerKind;
  /** "Winter", "personeelsdag"; shown to visitors as the reason. */
  readonly label: string | null;
  readonly validity: Validity;
  /**
   * `add` joins its spans to those of the layers beneath; `takeAway` cuts them out of those (of every audience when
   * for everyone, else of its own; of any access). Neither touches a special day or layer that outranks it.
   */
  readonly effect: 'replace' | 'add' | 'takeAway';
  readonly rules: readonly DayRule[];
  /** What a date within the validity says when no rule matches it. Editors write `closed`, imports `asBelow`. */
  readonly otherDays: 'closed' | 'asBelow';
}

/** What one date, or each date of a range, says by way of exception (afwijkende dag). */
export interface SpecialDay {
  readonly from: IsoDate;
  /** Inclusive; equal to `from` for a single date. */
  readonly through: IsoDate;
  readonly says: DayPolicy;
  readonly reason: string | null;
}

/**
 * `asAlways`: what school holidays, seasons and weeks say, whatever longer exception or holiday the date lies in.
 * `notKnownYet`: unknown; of a public holiday only where there would otherwise have been hours.
 */
export type DayPolicy =
  | { readonly kind: 'asAlways' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'notKnownYet' }
  | { readonly kind: 'changed'; readonly spans: readonly [TimeSpan, ...TimeSpan[]] };

/** All that decides the hours of one place, room, walk-in hour or activity. Whoever keeps them may say more of a day than when. */
export interface OpeningHours<Day extends SpecialDay = SpecialDay> {
  readonly layers: readonly Layer[];
  readonly specialDays: readonly Day[];
  /** Policies by name; a holiday not in here says `otherHolidays`. */
  readonly holidayPolicies: { readonly [Name in HolidayName]?: DayPolicy };
  /** Editors: `notKnownYet`. Imports without a `PH` rule: `asAlways`. Good Friday and 5 May are always `asAlways` unless named. */
  readonly otherHolidays: 'notKnownYet' | 'asAlways' | 'closed';
}

/** A school holiday of the region; inclusive dates. */
export interface SchoolHoliday {
  readonly name: string;
  readonly from: IsoDate;
  readonly through: IsoDate;
}

/** The calendars are passed in. School holidays are only known from `knownFrom` through `knownThrough`. */
export interface Calendars {
  readonly schoolHolidays: readonly SchoolHoliday[];
  readonly knownFrom: IsoDate | null;
  readonly knownThrough: IsoDate | null;
}
