/** The pages over HTTP, with the bundle that was built (`npm run build`). */
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/open-database.ts';
import { saveOwnerSetting } from '../../../db/queries/owner-settings.ts';
import { buildApp } from '../../../server/app.ts';
import { loadBuiltPage } from '../../../server/http/pages/renderer.ts';
import { seededDatabase, TUESDAY_MORNING } from '../../helpers/seeded-database.ts';

const BASE_URL = 'https://binnenlopen.example';

let db: Database;
let app: FastifyInstance;
let now = TUESDAY_MORNING;

beforeAll(async () => {
  const built = await loadBuiltPage(join(import.meta.dirname, '../../../dist'));
  db = seededDatabase();
  app = buildApp({ db, clock: () => now, config: { baseUrl: BASE_URL, logLevel: 'silent' }, built });
});
afterAll(async () => {
  await app.close();
  db.close();
});

/** The value that the page hydrates from. */
async function pageAt(url: string) {
  const { body } = await app.inject(url);
  const [, state = 'null'] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(body) ?? [];
  return JSON.parse(state);
}

describe('every page', () => {
  it.each([
    ['/', 'nl', 'list'],
    ['/en/', 'en', 'list'],
    ['/wijk/nieuwland', 'nl', 'list'],
    ['/en/wijk/nieuwland', 'en', 'list'],
    ['/plek/groene-stee', 'nl', 'place'],
    ['/en/plek/groene-stee', 'en', 'place'],
    ['/toegankelijkheid', 'nl', 'accessibility'],
    ['/en/toegankelijkheid', 'en', 'accessibility'],
    ['/privacy', 'nl', 'privacy'],
    ['/en/privacy', 'en', 'privacy'],
  ])('%s is rendered in its own language', async (url, language, view) => {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
    expect(await pageAt(url)).toMatchObject({ language, demonstration: false, content: { view } });
  });

  it.each([
    ['/en', '/en/'],
    ['/en?when=evening', '/en/?when=evening'],
    ['/wijk/liendert-rustenburg?view=map', '/?view=map'],
    ['/en/wijk/liendert-rustenburg', '/en/'],
  ])('%s has one address: %s', async (url, address) => {
    const { statusCode, headers } = await app.inject(url);
    expect([statusCode, headers.location]).toEqual([308, address]);
  });

  it('ignores the language that the browser likes', async () => {
    const { body } = await app.inject({ url: '/', headers: { 'accept-language': 'en' } });
    expect(body).toContain('<html lang="nl"');
  });

  it('is asked not to be indexed while it shows samples', async () => {
    expect((await app.inject('/')).body).toContain('<meta name="robots" content="noindex"/>');
    expect((await app.inject('/privacy')).body).not.toContain('noindex');
  });
});

describe('the list', () => {
  it('holds the answers in the HTML itself', async () => {
    const { body } = await app.inject('/');
    const [beforeState] = body.split('<script type="application/json"');
    expect(beforeState).toContain('De Groene Stee');
    expect(beforeState).toMatch(/Nu open/);
  });

  it('shows the moment that was asked, with the walk-in hours of that day', async () => {
    const { content } = await pageAt('/?when=chosen&day=2026-11-26&time=14:30');
    expect(content.moment).toMatchObject({ when: 'chosen', at: Date.parse('2026-11-26T14:30:00+01:00') });
    for (const place of content.places) {
      for (const { start, end } of place.occurrences) {
        expect(start).toBeLessThan(Date.parse('2026-11-27T00:00:00+01:00'));
        expect(end).toBeGreaterThan(Date.parse('2026-11-26T00:00:00+01:00'));
      }
    }
  });

  it('sorts by nearness, and gives metres only between exact points', async () => {
    const { content } = await pageAt('/?near=BU03071002');
    expect(content.places[0].slug).toBe('de-horsten');
    expect(content.places.every(({ metres }: { metres: number | null }) => metres === null)).toBe(true);
  });

  it('counts what the filter leaves out', async () => {
    const all = (await pageAt('/')).content;
    const few = (await pageAt('/?wheelchair=yes')).content;
    expect(few.places.length + few.leftOut).toBe(all.places.length);
  });

  it('says everything that is wrong with an address, and shows what was asked as text only', async () => {
    const answer = await app.inject('/?when=x&colour=%3Cscript%3Ealert(1)%3C/script%3E&near=%3Cb%3E');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toMatch(/<script>alert|<b>/);
    const { content } = await pageAt('/?when=x&colour=%3Cscript%3E&near=%3Cb%3E');
    expect(content.view).toBe('badRequest');
    expect(content.problems).toHaveLength(3);
  });
});

describe('a place', () => {
  it('has no schema.org data while its hours are invented', async () => {
    expect((await app.inject('/plek/groene-stee')).body).not.toContain('ld+json');
  });

  it('is told to nobody but its visitors: previews hold no state', async () => {
    const { body } = await app.inject('/plek/groene-stee');
    const [head = ''] = body.split('</head>');
    expect(head).toContain('og:title');
    expect(head).not.toMatch(/open ·|tot \d|dicht ·/i);
  });
});

