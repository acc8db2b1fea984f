import BetterSqlite3 from 'better-sqlite3';
import { DatabaseBusy } from '../server/errors.ts';
import { checkDatabaseFile } from './database-file.ts';
import { namingErrors } from './sqlite-error.ts';

/** About 2 MB: a step holds a read lock, which in WAL holds up nobody. */
const PAGES_A_STEP = 512;
const WAIT_MS = 2_000;
/** SQLite starts over when another process writes between two steps; after this many times one step takes all. */
const MOST_STARTS = 5;

/**
 * Copies a database that others may be writing to into one file of its own: the state of one moment, without a
 * journal beside it. Any version will do, so that a backup can be made before an upgrade. `to` must not exist.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  checkDatabaseFile(from);
  const source = namingErrors(
    () => new BetterSqlite3(from, { readonly: true, fileMustExist: true, timeout: WAIT_MS }),
  );
  let least = Number.POSITIVE_INFINITY;
  let starts = 1;
  try {
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        if (remainingPages > least) starts += 1;
        least = remainingPages;
        onProgress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return starts > MOST_STARTS ? Math.max(1, totalPages) : PAGES_A_STEP;
      },
    });
  } catch (error) {
    // Gives an error of the driver its name, also when it came from the other thread.
    namingErrors(() => {
      throw error;
    });
  } finally {
    source.close();
  }
  foldJournalIn(to);
}

/**
 * Writes the journal of a database that nobody uses into its file, and leaves no journal that counts. Throws
 * DatabaseBusy while somebody uses it.
 */
export function settleJournal(path: string): void {
  namingErrors(() => {
    const sqlite = new BetterSqlite3(path, { fileMustExist: true, timeout: WAIT_MS });
    try {
      const [answer] = rowsOf(sqlite.pragma('wal_checkpoint(TRUNCATE)'));
      if (answer?.busy !== 0) throw new DatabaseBusy();
    } finally {
      sqlite.close();
    }
  });
}

function foldJournalIn(path: string): void {
  namingErrors(() => {
    const sqlite = new BetterSqlite3(path, { fileMustExist: true, timeout: WAIT_MS });
    try {
      sqlite.pragma('journal_mode = DELETE');
    } finally {
      sqlite.close();
    }
  });
}

function rowsOf(answer: unknown): readonly { readonly busy?: unknown }[] {
  return Array.isArray(answer) ? answer : [];
}
