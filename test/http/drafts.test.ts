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
])('%s is not found', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(404);
});

it.each([`/?near=street:${DRAFT}`, `/api/v1/walk-ins?place=${DRAFT}`])('%s asks for nothing', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(400);
});
