import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { seeToPlaces } from '../../server/schedule/see-to-places.ts';
import { seededDatabase } from '../helpers/seeded-database.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import {
  addSomebody,
  at,
  BASE_URL,
  confirm,
  DISTRICT,
  HOUR,
  letTimePass,
  mailsIn,
  makeReal,
} from './asked-places.ts';

const LONG_AGO = at('2026-01-05T12:00:00+01:00');
const DAY = 24 * HOUR;

describe('what happens by itself for the hours of a place', () => {
  let db: Database;
  beforeEach(() => {
    db = seededDatabase(LONG_AGO);
    makeReal(db, 'groene-stee', LONG_AGO);
    addSomebody(db, 'gastvrouw', { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
    addSomebody(db, 'wijk', { role: 'coordinator', districtSlug: DISTRICT }, LONG_AGO);
    addSomebody(db, 'baas', { role: 'administrator' }, LONG_AGO);
  });
  afterEach(() => db.close());

  it.each<[string, number, string, string, string, readonly string[]]>([
    [
      'an ask, a reminder, the list',
      28,
      '2026-11-03T10:00:00+01:00',
      '2026-11-20T00:00:00+01:00',
      '2026-12-15T00:00:00+01:00',
      [
        'ask 2026-11-26 16:00 gastvrouw',
        'reminder 2026-11-29 16:00 gastvrouw',
        'coordinator 2026-12-03 16:00 wijk',
      ],
    ],
    [
      'over the end of summer time, by the clock on the wall',
      12,
      '2026-10-13T10:00:00+02:00',
      '2026-10-20T00:00:00+02:00',
      '2026-11-01T00:00:00+01:00',
      [
        'ask 2026-10-22 16:00 gastvrouw',
        'reminder 2026-10-25 16:00 gastvrouw',
        'coordinator 2026-10-29 16:00 wijk',
      ],
    ],
    [
      'over the beginning of summer time',
      28,
      '2026-03-03T10:00:00+01:00',
      '2026-03-20T00:00:00+01:00',
      '2026-04-05T00:00:00+02:00',
      [
        'ask 2026-03-26 16:00 gastvrouw',
        'reminder 2026-03-29 16:00 gastvrouw',
        'coordinator 2026-04-02 16:00 wijk',
      ],
    ],
    [
      'over week 53 and the New Year',
      28,
      '2026-12-18T10:00:00+01:00',
      '2026-12-28T00:00:00+01:00',
      '2027-01-28T00:00:00+01:00',
      [
        'ask 2027-01-14 16:00 gastvrouw',
        'reminder 2027-01-17 16:00 gastvrouw',
        'coordinator 2027-01-21 16:00 wijk',
      ],
    ],
    [
      'before the Christmas holiday, although the check still holds',
      28,
      '2026-12-01T10:00:00+01:00',
      '2026-12-02T00:00:00+01:00',
      '2026-12-20T00:00:00+01:00',
      ['ask 2026-12-17 16:00 gastvrouw'],
    ],
  ])('%s', async (_name, rhythmDays, checked, from, to, expected) => {
    makeReal(db, 'groene-stee', LONG_AGO, rhythmDays);
    confirm(db, 'groene-stee', at(checked));
    await letTimePass(db, from, to);
    expect(mailsIn(db)).toEqual(expected);
  });

  it('asks each week where that was chosen, week 53 included', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-12-10T17:00:00+01:00'));
    for (const day of ['2026-12-17', '2026-12-24', '2026-12-31', '2027-01-07']) {
      await letTimePass(db, `${day}T12:00:00+01:00`, `${day}T20:00:00+01:00`);
      confirm(db, 'groene-stee', at(`${day}T20:30:00+01:00`));
    }
    expect(mailsIn(db)).toEqual([
      'ask 2026-12-17 16:00 gastvrouw',
      'ask 2026-12-24 16:00 gastvrouw',
      'ask 2026-12-31 16:00 gastvrouw',
      'ask 2027-01-07 16:00 gastvrouw',
    ]);
  });

  it('reminds once and lists once in each silence, however often it asks', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-10-29T17:00:00+01:00'));
    await letTimePass(db, '2026-11-01T00:00:00+01:00', '2026-11-22T00:00:00+01:00');
    confirm(db, 'groene-stee', at('2026-11-23T09:00:00+01:00'));
    await letTimePass(db, '2026-11-23T10:00:00+01:00', '2026-12-04T00:00:00+01:00');
    expect(mailsIn(db)).toEqual([
      'ask 2026-11-05 16:00 gastvrouw',
      'reminder 2026-11-08 16:00 gastvrouw',
      'ask 2026-11-12 16:00 gastvrouw',
      'coordinator 2026-11-12 16:00 wijk',
      'ask 2026-11-19 16:00 gastvrouw',
      'ask 2026-11-26 16:00 gastvrouw',
      'reminder 2026-11-29 16:00 gastvrouw',
      'ask 2026-12-03 16:00 gastvrouw',
      'coordinator 2026-12-03 16:00 wijk',
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['before it is asked', '2026-11-24T10:00:00+01:00', []],
    ['after the ask', '2026-11-27T10:00:00+01:00', ['ask 2026-11-26 16:00 gastvrouw']],
    [
      'after the reminder',
      '2026-12-01T10:00:00+01:00',
      ['ask 2026-11-26 16:00 gastvrouw', 'reminder 2026-11-29 16:00 gastvrouw'],
    ],
  ])('stops when the hours are checked %s', async (_name, checked, expected) => {
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', checked);
    confirm(db, 'groene-stee', at(checked));
    await letTimePass(db, checked, '2026-12-10T00:00:00+01:00');
    expect(mailsIn(db)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'two days',
      '2026-11-28T09:00:00+01:00',
      [
        'ask 2026-11-28 09:00 gastvrouw',
        'reminder 2026-12-01 09:00 gastvrouw',
        'coordinator 2026-12-05 09:00 wijk',
      ],
    ],
    ['a little over a week, and is not asked before its next turn', '2026-12-03T17:00:00+01:00', []],
  ])('makes up for what it missed when the server was down for %s', async (_name, back, expected) => {
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-11-26T15:00:00+01:00');
    await letTimePass(db, back, '2026-12-14T00:00:00+01:00');
    expect(mailsIn(db)).toEqual(expected);
  });

  it('sends no pile after months of darkness', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-05-28T17:00:00+02:00'));
    await letTimePass(db, '2026-06-04T16:00:00+02:00', '2026-06-04T16:00:00+02:00');
    await letTimePass(db, '2026-11-10T12:00:00+01:00', '2026-11-11T12:00:00+01:00');
    expect(mailsIn(db)).toEqual([
      'ask 2026-06-04 16:00 gastvrouw',
      'ask 2026-11-10 12:00 gastvrouw',
      'coordinator 2026-11-10 12:00 wijk',
    ]);
  });

  it('does not ask on Thursday what it asked on Tuesday to make up for last week', async () => {
    makeReal(db, 'groene-stee', LONG_AGO, 7);
    confirm(db, 'groene-stee', at('2026-10-29T17:00:00+01:00'));
    await letTimePass(db, '2026-11-10T12:00:00+01:00', '2026-11-19T23:00:00+01:00');
    expect(mailsIn(db).filter((mail) => mail.startsWith('ask'))).toEqual([
      'ask 2026-11-10 12:00 gastvrouw',
      'ask 2026-11-19 16:00 gastvrouw',
    ]);
  });

  it.each([
    ['a draft', 'UPDATE places SET draft = 1'],
    ['gone for good', "UPDATE places SET gone_since = '2026-02-01'"],
  ])('leaves a place alone that is %s', async (_name, sql) => {
    db.sqlite.exec(sql);
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-12-10T00:00:00+01:00');
    expect(mailsIn(db)).toEqual([]);
  });

  it('asks nobody about sample hours', async () => {
    const samples = seededDatabase(LONG_AGO);
    addSomebody(samples, 'gastvrouw', { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
    await letTimePass(samples, '2026-11-20T00:00:00+01:00', '2026-12-10T00:00:00+01:00');
    expect(mailsIn(samples)).toEqual([]);
    samples.close();
  });

  it('tells only the coordinator of a place without a host', async () => {
    db.sqlite.exec("DELETE FROM rights WHERE role = 'host'");
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-12-10T00:00:00+01:00');
    expect(mailsIn(db)).toEqual(['coordinator 2026-12-03 16:00 wijk']);
    expect(db.sqlite.prepare('SELECT body FROM outbox').pluck().get()).toContain(
      '- De Groene Stee: nog geen gastvrouw of gastheer\n',
    );
  });

  it('asks every host, each with a link of her own', async () => {
    addSomebody(db, 'gastheer', { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-26T16:00:00+01:00', '2026-11-26T16:00:00+01:00');
    expect(mailsIn(db)).toEqual(['ask 2026-11-26 16:00 gastvrouw', 'ask 2026-11-26 16:00 gastheer']);
    const bodies = db.sqlite.prepare<[], string>('SELECT body FROM outbox').pluck().all();
    const links = bodies.map((body) => /\/klopt\/([\w-]+)\n/.exec(body)?.[1]);
    expect(new Set(links).size).toBe(2);
    expect(db.sqlite.prepare('SELECT asked_monday FROM place_links').pluck().all()).toEqual([
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(bodies[0]).toContain('De links werken 11 dagen');
  });

  it('tells a coordinator once a week at most, of all places at once', async () => {
    makeReal(db, 'madiba', LONG_AGO);
    db.sqlite.exec(
      "UPDATE hours_trust SET ask_weekday = 1, ask_minute = 540 WHERE place_id = (SELECT id FROM places WHERE slug = 'madiba')",
    );
    addSomebody(db, 'madiba', { role: 'host', placeSlug: 'madiba' }, LONG_AGO);
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    confirm(db, 'madiba', at('2026-11-03T10:00:00+01:00'));
    await letTimePass(db, '2026-11-20T00:00:00+01:00', '2026-12-16T00:00:00+01:00');
    expect(mailsIn(db).filter((mail) => mail.startsWith('coordinator'))).toEqual([
      'coordinator 2026-12-03 16:00 wijk',
      'coordinator 2026-12-10 16:00 wijk',
    ]);
    const last = db.sqlite
      .prepare("SELECT body FROM outbox WHERE purpose = 'coordinator' ORDER BY id DESC")
      .pluck()
      .get();
    expect(last).toContain('/beheer/plekken\n');
    expect(last).toContain('- De Groene Stee: geen antwoord sinds donderdag 26 november\n- ');
    expect(last).toMatch(/Madiba.*: geen antwoord sinds maandag 30 november\n/);
  });

  it('tells the administrator where a district has no coordinator, and nobody where there is none yet', async () => {
    confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
    db.sqlite.exec("DELETE FROM rights WHERE role IN ('coordinator', 'administrator')");
    await letTimePass(db, '2026-11-26T16:00:00+01:00', '2026-12-04T00:00:00+01:00');
    expect(mailsIn(db).filter((mail) => mail.startsWith('coordinator'))).toEqual([]);
    addSomebody(db, 'nieuw', { role: 'administrator' }, LONG_AGO);
    await letTimePass(db, '2026-12-04T09:00:00+01:00', '2026-12-05T00:00:00+01:00');
    expect(mailsIn(db).at(-1)).toBe('coordinator 2026-12-04 09:00 nieuw');
  });

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

  it('never asks twice for one moment, through a year of restarts and answers', {
    timeout: 60_000,
  }, async () => {
    const path = join(temporaryFolder(), 'year.db');
    db.sqlite.exec(`VACUUM INTO '${path}'`);
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
          let server = openDatabase(path);
          server.sqlite.exec(
            'DELETE FROM asks; DELETE FROM outbox; DELETE FROM hours_confirmations; DELETE FROM place_links',
          );
          makeReal(server, 'groene-stee', LONG_AGO, rhythmDays);
          let now = LONG_AGO;
          const checks: number[] = [];
          for (const { wait, first } of steps) {
            now += wait * HOUR;
            if (first === 'confirm') {
              confirm(server, 'groene-stee', now);
              checks.push(now);
            } else if (first === 'restart') {
              server.close();
              server = openDatabase(path);
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
