/** The mails that are waiting, and what became of the others. */
import type { Instant } from '../../server/contract/timetable.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { type MAIL_PURPOSES, outbox } from '../schema-people.ts';

export type MailPurpose = (typeof MAIL_PURPOSES)[number];

export interface NewMail {
  readonly purpose: MailPurpose;
  /** Whose mail it is: it goes when she goes. null: somebody who is not in the database. */
  readonly personId: number | null;
  readonly placeId: number | null;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** null: always of use. */
  readonly usefulUntil: Instant | null;
  /** What may never be sent twice; null: a mail like others. */
  readonly onceKey: string | null;
  /** Not before this moment; absent: at once. */
  readonly notBefore?: Instant;
}

const byOnceKey = prepared((db) =>
  db.sqlite.prepare<[string], number>('SELECT id FROM outbox WHERE once_key = ?').pluck(),
);

/** A part of the transaction that gives cause for the mail. False when one with this key was queued before. */
export function addMail(db: Database, mail: NewMail, now: Instant): boolean {
  if (mail.onceKey !== null && byOnceKey(db).get(mail.onceKey) !== undefined) return false;
  insertRow(db, outbox, {
    purpose: mail.purpose,
    personId: mail.personId,
    placeId: mail.placeId,
    toAddress: mail.to,
    subject: mail.subject,
    body: mail.body,
    usefulUntil: mail.usefulUntil,
    onceKey: mail.onceKey,
    queuedAt: now,
    nextTryAt: mail.notBefore ?? now,
    attempts: 0,
  });
  return true;
}

/** Not sent, not given up, and no attempt that may be going on. */
const WAITS = 'sent_at IS NULL AND given_up_at IS NULL AND NOT (attempts > 0 AND last_trouble IS NULL)';

const withPrefix = prepared((db) =>
  db.sqlite
    .prepare<{ personId: number | null; prefix: string; since: Instant }, number>(
      `SELECT count(*) FROM outbox
        WHERE person_id IS @personId AND queued_at >= @since AND substr(once_key, 1, length(@prefix)) = @prefix`,
    )
    .pluck(),
);

/** How many mails were queued for her since then whose `onceKey` begins like this. null: for those who are not in the database. */
export function countMails(db: Database, personId: number | null, prefix: string, since: Instant): number {
  return withPrefix(db).get({ personId, prefix, since }) ?? 0;
}

/** One that has not gone, and is not on its way. */
export interface WaitingMail {
  readonly id: number;
  readonly onceKey: string;
  readonly nextTryAt: Instant;
}

const waiting = prepared((db) =>
  db.sqlite.prepare<{ personId: number | null; prefix: string }, WaitingMail>(
    `SELECT id, once_key AS onceKey, next_try_at AS nextTryAt FROM outbox
      WHERE person_id IS @personId AND ${WAITS} AND substr(once_key, 1, length(@prefix)) = @prefix
      ORDER BY id`,
  ),
);

/** Those to her whose `onceKey` begins like this and that can still be rewritten, the oldest first. */
export function findWaitingMails(
  db: Database,
  personId: number | null,
  prefix: string,
): readonly WaitingMail[] {
  return waiting(db).all({ personId, prefix });
}

const rewritten = prepared((db) =>
  db.sqlite.prepare<Rewritten & Pick<WaitingMail, 'id'>>(
    `UPDATE outbox SET to_address = @to, subject = @subject, body = @body, next_try_at = @nextTryAt
      WHERE id = @id`,
  ),
);

export interface Rewritten extends Pick<NewMail, 'to' | 'subject' | 'body'> {
  readonly nextTryAt: Instant;
}

/** It says something else now, and goes to where she now reads her mail. A part of the transaction that gives cause for it. */
export function rewriteMail(
  db: Database,
  { id }: WaitingMail,
  { to, subject, body, nextTryAt }: Rewritten,
): void {
  rewritten(db).run({ id, to, subject, body, nextTryAt });
}

const dropped = prepared((db) =>
  db.sqlite
    .prepare<{ prefix: string }, number | null>(
      `DELETE FROM outbox WHERE ${WAITS} AND substr(once_key, 1, length(@prefix)) = @prefix RETURNING person_id`,
    )
    .pluck(),
);

/** There is nothing left to say. Returns to whom. A part of the transaction that takes it back. */
export function dropMails(db: Database, prefix: string): readonly (number | null)[] {
  return dropped(db).all({ prefix });
}

const hurried = prepared((db) =>
  db.sqlite.prepare<{ prefix: string; now: Instant }>(
    `UPDATE outbox SET next_try_at = @now
      WHERE ${WAITS} AND next_try_at > @now AND substr(once_key, 1, length(@prefix)) = @prefix`,
  ),
);

/** They need not wait any longer. A part of the transaction that gives cause for it. */
export function hurryMails(db: Database, prefix: string, now: Instant): void {
  hurried(db).run({ prefix, now });
}

/** How the `onceKey` of each mail about a proposal begins. */
export function keysOfProposal(id: number): string {
  return `proposal:${id}:`;
}

const overtaken = prepared((db) =>
  db.sqlite.prepare<{ prefix: string; now: Instant }>(
    `UPDATE outbox SET body = NULL, given_up_at = @now, useful_until = @now, last_trouble = NULL
      WHERE ${WAITS}
        AND substr(once_key, 1, length(@prefix)) = @prefix`,
  ),
);

/** From now on they are of no use any more. A part of the transaction that says something newer; what is on its way goes on. */
export function overtakeMails(db: Database, prefix: string, now: Instant): void {
  overtaken(db).run({ prefix, now });
}
