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
    nextTryAt: now,
    attempts: 0,
  });
  return true;
}

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

/** How the `onceKey` of each mail about a proposal begins. */
export function keysOfProposal(id: number): string {
  return `proposal:${id}:`;
}

const overtaken = prepared((db) =>
  db.sqlite.prepare<{ prefix: string; now: Instant }>(
    `UPDATE outbox SET body = NULL, given_up_at = @now, useful_until = @now, last_trouble = NULL
      WHERE sent_at IS NULL AND given_up_at IS NULL AND NOT (attempts > 0 AND last_trouble IS NULL)
        AND substr(once_key, 1, length(@prefix)) = @prefix`,
  ),
);

/** From now on they are of no use any more. A part of the transaction that says something newer; what is on its way goes on. */
export function overtakeMails(db: Database, prefix: string, now: Instant): void {
  overtaken(db).run({ prefix, now });
}
