/** The real process: how it starts, what it keeps, how it stops. Needs the built page (`npm run build`). */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { saveOwnerSetting } from '../../db/queries/owner-settings.ts';
import { failedStart } from '../helpers/failed-start.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

// A start takes a second, and many times that on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Tiles in the middle of Liendert: what came once is kept in the data folder. */
const TILES = { first: '/tiles/15/16876/10799.png', second: '/tiles/15/16877/10799.png' };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);

interface SlowTiles {
  readonly url: string;
  readonly asked: Promise<ServerResponse>;
  readonly server: Server;
}

/** A tile server that answers when it is told to. */
async function slowTiles(): Promise<SlowTiles> {
  const { promise: asked, resolve } = Promise.withResolvers<ServerResponse>();
  const server = createServer((_request, response) => resolve(response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, asked, server };
}

const FIRST = /Sign in for the first time: (http:\/\/localhost:\d+)(\/aanmelden\/[\w-]{43})\n/;
const linkIn = (output: string) => FIRST.exec(output)?.[2] ?? '';

/** A request that waits for its tile, while the server is told to stop. */
async function stopWhileAsked(
  server: RunningServer,
  signal: 'SIGTERM' | 'SIGINT',
  { path, tiles }: { readonly path: string; readonly tiles: SlowTiles },
): Promise<void> {
  const tile = fetch(`${server.url}${path}`);
  const upstream = await tiles.asked;

  server.process.kill(signal);
  const ready = () => fetch(`${server.url}/health/ready`).then(({ status }) => status);
  await expect.poll(ready).toBe(503);
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);

  upstream.setHeader('content-type', 'image/png').end(PNG);
  expect((await tile).status).toBe(200);
  expect(await server.stop()).toBe(0);
  tiles.server.close();
}

/** Each start takes seconds, so the three of one data folder are a story of which every test tells a part. */
describe('three starts on one data folder', () => {
  const data = () => join(folder, 'data');
  let first: RunningServer;
  let tiles: SlowTiles;
  beforeAll(async () => {
    tiles = await slowTiles();
    first = await startServer({ BINNENLOPEN_DATA: data(), BINNENLOPEN_TILES: tiles.url });
  });
  afterAll(() => first.process.kill('SIGKILL'));

  it('the first makes and fills the database, and says where to look', async () => {
    const page = await fetch(first.url);
    expect(await page.text()).toContain('De Groene Stee');
    expect(first.output()).toMatch(/is open at http:\/\/localhost:\d+\n/);
    for (const path of ['/plek/groene-stee', '/api/v1/places', '/api/v1/openapi.json']) {
      expect(first.output()).toContain(path);
      expect((await fetch(`${first.url}${path}`)).status).toBe(200);
    }
  });

  it('a second server on the same data is refused, and the first goes on', async () => {
    const refused = await failedStart({ BINNENLOPEN_DATA: data(), PORT: '1' });
    expect(refused).toEqual({ code: 1, said: expect.stringMatching(/^Another Binnenlopen is at work in /) });
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  });

  it('a port that is in use is refused', async () => {
    const refused = await failedStart({
      BINNENLOPEN_DATA: join(folder, 'other'),
      PORT: new URL(first.url).port,
    });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/in use.*PORT/);
    expect(refused.said).not.toMatch(/^\s+at /m);
  });

  it('stopped by SIGTERM it turns ready red, lets a running request finish, and leaves a whole database without a journal', async () => {
    await stopWhileAsked(first, 'SIGTERM', { path: TILES.first, tiles });
    expect(readdirSync(data()).filter((name) => name.startsWith('binnenlopen.db-'))).toEqual([]);
    const db = openDatabase(join(data(), 'binnenlopen.db'), { readonly: true });
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('the second keeps what is in the database, and prints a fresh way in that lets in once', async () => {
    const db = openDatabase(join(data(), 'binnenlopen.db'));
    saveOwnerSetting(db, 'ownerName', 'Gemeente Voorbeeld', { who: 'test', at: Date.UTC(2026, 10, 24) });
    db.close();
    const others = await slowTiles();
    const second = await startServer({ BINNENLOPEN_DATA: data(), BINNENLOPEN_TILES: others.url });
    onTestFinished(() => {
      second.process.kill('SIGKILL');
    });
    expect(await (await fetch(second.url)).text()).toContain('Gemeente Voorbeeld');

    const press = (link: string) =>
      fetch(`${second.url}${link}`, { method: 'POST', redirect: 'manual', headers: { origin: second.url } });
    expect((await press(linkIn(first.output()))).status).toBe(400);
    const pressed = await press(linkIn(second.output()));
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/beheer']);
    expect(pressed.headers.get('set-cookie')).toMatch(/^binnenlopen=[\w-]{43};.*HttpOnly/);
    // The other signal, as from a terminal.
    await stopWhileAsked(second, 'SIGINT', { path: TILES.second, tiles: others });
  });

  it('the third prints no way in, and shows the product at the moment of the demonstration clock', async () => {
    const third = await startServer({
      BINNENLOPEN_DATA: data(),
      BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00',
    });
    expect(third.output()).not.toMatch(/first time/);
    expect(third.output()).toContain('2026-11-24T09:00:00.000Z');
    const page = await fetch(third.url);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('"demonstration":true');
    const places = await fetch(`${third.url}/api/v1/places?open=true`);
    expect(await places.text()).toContain('groene-stee');
    expect(await third.stop()).toBe(0);
  });
});

describe('a start', () => {
  it('refuses wrong settings, all named at once', async () => {
    const refused = await failedStart({ PORT: 'http', BINNENLOPEN_CLOCK: 'noon' });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/PORT is "http".*\n.*BINNENLOPEN_CLOCK is "noon"/);
  });
});
