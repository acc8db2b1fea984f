import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { loadFixtures, loadSeeds } from '../../seeds/load.ts';
import type { Instant } from '../../server/contract/timetable.ts';

/** Tuesday 24 November 2026, 10:00 in Amsterdam: De Groene Stee, Madiba and De Horsten are plainly open. */
export const TUESDAY_MORNING: Instant = Date.parse('2026-11-24T10:00:00+01:00');

/** A database in memory as it is after the first start. */
export function seededDatabase(now: Instant = TUESDAY_MORNING): Database {
  const db = openMemoryDatabase();
  loadSeeds(db, now);
  return db;
}

/** The same with the fixture places. */
export function databaseWithFixtures(now: Instant = TUESDAY_MORNING): Database {
  const db = openMemoryDatabase();
  loadFixtures(db, now);
  return db;
}
