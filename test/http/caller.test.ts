/** How the server knows who asks, request by request. */
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { buildApp } from '../../server/app.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { statementsRunBy } from '../auth/statements-run.ts';
import { seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, headersOf, personWith, SAME_ORIGIN } from '../helpers/signed-in.ts';
import { unrenderedPages } from '../helpers/unrendered-pages.ts';

const DAY = 86_400_000;
const DESK = '/beheer/plek/groene-stee';

let db: Database;
let app: FastifyInstance;
let now: Instant;
let host: Record<string, string>;
beforeEach(() => {
  db = seededDatabase();
  now = TUESDAY_MORNING;
  app = appAt(BASE_URL);
  host = headersOf(db, personWith(db, [{ role: 'host', placeSlug: 'groene-stee' }]), now);
});
afterEach(async () => {
  await app.close();
  db.close();
});

function appAt(baseUrl: string): FastifyInstance {
  return buildApp({
    db,
    clock: () => now,
    config: { baseUrl, logLevel: 'silent' },
    built: unrenderedPages(),
  });
}

const open = (headers: Record<string, string>, url = DESK) =>
  app.inject({ url, headers: { accept: 'text/html', ...headers } });

describe('a session that is used', () => {
  it.each([
    [DAY - 1, undefined],
    [DAY, 180 * 24 * 3600],
    [179 * DAY, 180 * 24 * 3600],
  ])('after %d ms is given %s seconds more in the browser', async (later, seconds) => {
    now += later;
    const { cookies, statusCode } = await open(host);
    expect([statusCode, cookies[0]?.maxAge]).toEqual([200, seconds]);
    expect((await open(host)).cookies).toEqual([]);
  });

  it('goes on where nothing can be saved', async () => {
    now += DAY;
    db.sqlite.pragma('query_only = ON');
    const { cookies, statusCode } = await open(host);
    db.sqlite.pragma('query_only = OFF');
    expect([statusCode, cookies]).toEqual([200, []]);
  });

  it('over plain http has a cookie that such a browser keeps', async () => {
    await app.close();
    app = appAt('http://localhost:3000');
    const token = /=([\w-]{43})/.exec(host.cookie ?? '')?.[1] ?? '';
    now += DAY;
    const { cookies } = await open({ cookie: `binnenlopen=${token}` });
    expect(cookies[0]).toMatchObject({ name: 'binnenlopen', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookies[0]?.secure).toBeUndefined();
  });

  it('over https is not known by the plain name, which another site of the domain could set', async () => {
    const token = /=([\w-]{43})/.exec(host.cookie ?? '')?.[1] ?? '';
    expect((await open({ cookie: `binnenlopen=${token}` })).statusCode).toBe(303);
  });
});

describe('whoever is not signed in', () => {
  it.each([
    [DESK, '/aanmelden?terug=%2Fbeheer%2Fplek%2Fgroene-stee'],
    [`/en${DESK}?week=48`, '/en/aanmelden?terug=%2Fen%2Fbeheer%2Fplek%2Fgroene-stee%3Fweek%3D48'],
  ])('is shown the way in from %s, and back', async (url, location) => {
    const answer = await open({}, url);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, location]);
  });

  it('is told so in a program’s own form', async () => {
    const answer = await open({ accept: 'application/json' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      401,
      expect.stringMatching(/^application\/problem/),
    ]);
  });
});

describe('a public page', () => {
  it('is worked out without asking who reads it, also for somebody who is signed in', async () => {
    const statements = await statementsRunBy(db, async () => {
      expect((await open(host, '/plek/groene-stee')).statusCode).toBe(200);
      expect((await open({ ...host, accept: 'application/json' }, '/api/v1/places')).statusCode).toBe(200);
    });
    expect(statements.some((sql) => sql.includes('places'))).toBe(true);
    expect(statements.filter((sql) => /sessions|people|rights/.test(sql))).toEqual([]);
  });
});

describe('a program that uses the API', () => {
  const report = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/places/groene-stee/reports',
      headers,
      payload: { kind: 'wrong' },
    });

  it('may send without saying from where, as long as it holds nobody’s session', async () => {
    expect((await report({})).statusCode).toBe(201);
    expect((await report(SAME_ORIGIN)).statusCode).toBe(201);
    expect((await report({ cookie: host.cookie ?? '' })).statusCode).toBe(403);
  });

  it('may not be a browser on a page elsewhere', async () => {
    expect((await report({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await report({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  });
});
