import type { FastifyInstance } from 'fastify';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { buildApp } from '../../server/app.ts';
import { seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

let db: Database;
let app: FastifyInstance;
let now = TUESDAY_MORNING;

beforeAll(() => {
  db = seededDatabase();
  const config = { baseUrl: 'https://binnenlopen.example', logLevel: 'silent' as const };
  app = buildApp({ db, clock: () => now, config });
});
afterAll(async () => {
  await app.close();
  db.close();
});

it.each(['/agenda/groene-stee.ics', '/en/agenda/groene-stee.ics'])(
  'gives the weeks ahead, every title marked as a sample: %s',
  async (url) => {
    const answer = await app.inject(url);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const events = ICAL.Component.fromString(answer.body)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.length).toBeGreaterThan(30);
    expect(events.every(({ summary }) => summary.startsWith('VOORBEELD'))).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  },
);

it('has no events for a place whose times are unknown', async () => {
  expect((await app.inject('/agenda/sporthal-midland.ics')).body).not.toContain('BEGIN:VEVENT');
});

it('is the same text all day, so that an app need not load it again', async () => {
  const first = await app.inject('/agenda/groene-stee.ics');
  now += 6 * 3_600_000;
  const headers = { 'if-none-match': String(first.headers.etag) };
  expect((await app.inject({ url: '/agenda/groene-stee.ics', headers })).statusCode).toBe(304);
  now = TUESDAY_MORNING;
});

it('is 404 for a place that nobody knows', async () => {
  expect((await app.inject('/agenda/nope.ics')).statusCode).toBe(404);
});
