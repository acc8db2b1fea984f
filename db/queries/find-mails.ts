/** What the people who run the place may read of the outbox. */
import type { Instant } from '../../server/contract/timetable.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import type { MailPurpose } from './outbox.ts';

export interface MailInOutbox {
  readonly id: number;
  readonly purpose: MailPurpose;
  readonly to: string;
  readonly subject: string;
  /** null: it was sent, or came too late. */
  readonly body: string | null;
  readonly queuedAt: Instant;
  readonly usefulUntil: Instant | null;
  readonly attempts: number;
  readonly sentAt: Instant | null;
  readonly givenUpAt: Instant | null;
  /** Why the last attempt failed. */
  readonly trouble: string | null;
}

export interface MailReader {
  /**
   * A coordinator's districts; null: everybody's mails, for an administrator. A mail may hold a link that lets its
   * reader in as somebody else, so a coordinator sees those to people who may do nothing outside her own care.
   */
  readonly districtSlugs: readonly string[] | null;
}

export interface MailSelection extends MailReader {
  /** Also those that were sent. */
  readonly includeAll: boolean;
}

interface Arguments {
  readonly all: 0 | 1;
  readonly everybody: 0 | 1;
  readonly districts: string;
  readonly id: number | null;
}

const MOST = 500;

const mails = prepared((db) =>
  db.sqlite.prepare<[Arguments], MailInOutbox>(`
    SELECT id, purpose, to_address AS "to", subject, body, queued_at AS queuedAt, useful_until AS usefulUntil,
      attempts, sent_at AS sentAt, given_up_at AS givenUpAt, last_trouble AS trouble
    FROM outbox
    WHERE (@all OR sent_at IS NULL) AND (@id IS NULL OR id = @id)
      AND (@everybody OR (
        EXISTS (SELECT 1 FROM rights WHERE rights.person_id = outbox.person_id)
        AND NOT EXISTS (
          SELECT 1 FROM rights LEFT JOIN places ON places.id = rights.place_id
          WHERE rights.person_id = outbox.person_id
            AND (rights.role <> 'host' OR places.district_slug NOT IN (SELECT value FROM json_each(@districts)))
        )
      ))
    ORDER BY queued_at DESC, id DESC LIMIT ${MOST}`),
);

/** The newest first. */
export function findMails(db: Database, { districtSlugs, includeAll }: MailSelection): MailInOutbox[] {
  return mails(db).all({ ...readBy({ districtSlugs }), all: includeAll ? 1 : 0, id: null });
}

/** null when there is none, or it is not for this reader's eyes. */
export function getMail(db: Database, id: number, reader: MailReader): MailInOutbox | null {
  return mails(db).get({ ...readBy(reader), all: 1, id }) ?? null;
}

function readBy({ districtSlugs }: MailReader): Pick<Arguments, 'everybody' | 'districts'> {
  return { everybody: districtSlugs === null ? 1 : 0, districts: JSON.stringify(districtSlugs ?? []) };
}
