/** A system that runs keeps all that is in it when a newer program brings its database up to date. */
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, readMigrations, versionOf } from '../../db/migrate.ts';
import { keptContent, keptMadeOn } from '../../server/model/walk-in-as-kept.ts';
import { CONTENT } from '../planner/visiting.ts';

const BEFORE_WALK_INS = 3;
const BEFORE_DATES_OF_WALK_INS = 4;

function databaseOfVersion(version: number): BetterSqlite3.Database {
  const sqlite = new BetterSqlite3(':memory:');
  sqlite.pragma('foreign_keys = ON');
  for (const { sql } of readMigrations().slice(0, version)) sqlite.exec(sql);
  sqlite.pragma(`user_version = ${version}`);
  return sqlite;
}

describe('a database from before walk-in hours had an owner', () => {
  const sqlite = databaseOfVersion(BEFORE_WALK_INS);
  sqlite.exec(`
    INSERT INTO help_topics VALUES ('money', 0, 'Hulp met geld', 'Help with money');
    INSERT INTO help_topics VALUES ('language', 0, 'Nederlands oefenen', 'Practise Dutch');
    INSERT INTO help_topics VALUES ('health', 7, 'Gezondheid', 'Health');
    INSERT INTO organisations VALUES ('a-house', 0, 'A house', 'Something');
    INSERT INTO people VALUES (3, 'host-1', 'host@example.org', NULL, 'nl', 1, NULL);
    INSERT INTO outbox VALUES (9, 'ask', 3, NULL, 'host@example.org', 'Klopt dit?', 'Een link', 5, NULL, 2, 6, NULL, NULL, 'late', 'ask:1');
  `);
  const mail = sqlite.prepare('SELECT * FROM outbox').get();
  migrate(sqlite);

  it('comes to the newest version', () => {
    expect(versionOf(sqlite)).toBe(readMigrations().length);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('keeps the mail that waits, under its number', () => {
    expect(sqlite.prepare('SELECT * FROM outbox').get()).toEqual(mail);
  });

  it('sends a mail once still, and takes it along when the person goes', () => {
    const again =
      "INSERT INTO outbox (purpose, to_address, subject, queued_at, attempts, next_try_at, once_key) VALUES ('clash', 'a@b.c', 's', 1, 0, 1, 'ask:1')";
    expect(() => sqlite.exec(again)).toThrow(/UNIQUE/);
    sqlite.exec('DELETE FROM people');
    expect(sqlite.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(0);
  });

  it('gives each kind of help a code of its own, also where two stood at one position', () => {
    const rows = sqlite.prepare('SELECT slug, code, sensitive FROM help_topics ORDER BY code').all();
    expect(rows).toEqual([
      { slug: 'language', code: 'h1', sensitive: 0 },
      { slug: 'money', code: 'h2', sensitive: 1 },
      { slug: 'health', code: 'h3', sensitive: 1 },
    ]);
  });
});

describe('a database in which moved dates and lapsed proposals were Dutch sentences', () => {
  const sqlite = databaseOfVersion(BEFORE_DATES_OF_WALK_INS);
  sqlite.exec(`
    INSERT INTO districts (slug, name, municipality, home, cbs_codes, school_region, rhythm_days, old_after_days)
      VALUES ('wijk', 'Wijk', 'Amersfoort', 1, '[]', 'midden', 28, 28);
    INSERT INTO organisations (slug, position, name, description) VALUES ('helpers', 0, 'Helpers', 'Hulp');
    INSERT INTO places (id, slug, name, kind, district_slug, lon, lat, precision, radius_metres)
      VALUES (1, 'huis', 'Huis', 'other', 'wijk', 5.4, 52.1, 'exact', 1);
    INSERT INTO rooms (id, place_id, position, slug, name) VALUES (1, 1, 0, 'zaal', 'Zaal');
    INSERT INTO walk_ins (id, slug, kind, place_id, title, audience, by_appointment, organisation_slug, sample)
      VALUES (1, 'geld', 'walkIn', 1, 'Geld', 'everyone', 0, 'helpers', 0);
    INSERT INTO hours (id, walk_in_id, other_holidays) VALUES (1, 1, 'closed');
    INSERT INTO special_days (hours_id, position, from_date, through_date, says, reason) VALUES
      (1, 0, '2026-12-08', '2026-12-08', 'closed', 'verplaatst naar woensdag 9 december'),
      (1, 1, '2026-12-09', '2026-12-09', 'changed', NULL),
      (1, 2, '2026-12-29', '2026-12-29', 'closed', 'verplaatst naar vrijdag 1 januari 2027'),
      (1, 3, '2027-01-01', '2027-01-01', 'changed', NULL),
      (1, 4, '2026-12-15', '2026-12-15', 'closed', 'verplaatst naar donderdag 17 december'),
      (1, 5, '2026-12-22', '2026-12-22', 'closed', 'ziek');
    INSERT INTO proposals (id, kind, walk_in_id, place_id, organisation_slug, state, content, version, made_at, changed_at)
      VALUES (1, 'end', 1, 1, 'helpers', 'declined', '{}', 2, 1, 2);
    INSERT INTO proposal_steps (proposal_id, step, side, at, who, words, content) VALUES
      (1, 'proposed', 'organisation', 1, 'p', 'Kan dit?', '{}'),
      (1, 'declined', 'place', 2, 'p', 'Vervallen: jullie hebben afgesproken dat dit spreekuur stopt.', '{}'),
      (1, 'declined', 'place', 2, 'p', 'Vervallen: over dit spreekuur is intussen iets anders afgesproken.', '{}'),
      (1, 'declined', 'place', 2, 'p', 'Vervallen, helaas.', '{}');
  `);
  migrate(sqlite);

  it('has the date of each that is held on another, and leaves what names none as it was written', () => {
    const rows = sqlite
      .prepare('SELECT from_date, moved_to, reason FROM special_days ORDER BY position')
      .raw();
    expect(rows.all()).toEqual([
      ['2026-12-08', '2026-12-09', null],
      ['2026-12-09', null, null],
      ['2026-12-29', '2027-01-01', null],
      ['2027-01-01', null, null],
      ['2026-12-15', null, 'verplaatst naar donderdag 17 december'],
      ['2026-12-22', null, 'ziek'],
    ]);
  });

  it('has why each lapsed, and the words of people as they were', () => {
    const rows = sqlite.prepare('SELECT words, lapsed FROM proposal_steps ORDER BY id').raw();
    expect(rows.all()).toEqual([
      ['Kan dit?', null],
      [null, 'ended'],
      [null, 'otherwiseAgreed'],
      ['Vervallen, helaas.', null],
    ]);
  });

  it.each([
    [
      'a date of a place',
      "INSERT INTO hours (id, place_id, other_holidays) VALUES (2, 1, 'closed')",
      2,
      'closed',
      "'2026-12-30'",
      'NULL',
    ],
    ['a date that is held', '', 1, 'changed', "'2026-12-30'", 'NULL'],
    ['a date that is not held', '', 1, 'closed', 'NULL', '1'],
    ['to no date', '', 1, 'closed', "'2026-02-30'", 'NULL'],
  ])('never moves or puts into a room %s', (_, before, hours, says, movedTo, room) => {
    sqlite.exec(before);
    const day = `(${hours}, 9, '2026-12-23', '2026-12-23', '${says}', ${movedTo}, ${room})`;
    expect(() =>
      sqlite.exec(
        `INSERT INTO special_days (hours_id, position, from_date, through_date, says, moved_to, room_id) VALUES ${day}`,
      ),
    ).toThrow(/CHECK|only a date of a walk-in hour/);
  });

  it('takes a room that goes away from the dates that were in it', () => {
    sqlite.exec("UPDATE special_days SET room_id = 1 WHERE from_date = '2026-12-09'; DELETE FROM rooms");
    expect(sqlite.prepare('SELECT count(*) FROM special_days WHERE room_id IS NOT NULL').pluck().get()).toBe(
      0,
    );
  });

  it('reads in the log and in proposals what was kept in the form of then', () => {
    const day = (date: string, says: object, reason: string | null) => ({
      from: date,
      through: date,
      says,
      reason,
    });
    const [span] = CONTENT.hours.layers[0]?.rules[0]?.spans ?? [];
    const specialDays = [
      day('2026-12-08', { kind: 'closed' }, 'verplaatst naar woensdag 9 december'),
      day('2026-12-09', { kind: 'changed', spans: [span] }, null),
      day('2026-12-15', { kind: 'closed' }, 'verplaatst naar donderdag 17 december'),
    ];
    const hours = { ...CONTENT.hours, specialDays };
    const read = [
      ['2026-12-09', null, null],
      [null, null, null],
      [null, null, 'verplaatst naar donderdag 17 december'],
    ];
    const told = (days: NonNullable<ReturnType<typeof keptContent>>['hours']['specialDays'] = []) =>
      days.map(({ movedTo, roomSlug, reason }) => [movedTo, roomSlug, reason]);
    const madeOn = { version: 1, hours, roomSlug: null };
    expect(told(keptContent({ ...CONTENT, hours })?.hours.specialDays)).toEqual(read);
    expect(told(keptMadeOn({ madeOn })?.hours.specialDays)).toEqual(read);
  });
});
