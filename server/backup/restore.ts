import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { settleJournal } from '../../db/copy-database.ts';
import { checkDatabaseFile, identityOf } from '../../db/database-file.ts';
import { inspectDatabase } from '../../db/inspect-database.ts';
import { lockDataFolder } from '../../db/lock-data-folder.ts';
import { readMigrations } from '../../db/migrate.ts';
import type { Instant } from '../contract/timetable.ts';
import { DatabaseUnusable } from '../errors.ts';
import { BackupRefused } from './backup-refused.ts';
import { checksumOf, checksumPath, writtenChecksum } from './checksum.ts';
import { settleFile } from './settle-file.ts';

export interface Restored {
  readonly rows: ReadonlyMap<string, number>;
  /** Where the database that was there before now is; null when there was none. */
  readonly setAside: string | null;
}

export interface RestoreOptions {
  /** Takes a file without a checksum beside it: one that was copied by hand, say. */
  readonly withoutChecksum: boolean;
  readonly now: Instant;
}

const NAME_A_BACKUP = 'Name a file that binnenlopen backup made.';

/**
 * Puts a backup in the place of the database, and sets the old one aside. Everything is checked on the copy that
 * is going to be used, before anything changes. Throws BackupRefused, DatabaseRefused or DataFolderInUse.
 */
export async function restore(file: string, database: string, options: RestoreOptions): Promise<Restored> {
  checkDatabaseFile(file, NAME_A_BACKUP, NAME_A_BACKUP);
  if (identityOf(file) === identityOf(database)) {
    throw new BackupRefused(`${file} is the database itself.`, 'Name a backup.');
  }
  mkdirSync(dirname(database), { recursive: true });
  const lock = lockDataFolder(dirname(database));
  const incoming = `${database}.incoming`;
  try {
    copyFileSync(file, incoming);
    const rows = await checkIncoming(file, incoming, options.withoutChecksum);
    const setAside = existsSync(database) ? asideName(database, options.now) : null;
    if (setAside !== null) keepOld(database, setAside);
    settleFile(incoming, database);
    return { rows, setAside };
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${incoming}${suffix}`, { force: true });
    lock.release();
  }
}

async function checkIncoming(
  file: string,
  incoming: string,
  withoutChecksum: boolean,
): Promise<ReadonlyMap<string, number>> {
  const written = writtenChecksum(file);
  if (written === null && !withoutChecksum) {
    throw new BackupRefused(
      `There is no checksum in ${checksumPath(file)}, so nobody can tell whether ${file} is whole.`,
      'Put the .sha256 file beside it, or add --without-checksum.',
    );
  }
  if (written !== null && written !== (await checksumOf(incoming))) {
    throw new BackupRefused(
      `${file} is not what was backed up: its checksum differs.`,
      'Use another backup.',
    );
  }
  const { version, rows } = inspectDatabase(incoming);
  const newest = readMigrations().length;
  if (version > newest) {
    throw new BackupRefused(
      `${file} was made by a newer program (version ${version}; this one knows up to ${newest}).`,
      'Install that program, or use an older backup.',
    );
  }
  return rows;
}

/**
 * The old database gets a second name, and keeps its own until the new one takes it over: at no moment is there
 * no database, which a starting server would take for a new system.
 */
function keepOld(database: string, aside: string): void {
  try {
    settleJournal(database);
  } catch (error) {
    // A damaged database is a good reason to restore one; its journal goes with it as it is.
    if (!(error instanceof DatabaseUnusable) && !isNoDatabase(error)) throw error;
  }
  try {
    linkSync(database, aside);
  } catch {
    // Not every disk knows hard links.
    copyFileSync(database, aside);
  }
  const journal = `${database}-wal`;
  if ((statSync(journal, { throwIfNoEntry: false })?.size ?? 0) > 0) renameSync(journal, `${aside}-wal`);
  for (const suffix of ['-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
}

function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';
}

function asideName(database: string, now: Instant): string {
  const moment = new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '');
  const name = join(dirname(database), `${basename(database, '.db')}-before-restore-${moment}.db`);
  if (existsSync(name)) throw new BackupRefused(`${name} is already there.`, 'Move it away first.');
  return name;
}
