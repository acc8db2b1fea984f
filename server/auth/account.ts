/** What somebody keeps of herself: her phones, her passkeys, her name and her address. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import * as passkeys from '../../db/queries/passkeys.ts';
import * as people from '../../db/queries/people.ts';
import * as stored from '../../db/queries/sessions.ts';
import { useLinksOf } from '../../db/queries/sign-in-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { type Caller, pseudonymOf } from '../model/caller.ts';
import { checkPasskeyShown } from './passkey-due.ts';

type SignedIn = Extract<Caller, { readonly kind: 'person' }>;

export interface OwnSession {
  readonly id: number;
  readonly device: string;
  readonly madeAt: Instant;
  readonly seenAt: Instant;
  /** The one that asks. */
  readonly isThis: boolean;
}

export interface OwnPasskey {
  readonly id: string;
  readonly label: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
}

export function listSessions(db: Database, { person, sessionId }: SignedIn, now: Instant): OwnSession[] {
  return stored
    .findSessions(db, person.id, now)
    .map(({ id, device, madeAt, seenAt }) => ({ id, device, madeAt, seenAt, isThis: id === sessionId }));
}

/** Throws NotFound for a session that is not hers. */
export function endSession(db: Database, { person }: SignedIn, id: number): void {
  if (!stored.removeOwnSession(db, person.id, id)) throw new NotFound('session', String(id));
}

/** Ends every session of hers, this one too. */
export function signOutEverywhere(db: Database, { person }: SignedIn): void {
  stored.removeSessions(db, person.id);
}

export function listPasskeys(db: Database, { person }: SignedIn): OwnPasskey[] {
  return passkeys
    .findPasskeys(db, person.id)
    .map(({ credentialId, label, madeAt, usedAt }) => ({ id: credentialId, label, madeAt, usedAt }));
}

/** Throws NotFound for a passkey that is not hers, and PasskeyDue: a stolen session must not remove the lock. */
export function forgetPasskey(db: Database, caller: SignedIn, id: string, now: Instant): void {
  checkPasskeyShown(db, caller, now);
  passkeys.removePasskey(db, caller.person, id, actOf(caller, now));
}

/**
 * A new address of her own. Every other session ends and every link that is under way stops working, so that whoever can
 * read the old mailbox is out. Throws NotAllowed for what is no address or somebody else's: the caller cannot see which.
 */
export function changeOwnEmail(db: Database, caller: SignedIn, email: string, now: Instant): void {
  checkPasskeyShown(db, caller, now);
  inTransaction(db, () => {
    const other = people.getPersonByEmail(db, email);
    if (!isMailAddress(email) || (other !== null && other.id !== caller.person.id)) {
      throw new NotAllowed('This e-mail address cannot be used.', 'Check it, or give another one.');
    }
    people.saveEmail(db, caller.person, email, actOf(caller, now));
    stored.removeSessions(db, caller.person.id, caller.sessionId);
    useLinksOf(db, caller.person.id, now);
  });
}

function actOf(caller: Caller, now: Instant): Act {
  return { who: pseudonymOf(caller), at: now };
}