describe('a page that was asked before', () => {
  it('is kept a minute at most, and never past the next change', async () => {
    expect((await app.inject('/')).headers['cache-control']).toBe('public, max-age=60');
    // De Groene Stee closes at 17:00, which the page announces from 16:30 on.
    now = Date.parse('2026-11-24T16:29:40+01:00');
    expect((await app.inject('/')).headers['cache-control']).toBe('public, max-age=20');
    now = TUESDAY_MORNING;
  });

  it.each([
    ['/', 'the walk-in hour on its row ends', '2026-11-25T14:59:30+01:00', 30],
    ['/plek/groene-stee', 'its walk-in hour ends', '2026-11-25T14:59:30+01:00', 30],
    ['/?when=afternoon', 'the afternoon begins a quarter later', '2026-11-24T15:00:40+01:00', 20],
  ])('%s is not kept past the moment at which %s', async (url, _change, instant, seconds) => {
    now = Date.parse(instant);
    const { headers } = await app.inject(url);
    now = TUESDAY_MORNING;
    expect(headers['cache-control']).toBe(`public, max-age=${seconds}`);
  });

  it('is not sent again when it is the same', async () => {
    const { headers } = await app.inject('/');
    const again = await app.inject({ url: '/', headers: { 'if-none-match': String(headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('comes compressed', async () => {
    const { headers, rawPayload } = await app.inject({ url: '/', headers: { 'accept-encoding': 'br' } });
    expect(headers['content-encoding']).toBe('br');
    expect(rawPayload.length).toBeLessThan(12_000);
  });

  it.each(['/', '/privacy', '/nope', '/?colour=red', '/plek/%E0%A4%A'])(
    'comes compressed though it is not kept: %s',
    async (url) => {
      const built = await loadBuiltPage(join(import.meta.dirname, '../../../dist'));
      const config = { baseUrl: BASE_URL, logLevel: 'silent' as const, demonstrationStart: TUESDAY_MORNING };
      const demonstration = buildApp({ db, clock: () => now, config, built });
      const plain = await demonstration.inject({ url });
      const answer = await demonstration.inject({ url, headers: { 'accept-encoding': 'br' } });
      await demonstration.close();
      expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-store' });
      expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(plain.body);
    },
  );

  it('is made anew at once when the data changed', async () => {
    await app.inject('/');
    saveOwnerSetting(db, 'ownerName', 'Gemeente Voorbeeld', { who: 'test', at: now });
    expect(await pageAt('/')).toMatchObject({ ownerName: 'Gemeente Voorbeeld' });
  });
});

describe('an error', () => {
  it.each([
    ['/nope', 'nl'],
    ['/en/nope', 'en'],
    ['/plek/nope', 'nl'],
    ['/en/wijk/nope', 'en'],
    ['/plek/groene-stee/', 'nl'],
    ['/agenda/nope.ics', 'nl'],
    ['/plek/%3Cscript%3E', 'nl'],
  ])('%s is a page with the way back, in %s', async (url, language) => {
    const answer = await app.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toContain(`<html lang="${language}"`);
    expect(answer.body).toContain(`href="${language === 'en' ? '/en/' : '/'}"`);
    expect(answer.body).toContain('noindex');
  });

  it.each([
    ['/plek/%E0%A4%A', 400, 'nl'],
    ['/en/plek/%zz', 400, 'en'],
    [`/plek/${'a'.repeat(101)}`, 414, 'nl'],
  ])('of an address that cannot be read is a page too: %s', async (url, status, language) => {
    const { statusCode, headers, body } = await app.inject(url);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('api-version');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(body).toContain(`<html lang="${language}"`);
    expect(body).toContain(`href="${language === 'en' ? '/en/' : '/'}"`);
  });

  it('is a problem document under /api, and for whoever asks for JSON', async () => {
    for (const request of [{ url: '/api/nope' }, { url: '/nope', headers: { accept: 'application/json' } }]) {
      const answer = await app.inject(request);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
  });

  it('inside is said in words, even when the database cannot be read', async () => {
    const broken = seededDatabase();
    const built = await loadBuiltPage(join(import.meta.dirname, '../../../dist'));
    const config = { baseUrl: BASE_URL, logLevel: 'silent' as const };
    const lost = buildApp({ db: broken, clock: () => now, config, built });
    await lost.ready();
    broken.close();
    const answer = await lost.inject('/');
    expect(answer.statusCode).toBeGreaterThanOrEqual(500);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).not.toMatch(/database|sqlite|at .*\.ts/i);
    await lost.close();
  });
});

describe('the fixed headers', () => {
  it.each([
    '/',
    '/nope',
    '/plek/%E0%A4%A',
    '/api/v1/places',
    '/api/v1/nope',
    '/api/v1/places/%E0%A4%A',
    '/health/live',
    '/assets/icon.svg',
  ])('are on %s, also when it is asked again', async (url) => {
    for (const _ of [1, 2]) {
      const { headers } = await app.inject(url);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=(self)'),
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'strict-transport-security': 'max-age=31536000',
      });
    }
  });

  it('promise https only where the site has it', async () => {
    const config = { baseUrl: 'http://localhost:3000', logLevel: 'silent' as const };
    const plain = buildApp({ db, clock: () => now, config });
    expect((await plain.inject('/health/live')).headers['strict-transport-security']).toBeUndefined();
    await plain.close();
  });
});

describe("the browser's files", () => {
  it('are kept for ever when their name tells their content, and come compressed', async () => {
    const { body } = await app.inject('/');
    const [script = ''] = /\/assets\/client-entry[^"]*\.js/.exec(body) ?? [];
    const answer = await app.inject({ url: script, headers: { 'accept-encoding': 'br' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    });
  });

  it('carry what scripts and styles obey, and not what only pages do', async () => {
    const { body } = await app.inject('/');
    const files = [/\/assets\/client-entry[^"]*\.js/, /\/assets\/shared[^"]*\.css/].map(
      (name) => name.exec(body)?.[0],
    );
    for (const url of files) {
      const { statusCode, headers } = await app.inject(url ?? '');
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('content-security-policy');
      expect(headers).not.toHaveProperty('x-frame-options');
    }
  });

  it.each([
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/.vite/manifest.json',
    '/assets/',
    '/assets/x%00y',
  ])('and nothing else: %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(404);
  });
});
