/** A message about a walk-in hour to those on the other side of it: to its organisation, or to those who keep the place. */
import type { Language } from '../vocabulary.ts';

export interface AskContent {
  readonly view: 'ask';
  /** Where its form goes to, without the prefix of a language. */
  readonly action: string;
  /** Without the prefix of a language. */
  readonly back: string;
  /** Whom it is mailed to: "de host van De Groene Stee". */
  readonly whom: string;
  /** In whose name: an organisation, or the place. */
  readonly from: string;
  /** How these are reached, as the mail says; null: neither a number nor an address is known. */
  readonly contact: string | null;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeName: string;
  readonly organisationName: string;
  /** null: about all its dates. */
  readonly date: string | null;
  /** As they were typed. */
  readonly words: string;
  /** What was just sent to whom, in a sentence; null: nothing. */
  readonly said: string | null;
}
