/** The list of open clashes, each with its mends: of one place, and in the planner of all that is in one's care. */
import type { Language } from '../vocabulary.ts';
import type { ListPart } from './list-part.ts';

export interface ClashesContent {
  readonly view: 'clashes';
  /** Where its forms go to, without the prefix of a language. */
  readonly action: string;
  /** The last date that was looked at. */
  readonly through: string;
  readonly walkIns: readonly ClashingWalkIn[];
  readonly part: ListPart;
  /** What was just sent to whom, in a sentence; null: nothing. */
  readonly said: string | null;
}

export interface ClashingWalkIn {
  readonly slug: string;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeName: string;
  readonly roomName: string | null;
  /** null for an activity of the place itself. */
  readonly organisationName: string | null;
  readonly sample: boolean;
  /** By date. */
  readonly dates: readonly ClashingDate[];
  readonly asks: readonly ClashAsk[];
}

export interface ClashingDate {
  readonly date: string;
  /** "Dinsdag 1 december 13:00–15:00: de deur is dicht (personeelsdag)." One for each thing that is in the way. */
  readonly sentences: readonly string[];
  readonly mends: readonly ClashMend[];
  /** It can be left out this once, with a button. */
  readonly mayCancel: boolean;
}

/** A screen that mends it, filled in as far as is known. */
export interface ClashMend {
  readonly label: string;
  /** Without the prefix of a language. */
  readonly to: string;
}

/** Whom one can write about it: those of the organisation, or those who keep the place. */
export interface ClashAsk {
  readonly step: AskStep;
  readonly name: string;
  /** What the message begins with; empty for none. */
  readonly words: string;
}

export const ASK_STEPS = ['askOrganisation', 'askHost'] as const;
export type AskStep = (typeof ASK_STEPS)[number];

/** What the button "Deze keer niet" posts. */
export const CANCEL_STEP = 'cancel';
