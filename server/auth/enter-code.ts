import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { countWrongCode, countWrongCodesSince, getLinkOfRequest } from '../../db/queries/sign-in-links.ts';
import { writeNothing } from '../../db/rehearse.ts';
import type { Instant } from '../contract/timetable.ts';
import { A_DAY, WRONG_CODES, WRONG_CODES_A_DAY } from './durations.ts';
import { type Entered, enter } from './enter.ts';
import { codeHashOf, hashOf, isSameHash, isToken } from './token.ts';

/** What no code hashes to. */
const NO_HASH = '0'.repeat(64);

/**
 * Lets in the browser that asked for a link and types the code that came with it. null for a wrong code; after five of
 * those for one link, or ten for one person in a day, codes are closed, while the link itself still works.
 */
export function enterCode(
  db: Database,
  requestToken: string,
  code: string,
  device: string,
  now: Instant,
): Entered | null {
  if (!isToken(requestToken)) return null;
  const [requestHash, typed] = [hashOf(requestToken), codeHashOf(requestToken, code.replace(/\s/g, ''))];
  return inQuietTransaction(db, () => {
    const link = getLinkOfRequest(db, requestHash, now);
    const wrongToday = countWrongCodesSince(db, link?.personId ?? null, now - A_DAY);
    const isOpen = (link?.wrongCodes ?? 0) < WRONG_CODES && wrongToday < WRONG_CODES_A_DAY;
    const isRight = isSameHash(link?.codeHash ?? NO_HASH, typed);
    if (link !== null && isOpen && isRight) return enter(db, link.personId, device, now);
    // The same writing whether there is such a link or not: a browser that asked for an unknown address learns nothing.
    countWrongCode(db, requestHash);
    writeNothing(db);
    return null;
  });
}
