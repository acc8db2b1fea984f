import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { healthRoutes } from '../../server/http/routes/health.ts';

let folder: string;
let file: string;
let db: Database;
let now: number;
const draining = { begun: false };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'health-'));
  file = join(folder, 'binnenlopen.db');
  db = openDatabase(file, { create: true });
  now = Date.UTC(2026, 10, 24, 9);
  draining.begun = false;
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function health() {
  const app = Fastify();
  healthRoutes(app, db, () => now, draining);
  return app;
}

it('is live and ready', async () => {
  const app = health();
  expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' });
  const ready = await app.inject('/health/ready');
  expect(ready.json()).toEqual({ status: 'ready' });
  expect(ready.headers['cache-control']).toBe('no-store');
});

it('is live but not ready while it stops', async () => {
  const app = health();
  draining.begun = true;
  const ready = await app.inject('/health/ready');
  expect([ready.statusCode, ready.json()]).toEqual([
    503,
    { status: 'notReady', reason: 'The server is stopping.' },
  ]);
  expect((await app.inject('/health/live')).statusCode).toBe(200);
});

it('is not ready when the database was moved away, and ready again when it is back', async () => {
  const app = health();
  renameSync(file, `${file}.away`);
  const ready = await app.inject('/health/ready');
  expect(ready.statusCode).toBe(503);
  expect(ready.json().reason).toMatch(/removed or replaced/);
  renameSync(`${file}.away`, file);
  now += 1_000;
  expect((await app.inject('/health/ready')).statusCode).toBe(200);
});

it('is not ready when another file took the place of the database', async () => {
  const app = health();
  copyFileSync(file, `${file}.copy`);
  renameSync(`${file}.copy`, file);
  expect((await app.inject('/health/ready')).statusCode).toBe(503);
});

it('probes by writing once a second at most, whoever asks', async () => {
  const app = health();
  const written = () => db.sqlite.prepare<[], Buffer>('SELECT room FROM write_probe').pluck().get();
  await app.inject('/health/ready');
  const first = written();
  for (let asked = 0; asked < 50; asked += 1) await app.inject('/health/ready');
  expect(written()).toEqual(first);
  now += 1_000;
  await app.inject('/health/ready');
  expect(written()).not.toEqual(first);
});

it('stays ready while somebody else is saving', async () => {
  const app = health();
  const other = openDatabase(file);
  other.sqlite.exec('BEGIN IMMEDIATE');
  expect((await app.inject('/health/ready')).statusCode).toBe(200);
  other.close();
});
