import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces } from '../../db/queries/places.ts';
import { addPlace } from '../../db/queries/save-place.ts';
import { type TestApi, testApi, winter } from '../helpers/api.ts';
import { seededDatabase } from '../helpers/seeded-database.ts';

let api: TestApi;
beforeEach(() => {
  api = testApi(seededDatabase());
});
afterEach(() => api.close());

/** De Groene Stee, alone in its box, is open on this Tuesday 9:00–12:30, 13:30–17:00 and 19:00–21:00. */
const GROENE_STEE = '/places?bbox=5.4075,52.1652,5.4075,52.1652';

async function stateAt(wallTime: string) {
  api.now = winter(wallTime);
  const answer = await api.get(GROENE_STEE);
  const { state, soon } = answer.json().places[0];
  return { state, soon, cacheControl: answer.headers['cache-control'] };
}

describe('how long an answer keeps', () => {
  it.each([
    ['2026-11-24T08:00:00', 'closed', null, 60],
    ['2026-11-24T08:29:30', 'closed', null, 30],
    ['2026-11-24T08:29:59', 'closed', null, 1],
    ['2026-11-24T08:29:59.500', 'closed', null, 0],
    ['2026-11-24T08:30:00', 'closed', 'opening', 60],
    ['2026-11-24T08:59:59', 'closed', 'opening', 1],
    ['2026-11-24T09:00:00', 'open', null, 60],
    ['2026-11-24T11:59:59', 'open', null, 1],
    ['2026-11-24T12:00:00', 'open', 'closing', 60],
    ['2026-11-24T12:29:59', 'open', 'closing', 1],
    ['2026-11-24T12:30:00', 'closed', null, 60],
    ['2026-11-24T23:59:50', 'closed', null, 10],
  ])('at %s: %s, soon %s, for %i seconds', async (wallTime, state, soon, seconds) => {
    expect(await stateAt(wallTime)).toEqual({ state, soon, cacheControl: `public, max-age=${seconds}` });
  });

  it('tells each state in its time, though answers are kept', async () => {
    const told = [];
    for (const time of ['08:29:59', '08:30:00', '08:59:59', '09:00:00', '11:59:59', '12:00:00', '12:30:00']) {
      // Asked three times, so that the second and third are kept ones.
      for (let turn = 0; turn < 3; turn += 1) {
        const { state, soon } = await stateAt(`2026-11-24T${time}`);
        told.push(`${state} ${soon ?? ''}`.trim());
      }
    }
    expect([...new Set(told)]).toEqual(['closed', 'closed opening', 'open', 'open closing']);
    expect(told).toHaveLength(21);
    expect(told.slice(0, 6)).toEqual([...Array(3).fill('closed'), ...Array(3).fill('closed opening')]);
  });

  it('drops a kept answer when the clock is put back', async () => {
    for (const _ of [1, 2, 3]) await stateAt('2026-11-24T12:30:00');
    expect(await stateAt('2026-11-24T12:29:59')).toMatchObject({ state: 'open' });
  });

  it('ends when a place that was left out would come in', async () => {
    api.now = winter('2026-11-24T08:59:50');
    const answer = await api.get(`${GROENE_STEE}&open=true`);
    expect(answer.json().places).toEqual([]);
    expect(answer.headers['cache-control']).toBe('public, max-age=10');
  });

  it('is not kept anywhere with `at` or `near`', async () => {
    for (const query of ['at=2026-11-24T09:00:00Z', 'near=5.4,52.16']) {
      const answer = await api.get(`/places?${query}`);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers).not.toHaveProperty('etag');
    }
  });

  it('shows a change of the data at once', async () => {
    for (const _ of [1, 2, 3]) await api.get('/places');
    const before = await api.get('/places');
    const model = findPlaces(api.db, { slugs: ['groene-stee'] })[0];
    if (model === undefined) throw new Error('The seeds hold De Groene Stee.');
    const { id: _id, neighbourhoodName: _name, ...rest } = model;
    const act = { who: 'test', at: api.now };
    addPlace(api.db, { ...rest, slug: 'new-place', name: 'New', trust: null, hours: null }, act);
    const after = await api.get('/places');
    expect(after.body).toContain('"new-place"');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });
});

describe('the same answer again', () => {
  it.each(['/places', '/places/groene-stee', '/walk-ins', '/districts', '/openapi.json'])(
    '%s is 304 without a body',
    async (path) => {
      const first = await api.get(path);
      const etag = String(first.headers.etag);
      expect(etag).toMatch(/^"[\w-]+"$/);
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await api.get(path, { 'if-none-match': held });
        expect(again.statusCode).toBe(304);
        expect(again.body).toBe('');
        expect(again.headers).toMatchObject({
          etag,
          'api-version': '1.0.0',
          vary: 'Accept, Accept-Encoding',
        });
      }
      expect((await api.get(path, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    },
  );

  it('keeps the two forms of one address apart', async () => {
    for (const _ of [1, 2, 3]) {
      expect((await api.get('/places', { accept: 'application/json' })).json()).toHaveProperty('places');
      expect((await api.get('/places', { accept: 'application/geo+json' })).json()).toHaveProperty(
        'features',
      );
    }
  });

  it('refuses an unknown coordinate system also where the answer is kept', async () => {
    for (const _ of [1, 2]) await api.get('/places');
    expect((await api.get('/places', { 'accept-crs': 'EPSG:28992' })).statusCode).toBe(400);
  });

  it('carries the headers of the first one', async () => {
    const { date: _date, ...first } = (await api.get('/places')).headers;
    for (const _ of [1, 2]) {
      const { date: _later, ...again } = (await api.get('/places')).headers;
      expect(again).toEqual(first);
    }
  });

  it('answers HEAD as GET, without the body', async () => {
    const get = await api.get('/places');
    for (const _ of [1, 2]) {
      const head = await api.app.inject({ method: 'HEAD', url: '/api/v1/places' });
      expect(head.body).toBe('');
      expect(head.headers.etag).toBe(get.headers.etag);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
    }
  });

  it('works out one answer for all who ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.get('/places')));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });
});

describe('compression', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
    ['br;q=0', undefined],
    ['identity', undefined],
    ['zstd', undefined],
  ])('Accept-Encoding %s gives %s', async (accept, encoding) => {
    const plain = await api.get('/places');
    for (const _ of [1, 2]) {
      const answer = await api.get('/places', { 'accept-encoding': accept });
      expect(answer.headers['content-encoding']).toBe(encoding);
      const raw = answer.rawPayload;
      const bytes =
        encoding === 'br' ? brotliDecompressSync(raw) : encoding === 'gzip' ? gunzipSync(raw) : raw;
      expect(bytes.toString()).toBe(plain.body);
      if (encoding !== undefined) expect(answer.headers.etag).not.toBe(plain.headers.etag);
    }
  });

  it('takes the trouble for a combination of filters once it is asked again', async () => {
    const ask = () => api.get('/places?limit=50', { 'accept-encoding': 'br' });
    expect((await ask()).headers).not.toHaveProperty('content-encoding');
    expect((await ask()).headers['content-encoding']).toBe('br');
    expect((await ask()).headers['content-encoding']).toBe('br');
  });

  it('leaves what is small as it is', async () => {
    const answer = await api.get('/themes', { 'accept-encoding': 'br' });
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });
});
