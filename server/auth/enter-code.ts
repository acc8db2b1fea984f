import { type Database, inTransaction } from '../../db/open-database.ts';
import { countWrongCode, getLinkOfRequest } from '../../db/queries/sign-in-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { WRONG_CODES } from './durations.ts';
import { type Entered, enter } from './enter.ts';
import { codeHashOf, hashOf, isSameHash, isToken } from './token.ts';

/**
 * Lets in the browser that asked for a link and types the code that came with it. null for a wrong code; after five of
 * those no code works any more for that link, while the link itself still does.
 */
export function enterCode(
  db: Database,
  requestToken: string,
  code: string,
  device: string,
  now: Instant,
): Entered | null {
  if (!isToken(requestToken)) return null;
  return inTransaction(db, () => {
    const link = getLinkOfRequest(db, hashOf(requestToken), now);
    const typed = codeHashOf(requestToken, code.replace(/\s/g, ''));
    if (link === null || link.codeHash === null || link.wrongCodes >= WRONG_CODES) return null;
    if (isSameHash(link.codeHash, typed)) return enter(db, link.personId, device, now);
    countWrongCode(db, link.tokenHash);
    return null;
  });
}
