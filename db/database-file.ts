/** What can be known of a database file without letting SQLite touch it. */
import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseRefused } from '../server/errors.ts';

/** "Binn": marks our files, so that another program's database is never migrated by accident. */
export const APPLICATION_ID = 0x42696e6e;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const APPLICATION_ID_OFFSET = 68;
const CHOOSE_ANOTHER = 'Point BINNENLOPEN_DATA at the right folder, or restore a backup into this one.';
const BEGIN_ANEW =
  'Restore a backup. Only if there never was any data: remove the empty file and start again.';

/** Device and inode: a file that was replaced under the same name has another. Null when it is gone. */
export function identityOf(path: string): string | null {
  const stat = statOf(path);
  return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
}

/** Throws DatabaseRefused, with the remedy for this use of it, unless `path` is a file that this product made. */
export function checkDatabaseFile(path: string, remedy = CHOOSE_ANOTHER, remedyForEmpty = BEGIN_ANEW): void {
  const stat = statOf(path);
  if (stat === undefined) throw new DatabaseRefused(`There is no database at ${path}.`, remedy);
  if (!stat.isFile()) throw new DatabaseRefused(`${path} is not a file.`, remedy);
  if (stat.size === 0) {
    const message = `The database file ${path} is empty; that is not how a new one starts.`;
    throw new DatabaseRefused(message, remedyForEmpty);
  }
  const header = readHeader(path);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new DatabaseRefused(`${path} is not a database, or it is damaged.`, remedy);
  }
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) {
    throw new DatabaseRefused(`${path} is a database of another program.`, remedy);
  }
}

/** Throws DatabaseRefused where no new database can begin, or none was meant to: an old one's journal is still there. */
export function checkMayBegin(path: string): void {
  if (statOf(dirname(path))?.isDirectory() !== true) {
    throw new DatabaseRefused(`There is no folder ${dirname(path)}.`, 'Make it first.');
  }
  if ((statOf(`${path}-wal`)?.size ?? 0) > 0) {
    throw new DatabaseRefused(
      `The database ${path} is gone, but its journal ${path}-wal is still there.`,
      'Put the database file back, or move the journal away and restore a backup.',
    );
  }
}

export const isThere = (path: string): boolean => statOf(path) !== undefined;

function statOf(path: string): Stats | undefined {
  return readable(path, () => statSync(path, { throwIfNoEntry: false }));
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = readable(path, () => openSync(path, 'r'));
  try {
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function readable<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (cause) {
    throw new DatabaseRefused(`${path} may not be read.`, 'Give this user the right to read it.', cause);
  }
}
