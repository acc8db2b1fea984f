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
  /** Of several dates: what they have in common. null: there is one. */
  readonly together: ClashesTogether | null;
  readonly asks: readonly ClashAsk[];
}

export interface ClashingDate {
  readonly date: string;
  /** "Dinsdag 1 december 13:00 – 15:00: de deur is dicht (personeelsdag)." One for each thing that is in the way. */
  readonly sentences: readonly string[];
  readonly mends: readonly ClashMend[];
  /** It can be left out this once, with a button. */
  readonly mayCancel: boolean;
}

/** All dates of a walk-in hour that clashes on several, before each of them. */
export interface ClashesTogether {
  /** "Op 4 dagen, van dinsdag 1 december tot en met dinsdag 22 december: de deur is dicht." One for each reason. */
  readonly sentences: readonly string[];
  readonly links: readonly ClashMend[];
  readonly buttons: readonly TogetherButton[];
}

/** Mends these dates at once. */
export interface TogetherButton {
  readonly step: (typeof TOGETHER)[keyof typeof TOGETHER];
  readonly label: string;
  readonly dates: readonly string[];
}

/** The door is open on those dates as well; it is held on none of them. */
export const TOGETHER = { open: 'openAll', cancel: 'cancelAll' } as const;

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
