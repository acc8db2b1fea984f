import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { lockDataFolder } from '../../db/lock-data-folder.ts';
import { openDatabase } from '../../db/open-database.ts';
import { getOwnerSettings, saveOwnerSetting } from '../../db/queries/owner-settings.ts';
import { runCli, runCommand, seedFolder } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const AT = Date.parse('2026-11-24T09:00:00Z');
const CLOCK = { BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00' };

/** A folder with a database, and the path of a backup of it. */
async function backedUp(folder: string): Promise<{ readonly database: string; readonly backup: string }> {
  const database = seedFolder(folder);
  const backup = join(folder, 'backup.db');
  expect(await runCommand(folder, ['backup', backup])).toMatchObject({ code: 0 });
  return { database, backup };
}

function nameOwner(database: string, name: string): void {
  const db = openDatabase(database);
  saveOwnerSetting(db, 'ownerName', name, { who: 'test', at: AT });
  db.close();
}

function ownerIn(database: string): string | null {
  const db = openDatabase(database);
  const { ownerName } = getOwnerSettings(db);
  db.close();
  return ownerName;
}

function flipOneBit(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset);
  writeFileSync(path, bytes);
}

function replaceByLink(path: string, target: string): void {
  rmSync(path);
  symlinkSync(target, path);
}

describe('backup', () => {
  it('writes one whole file, and a checksum that sha256sum reads', async () => {
    const folder = temporaryFolder();
    const { backup } = await backedUp(folder);
    const checksum = createHash('sha256').update(readFileSync(backup)).digest('hex');
    expect(readFileSync(`${backup}.sha256`, 'utf8')).toBe(`${checksum}  backup.db\n`);
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual([
      'backup.db',
      'backup.db.sha256',
    ]);
    const sqlite = new DatabaseSync(backup, { readOnly: true });
    expect(sqlite.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    sqlite.close();
  });

  it('holds what another process saved last and has not yet moved out of its journal', async () => {
    const folder = temporaryFolder();
    const database = seedFolder(folder);
    const server = openDatabase(database);
    saveOwnerSetting(server, 'ownerName', 'Gemeente Voorbeeld', { who: 'test', at: AT });
    expect(statSync(`${database}-wal`).size).toBeGreaterThan(0);
    const backup = join(folder, 'backup.db');
    expect(await runCommand(folder, ['backup', backup])).toMatchObject({ code: 0 });
    server.close();
    expect(ownerIn(backup)).toBe('Gemeente Voorbeeld');
  });

  it('is consistent while another process goes on writing', async () => {
    const folder = temporaryFolder();
    const database = seedFolder(folder);
    const server = openDatabase(database);
    const backup = join(folder, 'backup.db');
    let saved = 0;
    const writing = setInterval(() => {
      saveOwnerSetting(server, 'ownerName', `Gemeente ${saved++}`, { who: 'test', at: AT });
    }, 2);
    const outcome = await runCli(folder, ['backup', backup]);
    clearInterval(writing);
    server.close();
    expect(outcome).toMatchObject({ code: 0 });
    expect(saved).toBeGreaterThan(10);
    expect(ownerIn(backup)).toMatch(/^Gemeente \d+$/);
  });

  it('replaces nothing unless it is told to', async () => {
    const folder = temporaryFolder();
    const { backup } = await backedUp(folder);
    const before = readFileSync(backup);
    const outcome = await runCommand(folder, ['backup', backup]);
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('--force') });
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect(await runCommand(folder, ['backup', '--force', backup])).toMatchObject({ code: 0 });
  });

  it.each([
    ['the database itself', 'binnenlopen.db', 'is the database itself'],
    ['its journal', 'binnenlopen.db-wal', 'is the database itself'],
    ['a folder that is not there', 'nowhere/backup.db', 'There is no folder'],
    ['a folder', '.', 'is a folder'],
  ])('is never written to %s', async (_, name, said) => {
    const folder = temporaryFolder();
    const database = seedFolder(folder);
    const outcome = await runCommand(folder, ['backup', '--force', join(folder, name)]);
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    expect(ownerIn(database)).toBeNull();
  });
});

