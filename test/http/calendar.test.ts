import type { FastifyInstance } from 'fastify';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { addPlace } from '../../db/queries/save-place.ts';
import { buildApp } from '../../server/app.ts';
import { instantAt, understood } from '../helpers/osm-intervals.ts';
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

async function eventsAt(url: string): Promise<ICAL.Event[]> {
  const calendar = ICAL.Component.fromString((await app.inject(url)).body);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function millis(time: ICAL.Time): number {
  return time.toUnixTime() * 1000;
}

it.each(['/agenda/groene-stee.ics', '/en/agenda/groene-stee.ics'])(
  'gives the weeks ahead, every title marked as a sample: %s',
  async (url) => {
    const answer = await app.inject(url);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const events = await eventsAt(url);
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

describe('the same block, read on two days after each other', () => {
  beforeAll(() => {
    const [model] = findPlaces(db, { slugs: ['groene-stee'] });
    if (model === undefined) throw new Error('The seeds hold De Groene Stee.');
    for (const [slug, text] of [
      ['night-cafe', 'Sa 20:00-02:00'],
      ['always-open', '24/7'],
      ['long-weekend', 'Fr 18:00-24:00, Sa 00:00-24:00, Su 00:00-20:00'],
    ] as const) {
      const { id: _id, neighbourhoodName: _name, ...rest } = model;
      const place = { ...rest, slug, rooms: [], hours: understood(text) };
      addPlace(db, place, { who: 'test', at: TUESDAY_MORNING });
    }
  });
  afterAll(() => {
    now = TUESDAY_MORNING;
  });

  /** The UIDs and starts of the events that touch a day. */
  async function blocksOn(date: string, slug: string, readAt: string): Promise<string[]> {
    now = instantAt(readAt);
    const day = { start: instantAt(`${date}T00:00`), end: instantAt(`${date}T24:00`) };
    return (await eventsAt(`/agenda/${slug}.ics`))
      .filter(({ startDate, endDate }) => millis(startDate) < day.end && millis(endDate) > day.start)
      .map(({ uid, startDate }) => `${uid} ${startDate.toString()}`);
  }

  it.each([
    ['night-cafe', '2026-11-29', '2026-11-28T12:00', ['2026-11-28T20:00:00']],
    ['night-cafe', '2026-11-29', '2026-11-29T00:30', ['2026-11-28T20:00:00']],
    ['always-open', '2026-11-29', '2026-11-28T12:00', ['2026-11-29T00:00:00']],
    ['always-open', '2027-03-28', '2027-03-27T12:00', ['2027-03-28T00:00:00']],
    ['long-weekend', '2026-11-29', '2026-11-28T12:00', ['2026-11-29T00:00:00']],
    ['long-weekend', '2026-11-27', '2026-11-26T12:00', ['2026-11-27T18:00:00']],
  ])('has one UID and one start: %s on %s, from %s', async (slug, date, readAt, starts) => {
    const blocks = await blocksOn(date, slug, readAt);
    expect(blocks.map((block) => block.split(' ')[1])).toEqual(starts);
    const dayAfter = readAt.replace(/\d\d(?=T)/, date.slice(-2));
    expect(await blocksOn(date, slug, dayAfter)).toEqual(blocks);
  });

  it('holds no block that is over', async () => {
    expect(await blocksOn('2026-11-28', 'night-cafe', '2026-11-30T00:30')).toEqual([]);
  });
});

it('is 404 for a place that nobody knows', async () => {
  expect((await app.inject('/agenda/nope.ics')).statusCode).toBe(404);
});
