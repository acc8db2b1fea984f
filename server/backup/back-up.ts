import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { copyDatabase } from '../../db/copy-database.ts';
import { identityOf } from '../../db/database-file.ts';
import { countRowsIn, inspectDatabase } from '../../db/inspect-database.ts';
import { BackupRefused } from './backup-refused.ts';
import { checksumLine, checksumOf, checksumPath } from './checksum.ts';
import { settleFile } from './settle-file.ts';

export interface Backup {
  readonly bytes: number;
  readonly checksum: string;
  readonly rows: ReadonlyMap<string, number>;
}

export interface BackupOptions {
  /** Puts the new backup in the place of one that is there. */
  readonly replace: boolean;
  readonly onProgress?: (share: number) => void;
}

/**
 * Copies the running database to `file`, reads the copy back, and only then gives it its name, with its
 * checksum beside it. Throws BackupRefused, and leaves nothing half done.
 */
export async function backUp(database: string, file: string, options: BackupOptions): Promise<Backup> {
  checkDestination(database, file, options.replace);
  const unfinished = `${file}.unfinished`;
  const forget = () => {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  };
  forget();
  try {
    const before = countRowsIn(database);
    await copyDatabase(database, unfinished, options.onProgress);
    const { rows } = inspectDatabase(unfinished);
    checkRows(before, rows, countRowsIn(database));
    const checksum = await checksumOf(unfinished);
    // First without a checksum, then with its own: never a file with the checksum of another.
    rmSync(checksumPath(file), { force: true });
    settleFile(unfinished, file);
    writeFileSync(`${checksumPath(file)}.unfinished`, checksumLine(file, checksum));
    settleFile(`${checksumPath(file)}.unfinished`, checksumPath(file));
    return { bytes: statSync(file).size, checksum, rows };
  } finally {
    forget();
  }
}

function checkDestination(database: string, file: string, replace: boolean): void {
  const folder = statSync(dirname(resolve(file)), { throwIfNoEntry: false });
  if (folder === undefined || !folder.isDirectory()) {
    throw new BackupRefused(`There is no folder ${dirname(resolve(file))}.`, 'Make it first.');
  }
  accessSync(dirname(resolve(file)), constants.W_OK);
  const there = identityOf(file);
  const belongsToDatabase = ['', '-wal', '-shm'].some(
    (end) => resolve(file) === resolve(`${database}${end}`),
  );
  if (belongsToDatabase || (there !== null && there === identityOf(database))) {
    throw new BackupRefused(`${file} is the database itself.`, 'Name another file.');
  }
  if (there !== null && statSync(file).isDirectory()) {
    throw new BackupRefused(`${file} is a folder.`, 'Name a file in it.');
  }
  if (!replace && (there !== null || existsSync(checksumPath(file)))) {
    throw new BackupRefused(`${file} is already there.`, 'Name another file, or add --force to replace it.');
  }
}

/** The running database may grow and shrink meanwhile, but a copy with fewer rows than both times is not whole. */
function checkRows(before: Counts, copied: Counts, after: Counts): void {
  for (const [table, rows] of before) {
    if ((copied.get(table) ?? -1) < Math.min(rows, after.get(table) ?? 0)) {
      throw new BackupRefused(`The copy has not all of "${table}".`, 'Try again.');
    }
  }
}

type Counts = ReadonlyMap<string, number>;
