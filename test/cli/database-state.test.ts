import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const READING = ['open-at'];
const WRITING = ['settings', 'set', 'owner-name', 'Gemeente Voorbeeld'];

describe('a database that cannot be used is refused in plain words and left as it was', () => {
  it.each([
    ['missing', null, 'There is no database at'],
    ['empty', '', 'is empty'],
    ['a text', 'hello, world', 'is not a database'],
  ])('%s', async (_, content, said) => {
    const folder = temporaryFolder();
    const path = join(folder, 'binnenlopen.db');
    if (content !== null) writeFileSync(path, content);
    for (const args of [READING, WRITING, ['backup', join(folder, 'b.db')], ['export', '--format', 'csv']]) {
      const outcome = await runCommand(folder, args);
      expect(outcome).toMatchObject({ code: 1, out: '' });
      expect(outcome.said).toContain(said);
      expect(outcome.said).not.toContain('    at ');
    }
    if (content !== null) expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it("another program's", async () => {
    const folder = temporaryFolder();
    const sqlite = new DatabaseSync(join(folder, 'binnenlopen.db'));
    sqlite.exec('CREATE TABLE notes (text TEXT)');
    sqlite.close();
    expect(await runCommand(folder, READING)).toMatchObject({
      code: 1,
      said: expect.stringContaining('another program'),
    });
  });

  it('from the future', async () => {
    const folder = temporaryFolder();
    const sqlite = new DatabaseSync(seedFolder(folder));
    sqlite.exec('PRAGMA user_version = 999');
    sqlite.close();
    for (const args of [READING, WRITING]) {
      const outcome = await runCommand(folder, args);
      expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('has version 999') });
    }
  });

  it('cut in half', async () => {
    const folder = temporaryFolder();
    truncateSync(seedFolder(folder), 20 * 4096);
    for (const args of [READING, WRITING]) {
      expect(await runCommand(folder, args)).toMatchObject({
        code: 1,
        said: expect.stringContaining('damaged'),
      });
    }
  });

  it.skipIf(process.getuid?.() === 0)('in a folder that may only be read', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    mkdirSync(data);
    chmodSync(seedFolder(data), 0o400);
    chmodSync(data, 0o500);
    const outcome = await runCommand(data, WRITING);
    chmodSync(data, 0o700);
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.said).not.toContain('    at ');
  });
});
