import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { loadFixtures, loadSeeds } from '../../seeds/load.ts';
import type { Instant } from '../../server/contract/timetable.ts';

/** Tuesday 24 November 2026, 10:00 in Amsterdam: De Groene Stee, Madiba and De Horsten are plainly open. */
export const TUESDAY_MORNING: Instant = Date.parse('2026-11-24T10:00:00+01:00');

/** A database in memory as it is after the first start. */
export function seededDatabase(now: Instant = TUESDAY_MORNING): Database {
  return copyOf(`seeds ${now}`, (db) => loadSeeds(db, now));
}

/** The same with the fixture places. */
export function databaseWithFixtures(now: Instant = TUESDAY_MORNING): Database {
  return copyOf(`fixtures ${now}`, (db) => loadFixtures(db, now));
}

const sown = new Map<string, Buffer>();

/** Sown once, and then copied: fifty times as fast, for hundreds of tests. */
function copyOf(name: string, sow: (db: Database) => void): Database {
  const known = sown.get(name);
  if (known !== undefined) return openMemoryDatabase(known);
  const db = openMemoryDatabase();
  sow(db);
  sown.set(name, db.sqlite.serialize());
  return db;
}
