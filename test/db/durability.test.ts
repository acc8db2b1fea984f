/**
 * What was acknowledged is there. Killing a process shows that the database is whole after any moment, and that an
 * answer comes after the commit; that a commit is on the disk when the power goes is shown by counting.
 */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { startSession } from '../../server/auth/sessions.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { fixturesFolder } from '../helpers/fixtures-folder.ts';
import { freePort, startServer } from '../helpers/running-server.ts';
import { writeDatabaseWithFixtures } from '../helpers/seeded-database.ts';
import { headersWith, personWith } from '../helpers/signed-in.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { SAVED_AT, SAVED_PLACE, saveOf } from './processes/numbered-saves.ts';
import { inOneFile } from './processes/one-file.ts';

const KILLS = 200;
/** Kills fall anywhere from the opening of the database until a dozen saves later. */
const LONGEST_LIFE_MS = 40;
const SAVES_COUNTED = 200;

let program: { readonly folder: string; readonly file: string };
beforeAll(async () => {
  program = await inOneFile('save-until-killed.ts');
});
afterAll(() => rmSync(program.folder, { recursive: true, force: true }));

function newDatabase(): string {
  const path = join(temporaryFolder(), 'binnenlopen.db');
  writeDatabaseWithFixtures(path, SAVED_AT);
  return path;
}

/** One that has been started, and opens the database when it is told to. */
interface Waiting {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: string[];
}

function startWaiting(path: string): Waiting {
  const child = spawn(process.execPath, [program.file, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  let rest = '';
  const lines: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // A last line without its end was not acknowledged as a whole.
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, lines };
}

/** Half of the lives count from the opening, half from the first save on. */
async function saveAndKill({ child }: Waiting, { ms, fromFirstSave }: Life): Promise<void> {
  const gone = once(child, 'close');
  child.stdin.end('go\n');
  if (fromFirstSave) {
    // What it finds, and a save.
    for (let lines = 0; lines < 2; lines += 1) await Promise.race([once(child.stdout, 'data'), gone]);
  }
  await pause(ms);
  child.kill('SIGKILL');
  await gone;
}

interface Life {
  readonly ms: number;
  readonly fromFirstSave: boolean;
}

/** Chance that comes again: the same lives in each run. */
function livesOf(count: number, seed = 20_261_124): readonly Life[] {
  let state = seed;
  return Array.from({ length: count }, (_, index) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { ms: (state / 2_147_483_648) * LONGEST_LIFE_MS, fromFirstSave: index % 2 === 0 };
  });
}

