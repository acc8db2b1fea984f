import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lockDataFolder } from '../../db/lock-data-folder.ts';
import { openDatabase } from '../../db/open-database.ts';
import { getOwnerSettings } from '../../db/queries/owner-settings.ts';
import { DataFolderInUse } from '../../server/errors.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { writeSeededDatabase } from '../helpers/seeded-database.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { killHard, runBeside } from './processes/running.ts';

function newDatabase(): string {
  const path = join(temporaryFolder(), 'binnenlopen.db');
  writeSeededDatabase(path);
  return path;
}

describe('a process that is killed in the midst of writing', () => {
  it.each([5, 60, 300])(
    'after %i ms: all that was acknowledged is there, each with its line in the log',
    async (ms) => {
      const path = newDatabase();
      const running = await runBeside('write-until-killed.ts', path);
      await pause(ms);
      await killHard(running);
      const acknowledged = Number(running.output().trim().split('\n').at(-1));
      const db = openDatabase(path);
      const written = Number(getOwnerSettings(db).ownerName?.replace('Gemeente ', ''));
      expect(acknowledged).toBeGreaterThan(0);
      expect(written).toBeGreaterThanOrEqual(acknowledged);
      expect(findChanges(db, 'setting:ownerName').map(({ at }) => at)).toEqual(
        [...Array(written).keys()].map((n) => n + 1),
      );
      db.close();
    },
  );
});

describe('one server for one data folder', () => {
  it('a second one is refused in words, until the first lets go', () => {
    const folder = temporaryFolder();
    const lock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
    expect(() => lockDataFolder(folder)).toThrow(/Another Binnenlopen is at work in/);
    lock.release();
    lockDataFolder(folder).release();
  });

  it('also one of another process; and when that is killed, the folder is free at once', async () => {
    const folder = temporaryFolder();
    const running = await runBeside('hold-lock.ts', folder);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
    await killHard(running);
    lockDataFolder(folder).release();
  });

  it('the lock leaves the database itself alone', () => {
    const path = newDatabase();
    const lock = lockDataFolder(join(path, '..'));
    openDatabase(path).close();
    lock.release();
  });
});

it.runIf(process.platform === 'linux')(
  'a disk that is full: writing and the probe say so, reading goes on',
  () => {
    const path = newDatabase();
    const program = join(import.meta.dirname, 'processes/probe-on-small-disk.ts');
    // The system's limit on the size of a file, in blocks of 1 kB, stands in for a full disk.
    const command = `trap '' XFSZ; ulimit -f 1000; exec "$0" "$1" "$2"`;
    const { stdout } = spawnSync('bash', ['-c', command, process.execPath, program, path], {
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n')).toEqual([
      'write: DatabaseUnusable',
      'probe: DatabaseUnusable',
      'read: 9',
    ]);
    const db = openDatabase(path);
    expect(findChanges(db, 'setting:ownerName').length).toBeGreaterThan(10);
    db.close();
  },
);
