import BetterSqlite3 from 'better-sqlite3';
import { DatabaseRefused } from '../server/errors.ts';
import { checkDatabaseFile } from './database-file.ts';
import { versionOf } from './migrate.ts';
import { namingErrors } from './sqlite-error.ts';

export interface Inspection {
  readonly version: number;
  /** How many rows each table has. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Reads every page of a database file of ours that nobody writes to: structure, indexes and references. Throws
 * DatabaseRefused when anything is wrong with it.
 */
export function inspectDatabase(path: string): Inspection {
  checkDatabaseFile(path);
  return namingErrors(() => {
    const sqlite = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    try {
      const whole = sqlite.pragma('integrity_check(1)', { simple: true });
      const loose = sqlite.pragma('foreign_key_check');
      if (whole !== 'ok' || !Array.isArray(loose) || loose.length > 0) throw damaged(path);
      return { version: versionOf(sqlite), rows: countRows(sqlite) };
    } catch (error) {
      throw isDamage(error) ? damaged(path, error) : error;
    } finally {
      sqlite.close();
    }
  });
}

/** How many rows each table of a database has that others may be writing to, at one moment. */
export function countRowsIn(path: string): ReadonlyMap<string, number> {
  checkDatabaseFile(path);
  return namingErrors(() => {
    const sqlite = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    try {
      return sqlite.transaction(() => countRows(sqlite)).deferred();
    } finally {
      sqlite.close();
    }
  });
}

function countRows(sqlite: BetterSqlite3.Database): ReadonlyMap<string, number> {
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  return new Map(
    tables.map((name) => [
      name,
      sqlite.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0,
    ]),
  );
}

function isDamage(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

function damaged(path: string, cause?: unknown): DatabaseRefused {
  return new DatabaseRefused(`${path} is damaged.`, 'Use another backup; keep this file.', cause);
}
