import type { Database } from '../../db/open-database.ts';
import { addMail, type MailPurpose } from '../../db/queries/outbox.ts';
import type { Instant } from '../contract/timetable.ts';
import { isMailAddress } from './mail-address.ts';

export interface MailToQueue {
  readonly purpose: MailPurpose;
  /** null: somebody who is not (yet) in the database. */
  readonly personId: number | null;
  readonly placeId?: number | null;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** After this it is not sent any more and its body is wiped; absent: always of use. */
  readonly usefulUntil?: Instant | null;
  /** What may never be sent twice. */
  readonly onceKey?: string | null;
  /** Not before this moment; absent: as soon as can be. */
  readonly notBefore?: Instant;
}

/**
 * Puts a mail in the outbox, as a part of the caller's transaction: it goes when that is committed, and never before.
 * False when a mail with the same `onceKey` was queued earlier. Throws for an address that `isMailAddress` refuses and
 * for a subject of more than one line: both are checked at the door, so here they are a mistake of ours.
 */
export function queueMail(db: Database, mail: MailToQueue, now: Instant): boolean {
  if (!isMailAddress(mail.to)) throw new Error('A mail was queued for what is not an address.');
  if (/\p{Cc}/u.test(mail.subject))
    throw new Error('A mail was queued with a subject of more than one line.');
  const { purpose, personId, to, subject, body } = mail;
  const { placeId = null, usefulUntil = null, onceKey = null, notBefore = now } = mail;
  const row = { purpose, personId, placeId, to, subject, body, usefulUntil, onceKey, notBefore };
  return addMail(db, row, now);
}
