import type { Instant } from '../timetable.ts';

/** The switch on the door. */
export interface LiveContent {
  readonly view: 'live';
  /** null: the hours are invented, or there are none. */
  readonly live: LiveChoices | null;
}

/** What the switch says, and until when each button would hold. */
export interface LiveChoices {
  /** null: the hours speak. */
  readonly says: { readonly says: 'open' | 'closed'; readonly until: Instant } | null;
  /** null: it cannot be pressed now. */
  readonly openUntil: Instant | null;
  readonly closedUntil: Instant | null;
}
