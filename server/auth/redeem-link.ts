import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { getUsableLink } from '../../db/queries/sign-in-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { type Entered, enter } from './enter.ts';
import { hashOf, isToken } from './token.ts';

/**
 * Lets in whoever holds the token of a link, once. null for a link that was used, has run out or never was. Only ever
 * behind a button: programs that scan mail open links.
 */
export function redeemLink(db: Database, token: string, device: string, now: Instant): Entered | null {
  if (!isToken(token)) return null;
  return inQuietTransaction(db, () => {
    const link = getUsableLink(db, hashOf(token), now);
    return link === null ? null : enter(db, link.personId, device, now);
  });
}

/** Whether the button under this link would work. Changes nothing. */
export function isUsableLink(db: Database, token: string, now: Instant): boolean {
  return isToken(token) && getUsableLink(db, hashOf(token), now) !== null;
}
