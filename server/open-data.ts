import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '../db/lock-data-folder.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { isEmpty } from '../db/queries/directory.ts';
import { loadSeeds } from '../seeds/load.ts';
import type { Clock } from './clock.ts';
import type { Instant } from './contract/timetable.ts';
import { DatabaseUnusable } from './errors.ts';

export interface OpenData {
  readonly db: Database;
  close(): void;
}

export type Sow = (db: Database, now: Instant) => void;

/** Only then: what an owner wiped must not grow again. */
function sowWhenEmpty(db: Database, now: Instant): void {
  if (isEmpty(db)) loadSeeds(db, now);
}

/**
 * The data folder for the time that a server runs: locked, with a database that is made and filled when there is
 * none. Throws a named error, and leaves nothing locked, when the folder or the file cannot be used.
 */
export function openData(folder: string, clock: Clock, sow: Sow = sowWhenEmpty): OpenData {
  makeFolder(folder);
  const lock = lockDataFolder(folder);
  try {
    const db = openDatabase(join(folder, 'binnenlopen.db'), { create: true });
    try {
      sow(db, clock());
    } catch (error) {
      db.close();
      throw error;
    }
    return {
      db,
      close() {
        db.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new DatabaseUnusable(
      `The data folder ${folder} cannot be made.`,
      'Give BINNENLOPEN_DATA a folder that this user may write in.',
      cause,
    );
  }
}
