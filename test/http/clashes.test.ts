import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import type { ClashesAnswer } from '../../server/contract/shapes/clash-shapes.ts';
import type { Right } from '../../server/model/caller.ts';
import { deskDatabase, HOST as HOST_ACT, placeIn, save } from '../desk/real-place.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { BASE_URL, headersOf, personWith } from '../helpers/signed-in.ts';
import { CLOSED, on, special, weekly } from '../hours/building-hours.ts';
import {
  CONTENT,
  COORDINATOR,
  mailsIn,
  ORGANISATION,
  OTHER_PROFESSIONAL,
  PROFESSIONAL,
} from '../planner/visiting.ts';

const HOST: Right = { role: 'host', placeSlug: 'groene-stee' };

let api: TestApi;
beforeAll(() => {
  const db = deskDatabase();
  const walkIn = {
    ...CONTENT,
    slug: 'money',
    kind: 'walkIn',
    placeSlug: 'groene-stee',
    roomSlug: null,
    title: 'Hulp met geld',
    titleEn: 'Help with money',
    organisationSlug: ORGANISATION,
    visitorRole: null,
    sample: false,
    hours: weekly(on([2], '14:00-18:00')),
  } as const;
  addWalkIn(db, walkIn, HOST_ACT);
  const { hours } = placeIn(db, 'groene-stee');
  if (hours === null) throw new Error('De Groene Stee has hours.');
  save(db, 'groene-stee', { ...hours, specialDays: [special('2026-12-01', CLOSED, 'personeelsdag')] });
  api = testApi(db);
});
afterAll(() => api.close());

async function clashesFor(right: Right, query = ''): Promise<ClashesAnswer['clashes']> {
  const answer = await api.get(`/clashes?${query}`, headersOf(api.db, personWith(api.db, [right])));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  const { clashes }: ClashesAnswer = answer.json();
  return clashes;
}

const ofMoney = (clashes: ClashesAnswer['clashes']) =>
  clashes.filter(({ walkIn }) => walkIn.slug === 'money');

describe('GET /clashes', () => {
  it('gives each clash with its kind, the instants that nothing covers, why, and in words', async () => {
    const clashes = ofMoney(await clashesFor(PROFESSIONAL, 'from=2026-12-01&through=2026-12-01'));
    expect(clashes).toEqual([
      {
        kind: 'outsideDoor',
        walkIn: {
          slug: 'money',
          title: 'Hulp met geld',
          titleLanguage: 'nl',
          place: { slug: 'groene-stee', name: 'De Groene Stee' },
          room: null,
          organisation: { slug: 'geldcheck033', name: 'Geldcheck033' },
          sample: false,
        },
        date: '2026-12-01',
        start: '2026-12-01T13:00:00Z',
        end: '2026-12-01T17:00:00Z',
        uncovered: [{ start: '2026-12-01T16:00:00Z', end: '2026-12-01T17:00:00Z' }],
        reason: null,
        access: null,
        audience: null,
        other: null,
        words:
          'Dinsdag 1 december 14:00 – 18:00: volgens de vaste tijden is de deur dicht van 17:00 tot 18:00.',
      },
      expect.objectContaining({
        kind: 'specialDay',
        uncovered: [{ start: '2026-12-01T13:00:00Z', end: '2026-12-01T16:00:00Z' }],
        reason: { kind: 'date', label: 'personeelsdag', date: '2026-12-01' },
        words: 'Dinsdag 1 december 14:00 – 18:00: de deur is dicht van 14:00 tot 17:00 (personeelsdag).',
      }),
    ]);
  });

  it('looks 28 days ahead by default, and speaks English', async () => {
    const clashes = ofMoney(await clashesFor(HOST, 'lang=en'));
    expect([...new Set(clashes.map(({ date }) => date))]).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
    ]);
    expect(clashes[0]?.walkIn.title).toBe('Help with money');
    expect(clashes[0]?.words).toMatch(/^Tuesday 24 November 14:00 – 18:00: by its ordinary times/);
  });

  it.each<[string, Right, string, boolean]>([
    ['the host of the place', HOST, '', true],
    ['the host, of that place', HOST, 'place=groene-stee&organisation=geldcheck033', true],
    ['the host, of another organisation', HOST, 'organisation=ggdru', false],
    ['the host of another place', { role: 'host', placeSlug: 'madiba' }, '', false],
    [
      'the host of another place, of this one',
      { role: 'host', placeSlug: 'madiba' },
      'place=groene-stee',
      false,
    ],
    ['a professional of the organisation', PROFESSIONAL, 'place=groene-stee', true],
    ['a professional of another', OTHER_PROFESSIONAL, 'organisation=geldcheck033', false],
    ['the coordinator of the district', COORDINATOR, '', true],
    ['an administrator', { role: 'administrator' }, '', true],
  ])('tells %s what is in her care', async (_who, right, query, isTold) => {
    expect(ofMoney(await clashesFor(right, query)).length > 0).toBe(isTold);
  });

  it.each([
    ['nobody', [], '', 401],
    ['somebody without a right', [] as Right[], '', 404],
    ['a place that is not there', [HOST], 'place=nergens', 404],
    ['an organisation that is not there', [HOST], 'organisation=niemand', 400],
    ['dates in the wrong order', [HOST], 'from=2026-12-02&through=2026-12-01', 400],
    ['a date that is none', [HOST], 'from=2026-02-30', 400],
    ['a parameter that is none', [HOST], 'colour=red', 400],
  ])('refuses %s', async (who, rights, query, status) => {
    const headers = who === 'nobody' ? {} : headersOf(api.db, personWith(api.db, rights));
    const answer = await api.get(`/clashes?${query}`, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});

it('whoever holds it is mailed, with an address that leads to the list, when a day is closed over the API', async () => {
  const hers = personWith(api.db, [PROFESSIONAL]);
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/places/groene-stee/special-days',
    headers: headersOf(api.db, personWith(api.db, [HOST])),
    payload: { from: '2026-12-08', through: '2026-12-08', says: 'closed', reason: 'verbouwing' },
  });
  expect(answer.statusCode).toBe(201);
  const mail = mailsIn(api.db).find(({ to, purpose }) => to === hers.email && purpose === 'clash');
  expect(mail?.subject).toBe('Gaat het spreekuur bij De Groene Stee op dinsdag 8 december door?');
  expect(mail?.body).toContain(`\n${BASE_URL}/planner/botsingen\n`);
});
