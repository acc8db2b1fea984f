/** A start on data that cannot be right: said in words, and nothing touched. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { readConfig } from '../../server/config.ts';
import { explainFailure } from '../../server/explain-failure.ts';
import { startServer } from '../../server/start-server.ts';
import { failedStart } from '../helpers/failed-start.ts';
import { freePort } from '../helpers/running-server.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refused-'));
  file = join(folder, 'binnenlopen.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the process would say of it. A process of its own is only needed to see how it ends. */
async function refusalOf(dataFolder: string): Promise<string> {
  const config = readConfig({
    PORT: String(await freePort()),
    BINNENLOPEN_DATA: dataFolder,
    BINNENLOPEN_TILES: 'off',
    BINNENLOPEN_ADDRESSES: 'off',
  });
  return startServer(config).then(async (server) => {
    await server.stop();
    throw new Error('It started.');
  }, explainFailure);
}

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
    const said = await refusalOf(folder);
    expect(said).toMatch(sentence);
    expect(contentOf(file)).toEqual(before);
  });

  it('with an exit code and no stack', async () => {
    writeFileSync(file, '');
    const { code, said } = await failedStart({ BINNENLOPEN_DATA: folder });
    expect(code).toBe(1);
    expect(said).toMatch(/is empty/);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('on a database with a damaged page', async () => {
    makeDatabase();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 4096 * 6);
    writeFileSync(file, bytes);
    const said = await refusalOf(folder);
    expect(said).toMatch(/damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('where a file stands in the place of the data folder', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, '');
    const said = await refusalOf(taken);
    expect(said).toMatch(/data folder .*taken cannot be made.*BINNENLOPEN_DATA/);
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)('in a folder that may not be written in', async () => {
    chmodSync(folder, 0o500);
    const said = await refusalOf(folder);
    chmodSync(folder, 0o700);
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
