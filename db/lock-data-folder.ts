import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DatabaseBusy, DataFolderInUse } from '../server/errors.ts';
import { namingErrors } from './sqlite-error.ts';

export interface FolderLock {
  release(): void;
}

/** Kept in reach: a connection that is garbage-collected is closed, and its lock would be gone unnoticed. */
const held = new Set<BetterSqlite3.Database>();

/**
 * Takes the data folder for one server (or one restore). The lock is a lock of the operating system on a small
 * file of its own, so it goes with the process, also on `kill -9`; a file with a process id in it would stay.
 * The command line's other work does not take it: it may run beside the server.
 */
export function lockDataFolder(folder: string): FolderLock {
  const sqlite = namingErrors(() => new BetterSqlite3(join(folder, 'server.lock'), { timeout: 0 }));
  try {
    namingErrors(() => {
      sqlite.pragma('journal_mode = MEMORY');
      sqlite.exec('BEGIN EXCLUSIVE');
    });
  } catch (error) {
    sqlite.close();
    throw error instanceof DatabaseBusy ? inUse(folder, error) : error;
  }
  held.add(sqlite);
  return {
    release() {
      sqlite.close();
      held.delete(sqlite);
    },
  };
}

function inUse(folder: string, cause: unknown): DataFolderInUse {
  return new DataFolderInUse(
    `Another Binnenlopen is at work in ${folder}.`,
    'Stop it first, or give this one a folder of its own with BINNENLOPEN_DATA.',
    cause,
  );
}
