import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, openMemoryDatabase } from '../../db/open-database.ts';
import { seeToPlaces } from '../../server/schedule/see-to-places.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import {
  at,
  BASE_URL,
  confirm,
  databaseWithPeople,
  HOUR,
  LONG_AGO,
  mailsIn,
  makeReal,
} from './asked-places.ts';

const DAY = 24 * HOUR;

describe('once, whatever breaks off or begins anew', () => {
  let db: Database;
  beforeEach(() => {
    db = databaseWithPeople();
  });
  afterEach(() => db.close());

  it('queues nothing and remembers nothing when it breaks off halfway, and then does it once', async () => {
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    db.sqlite.exec(
      "CREATE TEMP TRIGGER broken BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, 'disk full'); END",
    );
    const now = at('2026-11-26T16:00:00+01:00');
    await expect(seeToPlaces(db, now, BASE_URL)).rejects.toThrow();
    expect(db.sqlite.prepare('SELECT count(*) FROM asks').pluck().get()).toBe(0);
    expect(db.sqlite.prepare('SELECT count(*) FROM place_links').pluck().get()).toBe(0);
    db.sqlite.exec('DROP TRIGGER broken');
    await seeToPlaces(db, now + HOUR, BASE_URL);
    await seeToPlaces(db, now + HOUR, BASE_URL);
    expect(mailsIn(db)).toEqual(['ask 2026-11-26 17:00 gastvrouw']);
  });

  it('asks once when two processes look at the same moment', async () => {
    const path = join(temporaryFolder(), 'two.db');
    db.sqlite.exec(`VACUUM INTO '${path}'`);
    const [one, two] = [openDatabase(path), openDatabase(path)];
    confirm(one, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    const now = at('2026-11-26T16:00:00+01:00');
    await Promise.all([seeToPlaces(one, now, BASE_URL), seeToPlaces(two, now, BASE_URL)]);
    expect(mailsIn(two)).toEqual(['ask 2026-11-26 16:00 gastvrouw']);
    one.close();
    two.close();
  });

  it('never asks twice for one moment, through a year of restarts and answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(7, 14, 28),
        fc.array(
          fc.record({
            wait: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 24, max: 24 * 20 })),
            first: fc.constantFrom('look', 'look', 'look', 'restart', 'confirm'),
          }),
          { minLength: 40, maxLength: 80 },
        ),
        async (rhythmDays, steps) => {
          let server = databaseWithPeople();
          makeReal(server, 'groene-stee', LONG_AGO, rhythmDays);
          let now = LONG_AGO;
          const checks: number[] = [];
          for (const { wait, first } of steps) {
            now += wait * HOUR;
            if (first === 'confirm') {
              confirm(server, 'groene-stee', now);
              checks.push(now);
            } else if (first === 'restart') {
              // What is in the database is all that the next process knows.
              const image = server.sqlite.serialize();
              server.close();
              server = openMemoryDatabase(image);
            }
            await seeToPlaces(server, now, BASE_URL);
          }
          const queued = (purpose: string): number[] =>
            server.sqlite
              .prepare<[string], number>('SELECT queued_at FROM outbox WHERE purpose = ? ORDER BY id')
              .pluck()
              .all(purpose);
          const asks = queued('ask');
          const reminders = queued('reminder');
          server.close();
          const gaps = asks.slice(1).map((ask, index) => ask - (asks[index] ?? 0));
          expect(gaps.filter((gap) => gap < DAY)).toEqual([]);
          const silenceOf = (instant: number) => checks.filter((check) => check <= instant).length;
          expect(new Set(reminders.map(silenceOf)).size).toBe(reminders.length);
        },
      ),
      { numRuns: 12 },
    );
  });
});
