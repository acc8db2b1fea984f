import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { getAnyPerson, getPersonByEmail } from '../../db/queries/people.ts';
import { addSignInLink, countLinksSince } from '../../db/queries/sign-in-links.ts';
import { doOrRehearse, writeNothing } from '../../db/rehearse.ts';
import type { Instant } from '../contract/timetable.ts';
import { composeSignIn } from '../mail/compose-sign-in.ts';
import { isMailAddress } from '../mail/mail-address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Person } from '../model/caller.ts';
import { signInAddress } from './addresses.ts';
import { AN_HOUR, LINKS_PER_HOUR, SIGN_IN_LINK_LASTS } from './durations.ts';
import { codeHashOf, hashOf, newCode, newToken } from './token.ts';

/** Whoever asked, known or not: something for the browser to keep, under which the code can be typed. */
export interface RequestedLink {
  readonly requestToken: string;
  readonly expiresAt: Instant;
}

const MINUTES = SIGN_IN_LINK_LASTS / 60_000;
/** Stands in the mails that are composed and then taken back. */
const NOBODYS_ADDRESS = 'nobody@binnenlopen.invalid';

export interface WhereTo {
  readonly baseUrl: string;
  /** A path of our own that she was going to; null: nowhere in particular. */
  readonly back: string | null;
}

/**
 * Queues a mail with a link and a code for whoever has this address. An unknown address, or one that asked too often, gets
 * the same answer after the same work: everything is done as if for somebody else, and taken back. So neither the
 * answer nor its time says who is known here.
 */
export function requestSignInLink(
  db: Database,
  email: string,
  { baseUrl, back }: WhereTo,
  now: Instant,
): RequestedLink {
  const requestToken = newToken();
  const expiresAt = now + SIGN_IN_LINK_LASTS;
  inQuietTransaction(db, () => {
    const known = getPersonByEmail(db, email);
    const standIn = getAnyPerson(db);
    const person = known ?? standIn;
    if (person !== null) {
      const link = { requestToken, expiresAt, baseUrl, back, now };
      const isTooOften = countLinksSince(db, person.id, now - AN_HOUR) >= LINKS_PER_HOUR;
      const isReachable = known !== null && isMailAddress(known.email);
      doOrRehearse(db, isReachable && !isTooOften, () =>
        sendLink(db, person, isReachable ? known.email : NOBODYS_ADDRESS, link),
      );
    }
    writeNothing(db);
  });
  return { requestToken, expiresAt };
}

interface LinkToSend extends RequestedLink, WhereTo {
  readonly now: Instant;
}

function sendLink(db: Database, person: Person, to: string, link: LinkToSend): void {
  const { requestToken, expiresAt, baseUrl, back, now } = link;
  const [token, code] = [newToken(), newCode()];
  addSignInLink(db, {
    tokenHash: hashOf(token),
    requestHash: hashOf(requestToken),
    codeHash: codeHashOf(requestToken, code),
    personId: person.id,
    invitation: false,
    madeAt: now,
    expiresAt,
  });
  const address = signInAddress(baseUrl, person.language, token, back);
  const letter = composeSignIn({ link: address, code, minutes: MINUTES }, person.language);
  queueMail(db, { purpose: 'signIn', personId: person.id, to, ...letter, usefulUntil: expiresAt }, now);
}
