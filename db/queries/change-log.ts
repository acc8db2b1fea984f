import type { Instant } from '../../server/contract/timetable.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { changeLog } from '../schema.ts';

/** Who does something, and when: the two things that every write is told. */
export interface Act {
  /** A role or a part of the product ("seeds", "import"), never a private person's name. */
  readonly who: string;
  readonly at: Instant;
  /** The public address of the site, without a trailing slash: where links lead in mails that follow. Absent: they have none. */
  readonly baseUrl?: string;
}

interface Change {
  readonly what: string;
  /** "place:groene-stee" */
  readonly subject: string;
  /** null: it was not there yet. */
  readonly before: unknown;
  /** null: it is gone. */
  readonly after: unknown;
  readonly actKey?: string;
}

/**
 * Writes what changed, inside the transaction that changes it. Names of people must not come in here: the log is
 * never cut, and a host may withdraw hers.
 * Returns its number in the log.
 */
export function recordChange(
  db: Database,
  { who, at }: Act,
  { what, subject, before, after, actKey }: Change,
): number {
  return insertRow(db, changeLog, { at, who, what, subject, before, after, actKey: actKey ?? null });
}

const byActKey = prepared((db) =>
  db.sqlite.prepare<[string], number>('SELECT sequence FROM change_log WHERE act_key = ?').pluck(),
);

/** Whether an act with this key was done before, so that a retry does nothing twice. */
export function isDone(db: Database, actKey: string): boolean {
  return byActKey(db).get(actKey) !== undefined;
}

const byStartOfActKey = prepared((db) =>
  db.sqlite
    .prepare<[string, string], string>(
      'SELECT act_key FROM change_log WHERE act_key >= ? AND act_key < ? LIMIT 1',
    )
    .pluck(),
);

/** A key under which something was done, by how it begins; null: there is none. */
export function findActKey(db: Database, start: string): string | null {
  return byStartOfActKey(db).get(start, `${start}\u{10FFFF}`) ?? null;
}

const latest = prepared((db) =>
  db.sqlite.prepare<[], Instant>('SELECT at FROM change_log ORDER BY sequence DESC LIMIT 1').pluck(),
);

/** When the latest change was made; null: there is none yet. */
export function latestChangeAt(db: Database): Instant | null {
  return latest(db).get() ?? null;
}
