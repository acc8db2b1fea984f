/** The real process: how it starts, what it keeps, how it stops. Needs the built page (`npm run build`). */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { saveOwnerSetting } from '../../db/queries/owner-settings.ts';
import { failedStart } from '../helpers/failed-start.ts';
import { startServer } from '../helpers/running-server.ts';

// A start takes a second, and many times that on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A tile in the middle of Liendert. */
const TILE = '/tiles/15/16876/10799.png';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);

/** A tile server that answers when it is told to. */
async function slowTiles(): Promise<{ url: string; asked: Promise<ServerResponse>; server: Server }> {
  const { promise: asked, resolve } = Promise.withResolvers<ServerResponse>();
  const server = createServer((_request, response) => resolve(response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, asked, server };
}

describe('a start', () => {
  it('makes and fills the database, and says where to look', async () => {
    const server = await startServer();
    const page = await fetch(server.url);
    expect(await page.text()).toContain('De Groene Stee');
    expect(server.output()).toMatch(/is open at http:\/\/localhost:\d+\n/);
    for (const path of ['/plek/groene-stee', '/api/v1/places', '/api/v1/openapi.json']) {
      expect(server.output()).toContain(path);
      expect((await fetch(`${server.url}${path}`)).status).toBe(200);
    }
    expect(await server.stop()).toBe(0);
  });

  it('prints the first way in, a fresh one each time, until somebody came in by it', async () => {
    const data = join(folder, 'first');
    const FIRST = /Sign in for the first time: (http:\/\/localhost:\d+)(\/aanmelden\/[\w-]{43})\n/;
    const one = await startServer({ BINNENLOPEN_DATA: data });
    const [, , stale = ''] = FIRST.exec(one.output()) ?? [];
    await one.stop();

    const two = await startServer({ BINNENLOPEN_DATA: data });
    const [, , path = ''] = FIRST.exec(two.output()) ?? [];
    const press = (link: string) =>
      fetch(`${two.url}${link}`, { method: 'POST', redirect: 'manual', headers: { origin: two.url } });
    expect((await press(stale)).status).toBe(400);
    const pressed = await press(path);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/beheer']);
    expect(pressed.headers.get('set-cookie')).toMatch(/^binnenlopen=[\w-]{43};.*HttpOnly/);
    await two.stop();

    const three = await startServer({ BINNENLOPEN_DATA: data });
    expect(three.output()).not.toMatch(/first time/);
    await three.stop();
  });

  it('keeps what is in the database from one time to the next', async () => {
    const data = join(folder, 'kept');
    const first = await startServer({ BINNENLOPEN_DATA: data });
    await first.stop();
    const db = openDatabase(join(data, 'binnenlopen.db'));
    const act = { who: 'test', at: Date.UTC(2026, 10, 24) };
    saveOwnerSetting(db, 'ownerName', 'Gemeente Voorbeeld', act);
    db.close();
    const second = await startServer({ BINNENLOPEN_DATA: data });
    expect(await (await fetch(second.url)).text()).toContain('Gemeente Voorbeeld');
    expect(await second.stop()).toBe(0);
  });

  it('shows the whole product at the moment of the demonstration clock', async () => {
    const server = await startServer({ BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00' });
    const page = await fetch(server.url);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('"demonstration":true');
    const places = await fetch(`${server.url}/api/v1/places?open=true`);
    expect(await places.text()).toContain('groene-stee');
    expect(server.output()).toContain('2026-11-24T09:00:00.000Z');
    await server.stop();
  });

  it('refuses a second server on the same data, and the first goes on', async () => {
    const first = await startServer();
    const refused = await failedStart({ BINNENLOPEN_DATA: first.dataFolder, PORT: '1' });
    expect(refused).toEqual({ code: 1, said: expect.stringMatching(/^Another Binnenlopen is at work in /) });
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    await first.stop();
  });

  it('refuses a port that is in use', async () => {
    const first = await startServer();
    const refused = await failedStart({
      BINNENLOPEN_DATA: join(folder, 'other'),
      PORT: new URL(first.url).port,
    });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/in use.*PORT/);
    expect(refused.said).not.toMatch(/^\s+at /m);
    await first.stop();
  });

  it('refuses wrong settings, all named at once', async () => {
    const refused = await failedStart({ PORT: 'http', BINNENLOPEN_CLOCK: 'noon' });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/PORT is "http".*\n.*BINNENLOPEN_CLOCK is "noon"/);
  });

  it("refuses the demonstration clock in the operator's production", async () => {
    const { code } = await failedStart({
      NODE_ENV: 'production',
      BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00',
    });
    expect(code).toBe(1);
  });
});

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s turns ready red, and lets a running request finish',
    async (signal) => {
      const tiles = await slowTiles();
      const server = await startServer({ BINNENLOPEN_TILES: tiles.url });
      const tile = fetch(`${server.url}${TILE}`);
      const upstream = await tiles.asked;

      server.process.kill(signal);
      const ready = () => fetch(`${server.url}/health/ready`).then(({ status }) => status);
      await expect.poll(ready).toBe(503);
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);

      upstream.setHeader('content-type', 'image/png').end(PNG);
      expect((await tile).status).toBe(200);
      expect(await server.stop()).toBe(0);
      tiles.server.close();
    },
  );

  it('leaves a database that is whole and has no journal', async () => {
    const data = join(folder, 'stopped');
    const server = await startServer({ BINNENLOPEN_DATA: data });
    await server.stop();
    const db = openDatabase(join(data, 'binnenlopen.db'), { readonly: true });
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});
