import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { insertRow } from '../insert-row.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { factSources, type sources } from '../schema.ts';
import { type Act, isDone, recordChange } from './change-log.ts';

export interface Entry<Table extends SQLiteTable> {
  readonly table: Table;
  readonly row: Table['$inferInsert'];
  /** "theme:rondkomen" */
  readonly subject: string;
}

/** Adds one entry of a small list, once: an entry that somebody removed since is not brought back. */
export function addEntryOnce<Table extends SQLiteTable>(db: Database, entry: Entry<Table>, act: Act): void {
  const { table, row, subject } = entry;
  const actKey = `${act.who}:${subject}`;
  inTransaction(db, () => {
    if (isDone(db, actKey)) return;
    insertRow(db, table, row);
    recordChange(db, act, { what: 'addEntry', subject, before: null, after: row, actKey });
  });
}

export interface FactSource {
  /** "place:groene-stee" */
  readonly subject: string;
  /** The names of its facts that the source vouches for. */
  readonly fields: readonly string[];
  readonly source: (typeof sources.$inferSelect)['slug'];
  readonly note: string | null;
}

/** Says where facts came from. A part of the transaction that writes them. */
export function addFactSource(db: Database, { subject, fields, source, note }: FactSource): void {
  for (const field of fields) insertRow(db, factSources, { subject, field, sourceSlug: source, note });
}
