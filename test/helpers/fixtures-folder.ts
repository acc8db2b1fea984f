import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../server/contract/timetable.ts';
import { writeDatabaseWithFixtures } from './seeded-database.ts';

/** A data folder for `startServer` with the fixture places in it, as they are at `now`. The caller removes it. */
export function fixturesFolder(now: Instant): string {
  const folder = mkdtempSync(join(tmpdir(), 'binnenlopen-fixtures-'));
  writeDatabaseWithFixtures(join(folder, 'binnenlopen.db'), now);
  return folder;
}
