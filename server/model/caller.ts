import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';

/** What somebody may do, and where: a host for one place, a coordinator for one district. */
export type Right =
  | { readonly role: 'host'; readonly placeSlug: string }
  | { readonly role: 'professional'; readonly organisationSlug: string }
  | { readonly role: 'coordinator'; readonly districtSlug: string }
  | { readonly role: 'administrator' };

/** Somebody who may sign in. Not a visitor: those have no accounts. */
export interface Person {
  readonly id: number;
  /** "host-7f3a": what the change log says of her. */
  readonly pseudonym: string;
  readonly email: string;
  /** For colleagues; null when she gave none. */
  readonly name: string | null;
  readonly language: Language;
  readonly rights: readonly Right[];
  readonly invitedAt: Instant;
  /** null: she never signed in. */
  readonly firstSignedInAt: Instant | null;
}

/** Who is asking. Found out once for each request, in one place; everything else only reads it. */
export type Caller =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'person';
      readonly person: Person;
      readonly sessionId: number;
      /** When she last showed a passkey in this session; null: never. */
      readonly passkeyAt: Instant | null;
    }
  /** The link in a weekly message: one place, a few acts. */
  | { readonly kind: 'placeLink'; readonly placeSlug: string; readonly pseudonym: string }
  /** The link in a message about one proposal, for the host who is to answer it. */
  | {
      readonly kind: 'proposalLink';
      readonly proposalId: number;
      readonly placeSlug: string;
      readonly pseudonym: string;
    }
  /** The phone behind the bar, paired by the printed card. */
  | { readonly kind: 'barPhone'; readonly placeSlug: string; readonly sessionId: number }
  /** The command line, which whoever has the machine has. */
  | { readonly kind: 'operator' };

/** How the change log begins the name of the phone behind the bar, of a link in a mail, and of one that was passed on. */
export const BAR_PHONE = 'bar phone';
export const MAILED_LINK = 'mailed link';
export const SHARED_LINK = 'shared link';

export const NOBODY: Caller = { kind: 'nobody' };

/** What the change log calls a caller: a pseudonym or a part of the product, never a name. */
export function pseudonymOf(caller: Caller): string {
  switch (caller.kind) {
    case 'person':
      return caller.person.pseudonym;
    case 'placeLink':
    case 'proposalLink':
      return caller.pseudonym;
    case 'barPhone':
      return `${BAR_PHONE} ${caller.sessionId}`;
    case 'operator':
      return 'command line';
    case 'nobody':
      return 'visitor';
  }
}
