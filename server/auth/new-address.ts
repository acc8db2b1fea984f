/** A new e-mail address of her own counts when she has shown that she reads what arrives there. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import {
  addSignInLink,
  countLinksSince,
  countWrongCode,
  countWrongCodesSince,
  getLinkOfRequest,
} from '../../db/queries/sign-in-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { composeNewAddress } from '../mail/compose-new-address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { changeOwnEmail } from './account.ts';
import {
  A_DAY,
  AN_HOUR,
  LINKS_PER_HOUR,
  SIGN_IN_LINK_LASTS,
  WRONG_CODES,
  WRONG_CODES_A_DAY,
} from './durations.ts';
import { checkPasskeyShown } from './passkey-due.ts';
import type { SignedIn } from './register-passkey.ts';
import { codeHashOf, hashOf, isSameHash, isToken, newCode, newToken } from './token.ts';

const MINUTES = SIGN_IN_LINK_LASTS / 60_000;

export interface AddressToProve {
  readonly email: string;
  /** Goes along in her form; the code counts only together with it. */
  readonly requestToken: string;
}

/**
 * Mails a code to the new address, whoever it is of: so nobody learns here who is known. null: she asked too often. The
 * address must be one that `isMailAddress` takes. Throws PasskeyDue.
 */
export function askNewAddress(
  db: Database,
  caller: SignedIn,
  email: string,
  now: Instant,
): AddressToProve | null {
  checkPasskeyShown(db, caller, now);
  const { person } = caller;
  return inTransaction(db, () => {
    if (countLinksSince(db, person.id, now - AN_HOUR) >= LINKS_PER_HOUR) return null;
    const [requestToken, code] = [newToken(), newCode()];
    const expiresAt = now + SIGN_IN_LINK_LASTS;
    addSignInLink(db, {
      // Nobody is ever told this token: a stranger at a mistyped address gets a code, and no way in.
      tokenHash: hashOf(newToken()),
      requestHash: hashOf(requestToken),
      codeHash: codeHashOf(requestToken, `${code} ${email}`),
      personId: person.id,
      invitation: false,
      madeAt: now,
      expiresAt,
    });
    const letter = composeNewAddress({ code, minutes: MINUTES }, person.language);
    queueMail(
      db,
      { purpose: 'signIn', personId: person.id, to: email, ...letter, usefulUntil: expiresAt },
      now,
    );
    return { email, requestToken };
  });
}

/**
 * Takes the new address into use. False for a wrong or old code, and after as many wrong ones as close signing in by code:
 * they count together. Throws NotAllowed for somebody else's address, and PasskeyDue.
 */
export function proveNewAddress(
  db: Database,
  caller: SignedIn,
  { email, requestToken }: AddressToProve,
  code: string,
  now: Instant,
): boolean {
  if (!isToken(requestToken)) return false;
  const requestHash = hashOf(requestToken);
  return inTransaction(db, () => {
    const link = getLinkOfRequest(db, requestHash, now);
    const typed = codeHashOf(requestToken, `${code.replace(/\s/g, '')} ${email}`);
    const wrongToday = countWrongCodesSince(db, caller.person.id, now - A_DAY);
    const isOpen = (link?.wrongCodes ?? 0) < WRONG_CODES && wrongToday < WRONG_CODES_A_DAY;
    if (link?.personId === caller.person.id && isOpen && isSameHash(link.codeHash ?? '', typed)) {
      changeOwnEmail(db, caller, email, now);
      return true;
    }
    countWrongCode(db, requestHash);
    return false;
  });
}