describe('restore', () => {
  it('brings back the moment of the backup and keeps what was there', async () => {
    const folder = temporaryFolder();
    const { database, backup } = await backedUp(folder);
    nameOwner(database, 'After the backup');
    const outcome = await runCommand(folder, ['restore', backup], CLOCK);
    expect(outcome).toMatchObject({ code: 0, out: `${database}\n` });
    expect(ownerIn(database)).toBeNull();
    const [aside] = /\S+before-restore-2026-11-24T0900\d\dZ\.db/.exec(outcome.said) ?? [];
    expect(ownerIn(aside ?? '')).toBe('After the backup');
  });

  it('works on a new machine', async () => {
    const folder = temporaryFolder();
    const { backup } = await backedUp(folder);
    const elsewhere = join(folder, 'new/machine');
    expect(await runCommand(elsewhere, ['restore', backup])).toMatchObject({ code: 0 });
    expect((await runCommand(elsewhere, ['open-at'], CLOCK)).out).toContain('De Groene Stee');
  });

  it('is refused while a server runs', async () => {
    const folder = temporaryFolder();
    const { database, backup } = await backedUp(folder);
    nameOwner(database, 'Running');
    const lock = lockDataFolder(folder);
    const outcome = await runCommand(folder, ['restore', backup]);
    lock.release();
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('at work') });
    expect(ownerIn(database)).toBe('Running');
  });

  it('waits for no command that is still at work: it is refused', async () => {
    const folder = temporaryFolder();
    const { database, backup } = await backedUp(folder);
    const other = openDatabase(database);
    other.sqlite.exec('BEGIN IMMEDIATE');
    const outcome = await runCommand(folder, ['restore', backup]);
    other.sqlite.exec('ROLLBACK');
    other.close();
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('busy') });
  });

  it.each([
    ['a flipped bit', (backup: string) => flipOneBit(backup, 5000), 'checksum differs'],
    ['no checksum', (backup: string) => rmSync(`${backup}.sha256`), '--without-checksum'],
    [
      'the database itself',
      (backup: string, database: string) => replaceByLink(backup, database),
      'is the database itself',
    ],
    ['no backup', (backup: string) => rmSync(backup), 'There is no database at'],
    ['an empty file', (backup: string) => writeFileSync(backup, ''), 'is empty'],
    ['a text', (backup: string) => writeFileSync(backup, 'hello'), 'is not a database'],
  ])('refuses %s and changes nothing', async (_, spoil, said) => {
    const folder = temporaryFolder();
    const { database, backup } = await backedUp(folder);
    nameOwner(database, 'Still here');
    spoil(backup, database);
    const outcome = await runCommand(folder, ['restore', backup]);
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    expect(ownerIn(database)).toBe('Still here');
    expect(readdirSync(folder).some((name) => /incoming|before-restore/.test(name))).toBe(false);
  });

  it('without a checksum still reads the whole file', async () => {
    const folder = temporaryFolder();
    const { database, backup } = await backedUp(folder);
    rmSync(`${backup}.sha256`);
    const bytes = readFileSync(backup);
    writeFileSync(backup, bytes.fill(0xff, 8 * 4096, 9 * 4096));
    const outcome = await runCommand(folder, ['restore', '--without-checksum', backup]);
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('damaged') });
    expect(ownerIn(database)).toBeNull();
  });

  it('refuses a backup of a newer program', async () => {
    const folder = temporaryFolder();
    const { backup } = await backedUp(folder);
    const sqlite = new DatabaseSync(backup);
    sqlite.exec('PRAGMA user_version = 999');
    sqlite.close();
    rmSync(`${backup}.sha256`);
    const outcome = await runCommand(folder, ['restore', '--without-checksum', backup]);
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('newer program') });
  });

  it.each([
    ['is not there', null, 'There is no database at'],
    ['is empty', '', 'is empty'],
    ['is no database', 'hello', 'is not a database'],
  ])('asks for another backup when the one that was named %s', async (_, content, said) => {
    const folder = temporaryFolder();
    seedFolder(folder);
    const backup = join(folder, 'none.db');
    if (content !== null) writeFileSync(backup, content);
    const outcome = await runCommand(folder, ['restore', backup]);
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    expect(outcome.said).toMatch(/Name a file that binnenlopen backup made\.\s*$/);
    expect(outcome.said).not.toContain('BINNENLOPEN_DATA');
  });

  it('takes the place of a damaged database, which is kept', async () => {
    const folder = temporaryFolder();
    const { database, backup } = await backedUp(folder);
    writeFileSync(database, readFileSync(database).fill(0xff, 100, 9 * 4096));
    const outcome = await runCommand(folder, ['restore', backup], CLOCK);
    expect(outcome).toMatchObject({ code: 0 });
    expect(ownerIn(database)).toBeNull();
    expect(readdirSync(folder).filter((name) => name.includes('before-restore'))).toHaveLength(1);
    expect(existsSync(`${database}.incoming`)).toBe(false);
  });
});
