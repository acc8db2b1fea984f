/** The life of a mail in the outbox while it is being sent. Not in the change log: that tells of places, not of post. */
import type { Instant } from '../../server/contract/timetable.ts';
import { inQuietTransaction as quietly } from '../in-quiet-transaction.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

/** A mail that nobody else will send until the moment it is claimed for is over. */
export interface ClaimedMail {
  readonly id: number;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly queuedAt: Instant;
  readonly usefulUntil: Instant | null;
  /** This one included. */
  readonly attempts: number;
  /** It may never be sent twice. */
  readonly once: boolean;
}

interface ClaimedRow extends Omit<ClaimedMail, 'once'> {
  readonly onceKey: string | null;
}

const OPEN = 'sent_at IS NULL AND given_up_at IS NULL';
/** An attempt whose outcome was never written: it goes on, or the server stopped in the middle of it. */
const UNDERWAY = `${OPEN} AND attempts > 0 AND last_trouble IS NULL`;

const claim = prepared((db) =>
  // Somebody waits for a link to sign in; the others can wait for that.
  db.sqlite.prepare<[Instant, Instant], ClaimedRow>(`
    UPDATE outbox SET attempts = attempts + 1, next_try_at = ?, last_trouble = NULL
    WHERE id = (
      SELECT id FROM outbox WHERE ${OPEN} AND next_try_at <= ? AND body IS NOT NULL
      ORDER BY purpose <> 'signIn', next_try_at, id LIMIT 1
    )
    RETURNING id, to_address AS "to", subject, body, queued_at AS queuedAt, useful_until AS usefulUntil,
      attempts, once_key AS onceKey`),
);

/** Counts the attempt before it is made, and keeps the mail from others until `claimedUntil`; null when none is due. */
export function claimMail(db: Database, now: Instant, claimedUntil: Instant): ClaimedMail | null {
  const row = quietly(db, () => claim(db).get(claimedUntil, now));
  if (row === undefined) return null;
  const { onceKey, ...mail } = row;
  return { ...mail, once: onceKey !== null };
}

const anyDue = prepared((db) =>
  db.sqlite
    .prepare<[Instant], number>(`SELECT 1 FROM outbox WHERE ${OPEN} AND next_try_at <= ? LIMIT 1`)
    .pluck(),
);

/** Whether there is anything to send; cheap enough to ask every second. */
export function isMailDue(db: Database, now: Instant): boolean {
  return anyDue(db).get(now) !== undefined;
}

const sent = prepared((db) =>
  db.sqlite.prepare('UPDATE outbox SET sent_at = ?, body = NULL, last_trouble = NULL WHERE id = ?'),
);

/** Its text goes: it may hold a link that lets somebody in. */
export function markSent(db: Database, id: number, now: Instant): void {
  quietly(db, () => sent(db).run(now, id));
}

const later = prepared((db) =>
  db.sqlite.prepare('UPDATE outbox SET next_try_at = ?, last_trouble = ? WHERE id = ?'),
);

export function putOff(db: Database, id: number, until: Instant, trouble: string): void {
  quietly(db, () => later(db).run(until, trouble, id));
}

const givenUp = prepared((db) =>
  db.sqlite.prepare('UPDATE outbox SET given_up_at = ?, last_trouble = ? WHERE id = ?'),
);

/** Its text stays as long as it is of use, for whoever passes it on by hand. */
export function giveUp(db: Database, id: number, now: Instant, trouble: string): void {
  quietly(db, () => givenUp(db).run(now, trouble, id));
}

const halfway = prepared((db) =>
  db.sqlite.prepare(`UPDATE outbox SET given_up_at = ?, last_trouble = ?
    WHERE ${UNDERWAY} AND once_key IS NOT NULL AND next_try_at <= ?`),
);

/** What was being sent when the server stopped and may never be sent twice. */
export function giveUpHalfway(db: Database, now: Instant, trouble: string): void {
  quietly(db, () => halfway(db).run(now, trouble, now));
}

const useless = prepared((db) =>
  db.sqlite.prepare(`UPDATE outbox SET body = NULL,
      given_up_at = CASE WHEN ${OPEN} THEN @now ELSE given_up_at END,
      last_trouble = CASE WHEN ${OPEN} THEN @trouble ELSE last_trouble END
    WHERE useful_until <= @now AND body IS NOT NULL`),
);

/** A mail that came too late is not sent any more, and its links are not kept. */
export function wipeUselessMails(db: Database, now: Instant, trouble: string): void {
  quietly(db, () => useless(db).run({ now, trouble }));
}

const old = prepared((db) => db.sqlite.prepare('DELETE FROM outbox WHERE queued_at < ?'));

/** Addresses are not kept longer than anybody asks after a mail. */
export function forgetMailsFrom(db: Database, before: Instant): void {
  quietly(db, () => old(db).run(before));
}
