import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { inTransaction, openDatabase } from '../../db/open-database.ts';
import { probeDatabase } from '../../db/probe-database.ts';
import { findDistricts, isEmpty } from '../../db/queries/directory.ts';
import { saveOwnerSetting } from '../../db/queries/owner-settings.ts';
import { loadSeeds } from '../../seeds/load.ts';
import { DatabaseBusy, DatabaseRefused, DatabaseUnusable } from '../../server/errors.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ACT = { who: 'test', at: TUESDAY_MORNING };

function newDatabase(): string {
  const path = join(temporaryFolder(), 'binnenlopen.db');
  const db = openDatabase(path, { create: true });
  loadSeeds(db, TUESDAY_MORNING);
  db.close();
  return path;
}

function emptyDatabase(): string {
  const path = join(temporaryFolder(), 'binnenlopen.db');
  openDatabase(path, { create: true }).close();
  return path;
}

function overwrite(path: string, offset: number, bytes: Buffer): void {
  const content = readFileSync(path);
  bytes.copy(content, offset);
  writeFileSync(path, content);
}

describe('what a connection is set to, read back from the connection itself', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 200],
    ['application_id', 0x42696e6e],
  ])('%s is %s', (pragma, value) => {
    const db = openDatabase(emptyDatabase());
    saveOwnerSetting(db, 'ownerName', 'Gemeente Voorbeeld', ACT);
    expect(db.sqlite.pragma(pragma, { simple: true })).toBe(value);
    db.close();
  });
});

describe('a file that is not ours to open is refused in words, and left as it was', () => {
  const refusals: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    ['missing', (path) => rmSync(path), /There is no database/],
    ['empty', (path) => writeFileSync(path, ''), /is empty; that is not how a new one starts/],
    ['a text', (path) => writeFileSync(path, 'name,street\n'.repeat(20)), /is not a database/],
    ['cut off in its header', (path) => truncateSync(path, 50), /is not a database, or it is damaged/],
    [
      'of another program',
      (path) => overwrite(path, 68, Buffer.from([0, 0, 0, 1])),
      /database of another program/,
    ],
    ['of a newer version', (path) => overwrite(path, 60, Buffer.from([0, 0, 0, 99])), /has version 99/],
    ['cut off', (path) => truncateSync(path, 8192), /is damaged/],
  ];
  it.each(refusals)('%s', (_name, spoil, message) => {
    const path = newDatabase();
    spoil(path);
    const before = existsSync(path) ? readFileSync(path) : null;
    expect(() => openDatabase(path)).toThrow(message);
    const after = existsSync(path) ? readFileSync(path) : null;
    expect(before === null ? after === null : after?.equals(before)).toBe(true);
  });

  it('every refusal names its remedy', () => {
    const path = newDatabase();
    truncateSync(path, 0);
    expect(() => openDatabase(path, { create: true })).toThrow(DatabaseRefused);
    expect(() => openDatabase(path, { create: true })).toThrow(
      expect.objectContaining({ code: 'databaseRefused', remedy: expect.stringMatching(/Restore a backup/) }),
    );
  });

  it('pages overwritten with noise', () => {
    const path = newDatabase();
    overwrite(path, 4096 * 3, Buffer.alloc(4096 * 6, 0xa5));
    expect(() => openDatabase(path)).toThrow(/damaged/);
  });

  it('an older version, for a connection that may not bring it up to date', () => {
    const path = emptyDatabase();
    overwrite(path, 60, Buffer.from([0, 0, 0, 0]));
    expect(() => openDatabase(path, { readonly: true })).toThrow(/older than this program/);
  });

  it('no file, but a journal that was left behind', () => {
    const path = join(temporaryFolder(), 'binnenlopen.db');
    writeFileSync(`${path}-wal`, 'what is left');
    expect(() => openDatabase(path, { create: true })).toThrow(/its journal .* is still there/);
  });
});

describe('making a database', () => {
  it('happens only on purpose', () => {
    const path = join(temporaryFolder(), 'binnenlopen.db');
    expect(() => openDatabase(path)).toThrow(DatabaseRefused);
    expect(existsSync(path)).toBe(false);
  });

  it('leaves a whole, empty one under its name and nothing beside it', () => {
    const path = emptyDatabase();
    expect(readdirSync(join(path, '..'))).toEqual(['binnenlopen.db']);
    const db = openDatabase(path);
    expect(isEmpty(db)).toBe(true);
    db.close();
  });

  it('begins anew after a crash halfway', () => {
    const path = join(temporaryFolder(), 'binnenlopen.db');
    writeFileSync(`${path}.new`, '');
    openDatabase(path, { create: true }).close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });
});

describe('a database that cannot be written to', () => {
  it('held by another: DatabaseBusy soon, and reading goes on', () => {
    const path = newDatabase();
    const db = openDatabase(path);
    const other = new BetterSqlite3(path);
    other.exec('BEGIN IMMEDIATE');
    const start = performance.now();
    expect(() => saveOwnerSetting(db, 'ownerName', 'X', ACT)).toThrow(DatabaseBusy);
    // 200 ms by its setting; the bound is wide for a machine that is busy with other tests.
    expect(performance.now() - start).toBeLessThan(3000);
    expect(() => probeDatabase(db)).toThrow(DatabaseBusy);
    expect(findDistricts(db)).toHaveLength(9);
    other.exec('ROLLBACK');
    saveOwnerSetting(db, 'ownerName', 'X', ACT);
    other.close();
    db.close();
  });

  it('opened for reading only: DatabaseUnusable', () => {
    const db = openDatabase(newDatabase(), { readonly: true });
    expect(findDistricts(db)).toHaveLength(9);
    expect(() => saveOwnerSetting(db, 'ownerName', 'X', ACT)).toThrow(DatabaseUnusable);
    expect(() => probeDatabase(db)).toThrow(/cannot be written to/);
    db.close();
  });

  it.each([
    ['removed', (path: string) => rmSync(path)],
    [
      'replaced',
      (path: string) => {
        writeFileSync(`${path}.other`, readFileSync(path));
        renameSync(`${path}.other`, path);
      },
    ],
  ])('its file was %s under it: nothing is saved in silence', (_name, spoil) => {
    const path = newDatabase();
    const db = openDatabase(path);
    probeDatabase(db);
    spoil(path);
    expect(() => probeDatabase(db)).toThrow(/removed or replaced/);
    expect(() => saveOwnerSetting(db, 'ownerName', 'X', ACT)).toThrow(DatabaseUnusable);
    expect(findDistricts(db)).toHaveLength(9);
    db.close();
  });

  it('full: what was there stays readable, the transaction leaves nothing, and room on the disk is enough to go on', () => {
    const db = openDatabase(newDatabase());
    const pages = Number(db.sqlite.pragma('page_count', { simple: true }));
    db.sqlite.pragma(`max_page_count = ${pages}`);
    const fill = () =>
      inTransaction(db, () => {
        for (const at of Array(2000).keys())
          saveOwnerSetting(db, 'ownerName', 'x'.repeat(1000 + (at % 2)), ACT);
      });
    expect(fill).toThrow(DatabaseUnusable);
    expect(fill).toThrow('The disk is full: nothing can be saved.');
    expect(findDistricts(db)).toHaveLength(9);
    expect(db.sqlite.prepare("SELECT count(*) FROM change_log WHERE who = 'test'").pluck().get()).toBe(0);
    db.sqlite.pragma('max_page_count = 1000000');
    fill();
    probeDatabase(db);
    db.close();
  });
});
