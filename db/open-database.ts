import { renameSync, rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { DatabaseRefused, DatabaseUnusable } from '../server/errors.ts';
import { APPLICATION_ID, checkDatabaseFile, checkMayBegin, identityOf, isThere } from './database-file.ts';
import { checkNotNewer, checkNotOlder, migrate } from './migrate.ts';
import { namingErrors } from './sqlite-error.ts';

/** One connection to one database. A process has one; everything on it is synchronous. */
export interface Database {
  /** `:memory:` for a database of a test. */
  readonly path: string;
  readonly drizzle: BetterSQLite3Database;
  readonly sqlite: BetterSqlite3.Database;
  /** Device and inode of the file that was opened; null in memory. */
  readonly identity: string | null;
  /** How many transactions this connection wrote; see data-version.ts. */
  writes: number;
  close(): void;
}

export interface OpenOptions {
  /** Makes the file when there is none. Never because it is empty: an empty file is a lost one. */
  readonly create?: boolean;
  readonly readonly?: boolean;
}

/** The wait blocks the event loop, so it is short; after it the answer is 503. */
const BUSY_TIMEOUT_MS = 200;
/** Older ones can damage a database in WAL when it is reset at the wrong moment. */
const OLDEST_SQLITE = [3, 51, 3] as const;
/** The journal is cut back to this after a large import. */
const JOURNAL_SIZE_LIMIT = 64 * 1024 * 1024;

/** Opens, checks and migrates. Throws DatabaseRefused, DatabaseBusy or DatabaseUnusable, and leaves a refused file as it was. */
export function openDatabase(path: string, { create = false, readonly = false }: OpenOptions = {}): Database {
  if (create && !isThere(path)) createDatabase(path);
  checkDatabaseFile(path);
  return namingErrors(() => {
    const sqlite = new BetterSqlite3(path, { fileMustExist: true, readonly, timeout: BUSY_TIMEOUT_MS });
    return closingOnError(sqlite, () => {
      checkWhole(sqlite, path);
      checkNotNewer(sqlite);
      if (readonly) checkNotOlder(sqlite);
      else prepareForWriting(sqlite);
      return wrap(path, sqlite);
    });
  });
}

/** A migrated, empty database that vanishes with its connection; or a copy of another one, as `serialize` gave it. */
export function openMemoryDatabase(copy?: Buffer): Database {
  const sqlite = new BetterSqlite3(copy ?? ':memory:', { timeout: BUSY_TIMEOUT_MS });
  checkSqliteVersion(sqlite);
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite.pragma('foreign_keys = ON');
  migrate(sqlite);
  return wrap(':memory:', sqlite);
}

/**
 * One unit of writing. Immediate, because a deferred transaction that turns to writing fails at once when
 * another wrote in between. Within a transaction it joins it.
 */
export function inTransaction<T>(db: Database, work: () => T): T {
  if (db.sqlite.inTransaction) return work();
  checkSameFile(db);
  const result = namingErrors(() => db.sqlite.transaction(work).immediate());
  db.writes += 1;
  return result;
}

/** One unit of reading: all its queries see the same state, whatever another process writes meanwhile. */
export function inSnapshot<T>(db: Database, work: () => T): T {
  if (db.sqlite.inTransaction) return work();
  return namingErrors(() => db.sqlite.transaction(work).deferred());
}

/** Throws when the file was removed or replaced under us: what we write would be lost in silence. */
export function checkSameFile(db: Database): void {
  if (db.identity !== null && identityOf(db.path) !== db.identity) {
    throw new DatabaseUnusable(
      'The database file was removed or replaced while the server ran. Nothing can be saved.',
      'Restart the server; if the file is gone, restore a backup first.',
    );
  }
}

/** Made beside its place and then renamed, so that a crash halfway never leaves an empty file under the name. */
function createDatabase(path: string): void {
  checkMayBegin(path);
  const beginning = `${path}.new`;
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${beginning}${suffix}`, { force: true });
  namingErrors(() => {
    const sqlite = new BetterSqlite3(beginning, { timeout: BUSY_TIMEOUT_MS });
    closingOnError(sqlite, () => {
      checkSqliteVersion(sqlite);
      sqlite.pragma('synchronous = FULL');
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(sqlite);
    });
    sqlite.close();
  });
  renameSync(beginning, path);
}

function prepareForWriting(sqlite: BetterSqlite3.Database): void {
  sqlite.pragma('foreign_keys = ON');
  const mode = sqlite.pragma('journal_mode = WAL', { simple: true });
  sqlite.pragma('synchronous = FULL');
  // Whoever is removed leaves no name behind in free pages.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`journal_size_limit = ${JOURNAL_SIZE_LIMIT}`);
  migrate(sqlite);
  sqlite.prepare("UPDATE write_probe SET room = x'00'").run();
  // Read back after a write: the driver sets NORMAL of its own accord when a WAL database is first used.
  checkPragma('journal_mode', mode, 'wal');
  checkPragma('synchronous', sqlite.pragma('synchronous', { simple: true }), 2);
  checkPragma('foreign_keys', sqlite.pragma('foreign_keys', { simple: true }), 1);
}

function checkPragma(name: string, actual: unknown, wanted: string | number): void {
  if (actual === wanted) return;
  throw new DatabaseUnusable(
    `The database does not keep what is saved: ${name} is ${actual} and must be ${wanted}.`,
    'Put the data folder on a local disk.',
  );
}

function checkWhole(sqlite: BetterSqlite3.Database, path: string): void {
  checkSqliteVersion(sqlite);
  const answer = sqlite.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') {
    throw new DatabaseRefused(
      `The database ${path} is damaged.`,
      'Restore the latest backup; keep the damaged file.',
    );
  }
}

function checkSqliteVersion(sqlite: BetterSqlite3.Database): void {
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  const difference = OLDEST_SQLITE.map((oldest, index) => (parts[index] ?? 0) - oldest).find(
    (step) => step !== 0,
  );
  if ((difference ?? 0) < 0) {
    throw new DatabaseRefused(`SQLite ${version} is too old.`, 'Run `npm ci`, which brings the right one.');
  }
}

function closingOnError<T>(sqlite: BetterSqlite3.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function wrap(path: string, sqlite: BetterSqlite3.Database): Database {
  const identity = path === ':memory:' ? null : identityOf(path);
  return { path, sqlite, drizzle: drizzle(sqlite), identity, writes: 0, close: () => sqlite.close() };
}
