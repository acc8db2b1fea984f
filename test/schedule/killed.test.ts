import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { seededDatabase } from '../helpers/seeded-database.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { type MailServer, startMailServer } from '../mail/mail-server.ts';
import { addSomebody, at, confirm, makeReal } from './asked-places.ts';

const PROGRAM = join(import.meta.dirname, 'processes/run-schedule.ts');
const LONG_AGO = at('2026-01-05T12:00:00+01:00');
const DUE = at('2026-11-26T16:00:00+01:00');
const MINUTE = 60_000;
const HOSTS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];

function databaseWithHosts(): string {
  const db = seededDatabase(LONG_AGO);
  makeReal(db, 'groene-stee', LONG_AGO);
  confirm(db, 'groene-stee', at('2026-11-03T10:00:00+01:00'));
  for (const name of HOSTS) addSomebody(db, name, { role: 'host', placeSlug: 'groene-stee' }, LONG_AGO);
  const path = join(temporaryFolder(), 'binnenlopen.db');
  db.sqlite.exec(`VACUUM INTO '${path}'`);
  db.close();
  return path;
}

/** Starts the schedule at a moment, and kills it the hard way when it is told to. */
function runAt(path: string, now: number, server: MailServer) {
  const child = spawn(process.execPath, [PROGRAM, path, String(now), String(server.settings.port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

// Four processes after each other.
vi.setConfig({ testTimeout: 180_000 });

describe('a server that is killed while it sends', () => {
  let server: MailServer | null = null;
  afterEach(async () => {
    await server?.stop();
    server = null;
  });

  it('asks nobody twice, and asks everybody whose mail it was not just sending', async () => {
    const path = databaseWithHosts();
    let atData: (() => Promise<void>) | null = null;
    const read: string[] = [];
    server = await startMailServer({
      // The worst moment: the whole text is there, and the answer has not been given.
      onData(stream, { envelope }, done) {
        stream.resume().on('end', async () => {
          read.push(envelope.rcptTo[0]?.address ?? '');
          const kill = atData;
          atData = null;
          if (kill !== null) await kill();
          done();
        });
      },
    });

    const killedAt: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const before = read.length;
      // Ten minutes later each time: what was under way is no longer taken for being so.
      const running = runAt(path, DUE + turn * 10 * MINUTE, server);
      atData = () => running.kill();
      await expect.poll(() => read.length, { timeout: 60_000 }).toBeGreaterThan(before);
      await expect.poll(() => atData).toBeNull();
      await running.kill();
      killedAt.push(read[before] ?? '');
    }
    const last = runAt(path, DUE + 60 * MINUTE, server);
    await expect.poll(() => read, { timeout: 60_000 }).toHaveLength(HOSTS.length);
    await last.kill();

    expect(read.toSorted()).toEqual(HOSTS.map((name) => `${name}@example.nl`).toSorted());
    const db = openDatabase(path);
    expect(db.sqlite.prepare('SELECT count(*) FROM asks').pluck().get()).toBe(1);
    const givenUp = db.sqlite
      .prepare<[], string>('SELECT to_address FROM outbox WHERE given_up_at IS NOT NULL ORDER BY id')
      .pluck()
      .all();
    expect(givenUp).toEqual(killedAt);
    db.close();
  });
});
