/** A system that runs keeps all that is in it when a newer program brings its database up to date. */
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, readMigrations, versionOf } from '../../db/migrate.ts';

const BEFORE_WALK_INS = 3;

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
