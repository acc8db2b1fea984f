import type { Access, Audience, Checker, Reason } from './vocabulary.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. On the wire an instant is an RFC 3339 string ending in Z. */
export type Instant = number;

/** Half-open: `end` itself is outside. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

export interface OpenInterval extends Interval {
  readonly access: Access;
  readonly audience: Audience;
  readonly note: string | null;
  /** null for the plain weekly pattern. */
  readonly reason: Reason | null;
}

/** A stretch about which nothing is known; never shown as open or closed. */
export interface UnknownInterval extends Interval {
  readonly reason: Reason;
}

/** A stretch that a special day, closure period or holiday closed although the layers below had hours. */
export interface Closure extends Interval {
  readonly reason: Reason;
}

/** Visitors who found a door closed that should have been open. */
export interface DoorReport {
  /** When the latest of them reported it. */
  readonly at: Instant;
  /** The end of the block in which they stood there: after it the report says nothing any more. */
  readonly until: Instant;
  /** Two networks said so: the state changes. One report is a note beside it. */
  readonly closes: boolean;
}

/**
 * All that a browser needs to say whether a place is open, without asking again.
 * Every list is sorted by start and lies within [horizonStart, horizonEnd).
 */
export interface Timetable {
  readonly openIntervals: readonly OpenInterval[];
  readonly unknown: readonly UnknownInterval[];
  readonly closures: readonly Closure[];
  readonly horizonStart: Instant;
  readonly horizonEnd: Instant;
  /** When a host or coordinator last checked the hours; null: never. */
  readonly confirmedAt: Instant | null;
  /** Whoever that was, as a role; null exactly where `confirmedAt` is. */
  readonly confirmedBy: Checker | null;
  /** From here on the answer is *unconfirmed*; null: it never was confirmed, or it never decays. */
  readonly confirmedUntil: Instant | null;
  /** From here on the answer is *old*; null: never. */
  readonly oldFrom: Instant | null;
  /** Whoever switched the door by hand, as a role; absent where nobody did. */
  readonly switchedBy?: Checker;
  /** Invented hours that ship with the product. */
  readonly sample: boolean;
  /** Taken over from open data and not yet checked by anybody. */
  readonly imported: boolean;
  /** null: nobody reported anything that still weighs. */
  readonly report: DoorReport | null;
}
