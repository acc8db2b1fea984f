import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../db/open-database.ts';
import { loadFixtures } from '../../seeds/load.ts';
import type { Instant } from '../../server/contract/timetable.ts';

/** A data folder for `startServer` with the fixture places in it, as they are at `now`. The caller removes it. */
export function fixturesFolder(now: Instant): string {
  const folder = mkdtempSync(join(tmpdir(), 'binnenlopen-fixtures-'));
  const db = openDatabase(join(folder, 'binnenlopen.db'), { create: true });
  loadFixtures(db, now);
  db.close();
  return folder;
}
