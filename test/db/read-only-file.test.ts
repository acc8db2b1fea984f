import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const NOBODY = 65534;

/** Opens the file in a process of an ordinary user: for root, no file is read-only. */
function openAsOrdinaryUser(path: string, ...more: readonly string[]): string {
  const program = join(import.meta.dirname, 'processes/open-and-say.ts');
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout, stderr } = spawnSync(process.execPath, [program, path, ...more], {
    encoding: 'utf8',
    ...user,
  });
  return stdout.trim() || stderr;
}

function newDatabase(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const path = join(folder, 'binnenlopen.db');
  openDatabase(path, { create: true }).close();
  return path;
}

describe.runIf(process.platform === 'linux')('a database file of which this user has no right', () => {
  it('to write: refused in words, and left as it was', () => {
    const path = newDatabase();
    chmodSync(path, 0o444);
    const before = readFileSync(path);
    expect(openAsOrdinaryUser(path)).toBe('DatabaseUnusable: The database cannot be written to.');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('to read: refused in words', () => {
    const path = newDatabase();
    chmodSync(path, 0o000);
    expect(openAsOrdinaryUser(path)).toMatch(/^DatabaseRefused: .* may not be read\.$/);
  });

  it('to look into its folder: refused in words', () => {
    const path = newDatabase();
    chmodSync(join(path, '..'), 0o700);
    const said = openAsOrdinaryUser(path);
    expect(said).toMatch(process.getuid?.() === 0 ? /^DatabaseRefused: .* may not be read\.$/ : /^opened$/);
  });

  it('to make it in its folder: said in words', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const said = openAsOrdinaryUser(join(folder, 'binnenlopen.db'), 'create');
    expect(said).toBe('DatabaseUnusable: The database file cannot be opened.');
  });
});
