import BetterSqlite3 from 'better-sqlite3';
import { DatabaseBusy, DatabaseUnusable } from '../server/errors.ts';

/** Result codes of SQLite that say something about the machine, and what helps. Extended codes start the same. */
const UNUSABLE: readonly (readonly [code: string, message: string, remedy: string])[] = [
  ['SQLITE_FULL', 'The disk is full: nothing can be saved.', 'Make room on the disk; no restart is needed.'],
  [
    'SQLITE_READONLY',
    'The database cannot be written to.',
    'Give the server the right to write to its data folder.',
  ],
  ['SQLITE_IOERR', 'The disk does not work as it should.', 'Check the disk and the room left on it.'],
  ['SQLITE_CORRUPT', 'The database file is damaged.', 'Stop the server and restore the latest backup.'],
  ['SQLITE_NOTADB', 'The database file is damaged.', 'Stop the server and restore the latest backup.'],
  ['SQLITE_CANTOPEN', 'The database file cannot be opened.', 'Check that the file is there and may be read.'],
  ['SQLITE_PERM', 'The database file cannot be opened.', 'Check that the file is there and may be read.'],
];

/**
 * Runs one unit of work and gives what the driver throws about the machine a name of the domain. A broken
 * constraint stays as it is: that is a mistake in our own code, and its text must not leave.
 */
export function namingErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDomainError(error);
  }
}

function toDomainError(error: unknown): unknown {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error;
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED'))
    return new DatabaseBusy(error);
  const known = UNUSABLE.find(([code]) => error.code.startsWith(code));
  return known === undefined ? error : new DatabaseUnusable(known[1], known[2], error);
}
