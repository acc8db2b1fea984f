/** The same from plain forms, as a browser without JavaScript sends them. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/open-database.ts';
import { findReports } from '../../../db/queries/reports.ts';
import { countWishes } from '../../../db/queries/wishes.ts';
import { buildApp } from '../../../server/app.ts';
import { type BuiltPage, loadBuiltPage } from '../../../server/http/pages/renderer.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../../helpers/seeded-database.ts';

const PLACE = 'fixture-twee-zalen';

let built: BuiltPage;
let db: Database;
let app: FastifyInstance;

beforeAll(async () => {
  built = await loadBuiltPage(join(import.meta.dirname, '../../../dist'));
});
beforeEach(() => {
  db = databaseWithFixtures();
  const config = { baseUrl: 'https://binnenlopen.example', logLevel: 'silent' } as const;
  app = buildApp({ db, clock: () => TUESDAY_MORNING, config, built });
});
afterEach(async () => {
  await app.close();
  db.close();
});

const send = (
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  remoteAddress = '192.0.2.1',
) =>
  app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Phone A',
      ...headers,
    },
    payload: new URLSearchParams(fields).toString(),
  });

describe('a report from the page of a place', () => {
  it.each([
    ['', 'Dank je. Wie deze plek bijhoudt, ziet je melding.'],
    ['/en', 'Thank you. Whoever keeps this place sees your report.'],
  ])('leads back to the page, which says thank you: %s', async (prefix, thanks) => {
    const answer = await send(`${prefix}/plek/${PLACE}/melding`, { kind: 'closedDoor', words: '' });
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      `${prefix}/plek/${PLACE}?notice=reported#notice`,
    ]);
    const page = await app.inject(`${prefix}/plek/${PLACE}?notice=reported`);
    expect(page.body).toContain(thanks);
    expect(page.body).toContain(prefix === '' ? 'Iemand meldde om 10:00' : 'Somebody reported at 10:00');
    // The page of everybody else, which is kept apart.
    expect((await app.inject(`${prefix}/plek/${PLACE}`)).body).not.toContain(thanks);
  });

  it('from two networks shows on the list', async () => {
    await send(`/plek/${PLACE}/melding`, { kind: 'closedDoor' });
    await send(`/plek/${PLACE}/melding`, { kind: 'closedDoor' }, {}, '198.51.100.23');
    expect((await app.inject('/')).body).toContain('bezoekers vonden de deur dicht');
  });

  it('is text on every page, whatever was typed', async () => {
    await send(`/plek/${PLACE}/melding`, { kind: 'wrong', words: '<script>alert(1)</script>' });
    expect(findReports(db, {})[0]?.words).toBe('<script>alert(1)</script>');
    expect((await app.inject(`/plek/${PLACE}`)).body).not.toContain('<script>alert(1)');
  });

  it.each([
    [{ kind: 'wrong', words: 'x'.repeat(281) }, PLACE, 'wordsRefused'],
    [{ kind: 'closedDoor' }, 'groene-stee', 'sample'],
  ])('that is not taken says why', async (fields, slug, notice) => {
    const answer = await send(`/plek/${slug}/melding`, fields);
    expect(answer.headers.location).toBe(`/plek/${slug}?notice=${notice}#notice`);
    expect(findReports(db, {})).toEqual([]);
  });

  it('more than a few an hour: the page says so', async () => {
    for (let sent = 0; sent < 6; sent += 1) await send(`/plek/${PLACE}/melding`, { kind: 'wrong' });
    const answer = await send(`/plek/${PLACE}/melding`, { kind: 'wrong' });
    expect(answer.headers.location).toBe(`/plek/${PLACE}?notice=tooMany#notice`);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
  ])('from elsewhere is refused: %j', async (headers, status) => {
    expect((await send(`/plek/${PLACE}/melding`, { kind: 'wrong' }, headers)).statusCode).toBe(status);
    expect((await send(`/plek/${PLACE}/wens`, {}, headers)).statusCode).toBe(status);
    expect([findReports(db, {}), countWishes(db)]).toEqual([[], []]);
  });

  it('from elsewhere is told why, and that it is not our failure', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', accept: 'text/html' };
    const nl = await send(`/plek/${PLACE}/melding`, { kind: 'wrong' }, headers);
    expect(nl.body).toContain('Dit kwam van een andere site');
    expect(nl.body).not.toContain('Dat ligt aan ons');
    const en = await send(`/en/plek/${PLACE}/melding`, { kind: 'wrong' }, headers);
    expect(en.body).toContain('This came from another site');
  });

  it('a notice that is none of ours says nothing', async () => {
    const page = await app.inject(`/plek/${PLACE}?notice=%3Cb%3Ehacked`);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('hacked');
  });
});

describe('a wish', () => {
  it('is for the hour that the page showed, with or without help', async () => {
    await send('/plek/madiba/wens', { hour: '2026-11-24T20' });
    await send('/en/plek/madiba/wens', { hour: '', helpTopic: 'money' });
    const counted = countWishes(db).map(({ wishedHour, helpTopicSlug }) => [wishedHour, helpTopicSlug]);
    expect(counted).toEqual([
      [10, 'money'],
      [20, null],
    ]);
  });

  it('is not counted for an hour in which the place is open, and the page says so', async () => {
    const answer = await send(`/plek/${PLACE}/wens`, { hour: '2026-11-24T10' });
    expect(answer.headers.location).toBe(`/plek/${PLACE}?notice=openThen#notice`);
    expect((await app.inject(`/plek/${PLACE}?notice=openThen`)).body).toContain('Dan is deze plek open.');
    expect(countWishes(db)).toEqual([]);
  });

  it.each([
    { hour: '2026-11-24T24' },
    { hour: '2026-12-31T10' },
    { hour: 'now' },
    { helpTopic: 'nothing-we-know' },
  ])('%j is refused', async (fields) => {
    expect((await send('/plek/madiba/wens', fields)).statusCode).toBe(400);
    expect(countWishes(db)).toEqual([]);
  });
});
