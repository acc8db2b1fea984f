import type { Database } from '../../db/open-database.ts';
import {
  type ClaimedMail,
  claimMail,
  giveUp,
  giveUpHalfway,
  markSent,
  putOff,
} from '../../db/queries/outbox-sending.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Delivery, MailTransport } from './send-mail.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long after each failure the next attempt is made; after the last of these it stays so. */
const WAITS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE);
const LONGEST_WAIT = 60 * MINUTE;
const KEPT_TRYING = 3 * DAY;
/** Well over the longest that one conversation can take: after it, the server stopped in the middle of one. */
const CLAIMED = 2 * MINUTE;
/** A run ends after so many, so that whoever signs in meanwhile waits no longer than it takes to send these. */
const MOST_IN_A_RUN = 20;

export interface SendingResult {
  readonly sent: number;
  /** The run ended because it was long enough. */
  readonly more: boolean;
  /** What the mail server or the way to it suffers from; null: it works. */
  readonly serverTrouble: string | null;
}

/**
 * Sends what is due, outside any transaction. Each attempt is counted before it is made. Nothing that has a once-key
 * is ever sent twice: where an attempt may have succeeded it is given up. Other mails are then sent again.
 */
export async function sendWaiting(
  db: Database,
  transport: MailTransport,
  now: Instant,
  isStopping: () => boolean = () => false,
): Promise<SendingResult> {
  giveUpHalfway(db, now, 'The server stopped while this was being sent; it may have arrived.');
  let sent = 0;
  for (let count = 0; count < MOST_IN_A_RUN && !isStopping(); count += 1) {
    const mail = claimMail(db, now, now + CLAIMED);
    if (mail === null) return { sent, more: false, serverTrouble: null };
    const delivery = await transport.deliver(mail);
    settle(db, mail, delivery, now);
    if (delivery.kind === 'delivered') sent += 1;
    else if (delivery.kind === 'notDelivered' && delivery.serverTrouble)
      return { sent, more: false, serverTrouble: delivery.why };
  }
  return { sent, more: true, serverTrouble: null };
}

function settle(db: Database, mail: ClaimedMail, delivery: Delivery, now: Instant): void {
  if (delivery.kind === 'delivered') markSent(db, mail.id, now);
  else if (delivery.kind === 'refused' || (delivery.kind === 'unsure' && mail.once))
    giveUp(db, mail.id, now, delivery.why);
  else tryLater(db, mail, delivery.why, now);
}

function tryLater(db: Database, mail: ClaimedMail, why: string, now: Instant): void {
  const next = now + (WAITS[mail.attempts - 1] ?? LONGEST_WAIT);
  const last = Math.min(mail.queuedAt + KEPT_TRYING, mail.usefulUntil ?? Number.POSITIVE_INFINITY);
  if (next > last) giveUp(db, mail.id, now, why);
  else putOff(db, mail.id, next, why);
}
