/** The change log, read. */
import { and, desc, eq, lt, notInArray } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { changeLog } from '../schema.ts';
import { people, rights } from '../schema-people.ts';
import { inKeys, keysOf } from './in-keys.ts';

/** A line of the log. What stood in `before` and `after` is known to whoever wrote it. */
export interface LoggedChange {
  readonly sequence: number;
  readonly at: Instant;
  /** A pseudonym, or a part of the product. */
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface LogPage {
  readonly subject: string;
  /** Only these kinds of change; absent: all. */
  readonly kinds?: readonly string[];
  /** All but these. */
  readonly butNot?: readonly string[];
  /** Only lines before this one. */
  readonly before?: number;
  readonly limit: number;
}

/** Latest first. */
export function findLoggedChanges(
  db: Database,
  { subject, kinds, butNot, before, limit }: LogPage,
): LoggedChange[] {
  const conditions = [eq(changeLog.subject, subject)];
  if (kinds !== undefined) conditions.push(inKeys(changeLog.what));
  if (butNot !== undefined) conditions.push(notInArray(changeLog.what, [...butNot]));
  if (before !== undefined) conditions.push(lt(changeLog.sequence, before));
  return inSnapshot(db, () =>
    db.drizzle
      .select()
      .from(changeLog)
      .where(and(...conditions))
      .orderBy(desc(changeLog.sequence))
      .limit(limit)
      .prepare()
      .all(keysOf(kinds ?? [])),
  );
}

/** null when there is no such line. */
export function getLoggedChange(db: Database, sequence: number): LoggedChange | null {
  const query = db.drizzle.select().from(changeLog).where(eq(changeLog.sequence, sequence));
  return inSnapshot(db, () => query.get()) ?? null;
}

/** What was done under this key; null: nothing yet. */
export function getChangeByKey(db: Database, actKey: string): LoggedChange | null {
  const query = db.drizzle.select().from(changeLog).where(eq(changeLog.actKey, actKey));
  return inSnapshot(db, () => query.get()) ?? null;
}

/** The names for colleagues of those who are still there and gave one, by pseudonym. */
export function namesOf(db: Database, pseudonyms: readonly string[]): Map<string, string> {
  const { pseudonym, name } = people;
  const query = db.drizzle.select({ pseudonym, name }).from(people).where(inKeys(pseudonym)).prepare();
  const rows = inSnapshot(db, () => query.all(keysOf(pseudonyms)));
  return new Map(rows.flatMap((row) => (row.name === null ? [] : [[row.pseudonym, row.name] as const])));
}

/** The same, but only of those who work for this organisation now. */
export function colleagueNamesOf(
  db: Database,
  pseudonyms: readonly string[],
  organisationSlug: string,
): Map<string, string> {
  const { pseudonym, name } = people;
  const query = db.drizzle
    .select({ pseudonym, name })
    .from(people)
    .innerJoin(rights, eq(rights.personId, people.id))
    .where(
      and(inKeys(pseudonym), eq(rights.role, 'professional'), eq(rights.organisationSlug, organisationSlug)),
    )
    .prepare();
  const rows = inSnapshot(db, () => query.all(keysOf(pseudonyms)));
  return new Map(rows.flatMap((row) => (row.name === null ? [] : [[row.pseudonym, row.name] as const])));
}
