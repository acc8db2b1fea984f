/** A start on data that cannot be right: said in words, nothing touched, and the exit code says so too. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { failedStart } from '../helpers/failed-start.ts';

vi.setConfig({ testTimeout: 90_000 });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refused-'));
  file = join(folder, 'binnenlopen.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function makeDatabase(change: (sqlite: BetterSqlite3.Database) => void = () => {}): void {
  openDatabase(file, { create: true }).close();
  const sqlite = new BetterSqlite3(file);
  change(sqlite);
  sqlite.close();
}

describe('a start is refused', () => {
  it.each<[string, () => void, RegExp]>([
    ['an empty file', () => writeFileSync(file, ''), /is empty/],
    ['a file that is no database', () => writeFileSync(file, 'hello '.repeat(100)), /is not a database/],
    [
      "another program's database",
      () => new BetterSqlite3(file).exec('CREATE TABLE recipes (name)').close(),
      /database of another program/,
    ],
    [
      'a database from a newer version',
      () => makeDatabase((sqlite) => sqlite.pragma('user_version = 999')),
      /version 999/,
    ],
    ['a folder in the place of the database', () => mkdirSync(file), /is not a file/],
    [
      'a journal whose database is gone',
      () => writeFileSync(`${file}-wal`, 'the last day of work'),
      /journal .* is still there/,
    ],
  ])('on %s', async (_name, prepare, sentence) => {
    prepare();
    const before = contentOf(file);
    const { code, said } = await failedStart({ BINNENLOPEN_DATA: folder });
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/^\s+at /m);
    expect(contentOf(file)).toEqual(before);
  });

  it('on a database with a damaged page', async () => {
    makeDatabase();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 4096 * 6);
    writeFileSync(file, bytes);
    const { code, said } = await failedStart({ BINNENLOPEN_DATA: folder });
    expect(code).toBe(1);
    expect(said).toMatch(/damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('where a file stands in the place of the data folder', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, '');
    const { code, said } = await failedStart({ BINNENLOPEN_DATA: taken });
    expect(code).toBe(1);
    expect(said).toMatch(/data folder .*taken cannot be made.*BINNENLOPEN_DATA/);
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)('in a folder that may not be written in', async () => {
    chmodSync(folder, 0o500);
    const { code, said } = await failedStart({ BINNENLOPEN_DATA: folder });
    chmodSync(folder, 0o700);
    expect(code).toBe(1);
    expect(said).toMatch(/BINNENLOPEN_DATA|may|cannot/);
  });
});

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
}
