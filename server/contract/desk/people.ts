import type { Instant } from '../timetable.ts';
import type { Language, Role } from '../vocabulary.ts';
import type { SquareCode } from './bar-card.ts';

/** Who may do what in a district. */
export interface PeopleContent {
  readonly view: 'people';
  /** Those in the caller's care. */
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  readonly districtSlug: string;
  readonly groups: readonly PeopleGroup[];
  /** What the caller may invite somebody for. */
  readonly choices: readonly RightChoice[];
  /** Organisations for which only an administrator invites, by name: they work, or have people, outside her districts. */
  readonly organisationsApart: readonly string[];
  readonly typed: { readonly email: string; readonly right: string; readonly language: Language };
  readonly invited: FreshInvitation | null;
  /** Somebody was just removed. */
  readonly isRemoved: boolean;
  /** She oversees others and has no passkey yet. */
  readonly shouldMakePasskey: boolean;
}

export interface RightChoice {
  /** As a form sends it: `host:groene-stee`. */
  readonly value: string;
  readonly role: Role;
  /** Of the place, organisation or district; empty for an administrator. */
  readonly name: string;
}

export interface PeopleGroup extends RightChoice {
  readonly people: readonly PersonLine[];
}

export interface PersonLine {
  readonly id: number;
  readonly name: string | null;
  readonly email: string;
  /** Invited, and never came in. */
  readonly isInvited: boolean;
  /** To the day; null: signed in nowhere. */
  readonly seenAt: Instant | null;
  readonly isSelf: boolean;
  /** She has something that is the caller's to give and to take. */
  readonly isInCare: boolean;
}

/** An invitation that was just made. Its link is shown this once, and only where no mail carries it. */
export interface FreshInvitation {
  readonly email: string;
  /** To be withdrawn with; null: she had this right already, so that there is nothing new to take back, or it is not the caller's to take. */
  readonly given: { readonly personId: number; readonly right: string } | null;
  readonly until: Instant;
  readonly link: { readonly address: string; readonly code: SquareCode } | null;
  /** A mail carries it; otherwise it waits in the outbox too, for who may read it there. */
  readonly isMailed: boolean;
}

/** One of them: what she may do, and ending that. */
export interface PersonContent {
  readonly view: 'person';
  readonly person: PersonLine;
  /** Those that are the caller's to give and to take. */
  readonly rights: readonly RightChoice[];
  /** She may do more than one thing, so that one of them can be taken back. */
  readonly hasMore: boolean;
  /** All that she may do is the caller's to give. */
  readonly mayRemove: boolean;
}

/** Before this her passkey must be shown. */
export interface PasskeyDueContent {
  readonly view: 'passkeyDue';
}
