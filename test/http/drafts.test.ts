/** A draft is nobody's business but that of those who keep it: no public address gives it away. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { loadFixtures } from '../../seeds/load.ts';
import { buildApp } from '../../server/app.ts';
import { loadBuiltPage } from '../../server/http/pages/renderer.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const DRAFT = 'madiba';

let db: Database;
let app: ReturnType<typeof buildApp>;

beforeAll(async () => {
  db = openMemoryDatabase();
  loadFixtures(db, TUESDAY_MORNING);
  db.drizzle.run(`UPDATE places SET draft = 1 WHERE slug = '${DRAFT}'`);
  const built = await loadBuiltPage(join(import.meta.dirname, '../../dist'));
  const config = { baseUrl: 'https://binnenlopen.example', logLevel: 'silent' } as const;
  app = buildApp({ db, clock: () => TUESDAY_MORNING, config, built });
});
afterAll(async () => {
  await app.close();
  db.close();
});

it('is there for those who keep places', () => {
  expect(getPlaceBySlug(db, DRAFT)).toMatchObject({ draft: true, name: 'Madiba' });
});

it.each([
  '/',
  '/en/',
  '/?view=map',
  '/plek/groene-stee',
  '/api/v1/places?limit=500',
  '/api/v1/places?near=5.39,52.16',
  '/api/v1/walk-ins',
])('%s does not name it', async (url) => {
  const answer = await app.inject(url);
  expect(answer.statusCode).toBe(200);
  expect(answer.body.toLowerCase()).not.toContain(DRAFT);
});

it.each([
  `/plek/${DRAFT}`,
  `/en/plek/${DRAFT}`,
  `/agenda/${DRAFT}.ics`,
  `/api/v1/places/${DRAFT}`,
  `/api/v1/places/${DRAFT}/open-intervals?from=2026-11-24&through=2026-11-30`,
  `/api/v1/places/${DRAFT}/opening-hours`,
  `/en/agenda/${DRAFT}.ics`,
])('%s is not found', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(404);
});

it.each([`/?near=street:${DRAFT}`, `/api/v1/walk-ins?place=${DRAFT}`])('%s asks for nothing', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(400);
});

it('is in no GeoJSON', async () => {
  const headers = { accept: 'application/geo+json' };
  const answer = await app.inject({ url: '/api/v1/places?limit=500', headers });
  expect(answer.headers['content-type']).toContain('application/geo+json');
  expect(answer.json().features.length).toBeGreaterThan(10);
  expect(answer.body.toLowerCase()).not.toContain(DRAFT);
});

const SENT = { 'sec-fetch-site': 'same-origin', accept: 'application/json' };

it.each([
  ['POST', '/plek/*/wens', ''],
  ['POST', '/plek/*/melding', 'kind=closedDoor'],
  ['POST', '/api/v1/places/*/wishes', '{}'],
  ['POST', '/api/v1/places/*/reports', '{"kind":"closedDoor"}'],
  ['GET', '/api/v1/places/*/history', null],
  ['PUT', '/api/v1/places/*/opening-hours', '{}'],
  ['POST', '/api/v1/places/*/special-days', '{}'],
  ['POST', '/api/v1/places/*/confirmations', '{}'],
  ['POST', '/api/v1/places/*/history/1/restore', '{}'],
] as const)('%s %s answers as for a place that never was', async (method, path, payload) => {
  const type = path.startsWith('/api') ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = payload === null ? SENT : { ...SENT, 'content-type': type };
  const ask = async (slug: string) => {
    const url = path.replace('*', slug);
    const answer = await app.inject({ method, url, headers, ...(payload !== null && { payload }) });
    const said = `${answer.headers.location} ${answer.body}`.replaceAll(slug, '*');
    return { status: answer.statusCode, said };
  };
  const draft = await ask(DRAFT);
  expect([401, 404]).toContain(draft.status);
  expect(draft).toEqual(await ask('no-such-place'));
});
