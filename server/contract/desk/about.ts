import type { Availability, Facility, PlaceKind, SpokenLanguage } from '../vocabulary.ts';
import type { WhereContent } from './where.ts';

/** All that visitors read of a place besides its hours. Texts are as they were typed. */
export interface AboutContent {
  readonly view: 'about';
  /** Of the facts that the form was made from. */
  readonly version: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly description: string;
  readonly phone: string;
  readonly website: string;
  /** All of them, in the order of the vocabulary. */
  readonly facilities: readonly (readonly [Facility, Availability])[];
  readonly languages: readonly SpokenLanguage[];
  readonly hosts: readonly HostInForm[];
  /** Colleagues with an account at this place, to say whose name it is. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly where: WhereContent;
}

export interface HostInForm {
  /** Of the row that is there already; empty for a new one. */
  readonly id: string;
  /** Of the account of this very person; empty when she has none. */
  readonly person: string;
  readonly role: string;
  readonly firstName: string;
  readonly shown: boolean;
}
