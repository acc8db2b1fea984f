import type { Database } from '../../db/open-database.ts';
import { findPasskeys } from '../../db/queries/passkeys.ts';
import type { Instant } from '../contract/timetable.ts';
import { PasskeyDue } from '../errors.ts';
import type { Caller } from '../model/caller.ts';
import { PASSKEY_HOLDS } from './durations.ts';

/**
 * Whether somebody who oversees others must show her passkey before she may see addresses or give and take rights. Not
 * asked of whoever has none: the first administrator of a new system could not begin. The people page urges her.
 */
export function passkeyDue(db: Database, caller: Caller, now: Instant): boolean {
  if (caller.kind !== 'person') return false;
  const { person, passkeyAt } = caller;
  const oversees = person.rights.some(({ role }) => role === 'coordinator' || role === 'administrator');
  if (!oversees || findPasskeys(db, person.id).length === 0) return false;
  return passkeyAt === null || now - passkeyAt >= PASSKEY_HOLDS;
}

/** Throws PasskeyDue. */
export function checkPasskeyShown(db: Database, caller: Caller, now: Instant): void {
  if (passkeyDue(db, caller, now)) throw new PasskeyDue();
}
