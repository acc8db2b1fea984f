import type { DoorReport, Instant } from './timetable.ts';
import type { Access, Audience, Checker, Reason } from './vocabulary.ts';

export const STATES = ['open', 'closed', 'unknown'] as const;
export type State = (typeof STATES)[number];

export const CERTAINTIES = ['confirmed', 'unconfirmed', 'old', 'sample', 'imported'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The groups of the page, in reading order. */
export const GROUPS = ['openNow', 'openLater', 'unsure', 'closedNow'] as const;
export type Group = (typeof GROUPS)[number];

/** What is next when a place is not open. */
export interface NextOpening {
  readonly start: Instant;
  readonly end: Instant;
  readonly access: Access;
  readonly audience: Audience;
  /** It starts before the present Amsterdam day is over: "later vandaag". */
  readonly today: boolean;
}

/** What a place says at one instant. State and certainty are two separate things, but old times make it unknown. */
export interface Answer {
  readonly state: State;
  /** `closing`: open with ≤ 30 minutes left. `opening`: closed with ≤ 30 minutes to go. */
  readonly soon: 'closing' | 'opening' | null;
  /** Of the interval that speaks; null unless open. */
  readonly access: Access | null;
  readonly audience: Audience | null;
  readonly note: string | null;
  /** Not null where something other than the weekly pattern decided: a special day, a holiday, no hours. */
  readonly reason: Reason | null;
  /** Start of the present state; null when it lies before what was computed. */
  readonly since: Instant | null;
  /** End of the present state; null when it does not end within the horizon. */
  readonly until: Instant | null;
  /** The next instant at which, by the hours, state, access or audience changes; null: not within the horizon. */
  readonly nextChange: Instant | null;
  /** The next opening that suits the asked audience; null when open, or when none is within the horizon. */
  readonly opensNext: NextOpening | null;
  readonly certainty: Certainty;
  readonly confirmedAt: Instant | null;
  readonly confirmedBy: Checker | null;
  /** A report that weighs at this instant; where two networks made it, it has changed the state. */
  readonly report: DoorReport | null;
}