describe(`a process that is killed with kill -9, ${KILLS} times, while it saves hours`, () => {
  it('every acknowledged save is found by the next process, and the database is whole', {
    timeout: 600_000,
  }, async () => {
    const path = newDatabase();
    let acknowledged = 0;
    let next = startWaiting(path);
    for (const life of livesOf(KILLS)) {
      const saving = next;
      next = startWaiting(path);
      await saveAndKill(saving, life);
      // Nothing was printed: killed before it had opened.
      const [found, ...saves] = saving.lines.map((line) => Number(line.split(' ')[0]));
      if (found === undefined) continue;
      // Opening refused a database that quick_check did not find whole.
      expect(found).toBeGreaterThanOrEqual(acknowledged);
      // At most one more: the save that was committed when nobody could be told any more.
      expect(found).toBeLessThanOrEqual(acknowledged + 1);
      acknowledged = saves.at(-1) ?? found;
    }
    const db = openDatabase(path);
    const last = saveOf(getPlaceBySlug(db, SAVED_PLACE)?.hours ?? null);
    expect([acknowledged, acknowledged + 1]).toContain(last);
    expect(last).toBeGreaterThanOrEqual(KILLS / 2);
    const logged = findChanges(db, `place:${SAVED_PLACE}`).filter(({ what }) => what === 'saveHours');
    expect(logged.map(({ actKey }) => actKey)).toEqual(
      Array.from({ length: last }, (_, index) => `saveHours:${SAVED_PLACE}:save-${index + 1}`),
    );
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});

describe('the server itself, killed with kill -9 under a stream of saves over HTTP', () => {
  it('starts again each time with all that it acknowledged', { timeout: 600_000 }, async () => {
    const folder = fixturesFolder(SAVED_AT);
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const file = join(folder, 'binnenlopen.db');
    const headers = signedIn(file, baseUrl);
    const acknowledged: string[] = [];
    // Counted in saves, for a busy machine does few of them in a second: during one of its first, and in full stream.
    for (const saves of [0, 5, 40]) {
      const server = await startServer({ BINNENLOPEN_DATA: folder, BINNENLOPEN_BASE_URL: baseUrl });
      const gone = once(server.process, 'exit');
      const stream = saveUntilGone(server.url, headers, acknowledged);
      const enough = acknowledged.length + saves;
      await expect.poll(() => acknowledged.length, { interval: 1 }).toBeGreaterThanOrEqual(enough);
      await pause(2);
      server.process.kill('SIGKILL');
      await Promise.all([stream, gone]);
    }
    const server = await startServer({ BINNENLOPEN_DATA: folder, BINNENLOPEN_BASE_URL: baseUrl });
    const hours = await (await fetch(`${server.url}/api/v1/places/${SAVED_PLACE}/opening-hours`)).json();
    await server.stop();
    const db = openDatabase(file);
    const reasons = findChanges(db, `place:${SAVED_PLACE}`)
      .filter(({ what }) => what === 'announceDays')
      .map(({ after }) => /announced-\d+/.exec(JSON.stringify(after))?.[0]);
    db.close();
    expect(acknowledged.length).toBeGreaterThanOrEqual(45);
    expect(reasons).toEqual(expect.arrayContaining(acknowledged));
    // Each takes the place of the one before: the last is there, or the one that nobody could be told of any more.
    expect([acknowledged.at(-1), reasons.at(-1)]).toContain(hours.hours.specialDays.at(-1).reason);
    rmSync(folder, { recursive: true, force: true });
  });
});

/** The headers of a host, whose session is in the database before the server first starts. */
function signedIn(file: string, baseUrl: string): Record<string, string> {
  const db = openDatabase(file);
  const host = personWith(db, [{ role: 'host', placeSlug: SAVED_PLACE }], { now: Date.now() });
  const { token } = startSession(db, host, 'Firefox, Android', Date.now());
  db.close();
  return { ...headersWith(token, baseUrl), 'content-type': 'application/json' };
}

/** Announces the same day over and over, each time with another reason, and notes the reasons that were acknowledged. */
async function saveUntilGone(
  url: string,
  headers: Record<string, string>,
  acknowledged: string[],
): Promise<void> {
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  for (let number = acknowledged.length; ; number += 1) {
    const reason = `announced-${number}`;
    const body = JSON.stringify({ from: day, through: day, says: 'closed', reason });
    try {
      const answer = await fetch(`${url}/api/v1/places/${SAVED_PLACE}/special-days`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': reason },
        body,
      });
      // Nobody saves more than 120 times a minute: the stream waits for its end.
      if (answer.status === 429) await pause(50);
      else if (answer.ok) acknowledged.push(reason);
      else throw new Error(`${answer.status}: ${await answer.text()}`);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

describe.runIf(process.platform === 'linux')('each acknowledged save is on the disk', () => {
  /** How often the thread slept during each save. */
  const sleepsOf = (synchronous: 'FULL' | 'NORMAL'): number[] => {
    const given = [program.file, newDatabase(), String(SAVES_COUNTED), synchronous];
    const { stdout } = spawnSync(process.execPath, given, { encoding: 'utf8', input: '' });
    const [, ...saves] = stdout.trim().split('\n');
    return saves.map((line) => Number(line.split(' ')[1]));
  };

  it('a save sleeps until the disk has it, each single one; with synchronous=NORMAL hardly any would', (context) => {
    if (!diskMakesWait())
      context.skip('no disk under the temporary folder makes a program wait: set TMPDIR to one');
    const full = sleepsOf('FULL');
    expect(full).toHaveLength(SAVES_COUNTED);
    expect(full.filter((sleeps) => sleeps === 0)).toEqual([]);
    // The test of this test: what it counts is gone when a commit no longer waits.
    const normal = sleepsOf('NORMAL');
    expect(normal).toHaveLength(SAVES_COUNTED);
    expect(normal.filter((sleeps) => sleeps > 0).length).toBeLessThan(SAVES_COUNTED / 2);
  });

  it('and the system sees at least one fsync for each, where strace can count them', (context) => {
    const counted = fsyncsOf([program.file, newDatabase(), String(SAVES_COUNTED)]);
    if (counted === null) context.skip('strace is not here, or may not trace');
    expect(counted).toBeGreaterThanOrEqual(SAVES_COUNTED);
  });
});

/** In memory an fsync returns at once, and sleeping tells nothing. */
function diskMakesWait(): boolean {
  const file = openSync(join(temporaryFolder(), 'waiting'), 'w');
  const before = sleepsOfThisThread();
  for (let n = 0; n < 20; n += 1) {
    writeSync(file, 'x');
    fsyncSync(file);
  }
  return sleepsOfThisThread() - before >= 20;
}

function sleepsOfThisThread(): number {
  const status = readFileSync('/proc/thread-self/status', 'utf8');
  return Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1]);
}

/** null where they cannot be counted. */
function fsyncsOf(given: readonly string[]): number | null {
  const traced = ['-f', '-e', 'trace=fsync,fdatasync', process.execPath, ...given];
  const { status, stderr } = spawnSync('strace', traced, {
    encoding: 'utf8',
    input: '',
    maxBuffer: 50_000_000,
  });
  return status === 0 ? (stderr.match(/\b(?:fsync|fdatasync)\(\d+/g)?.length ?? 0) : null;
}
