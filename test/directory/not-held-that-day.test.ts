import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../server/directory/find-places.ts';
import { knownPlace } from '../../server/directory/known-places.ts';
import { EVERY_PLACE } from '../../server/directory/places-query.ts';
import { toListedPlace } from '../../server/directory/to-listed-place.ts';
import { addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';

let db: Database;
beforeAll(() => {
  db = databaseWithFixtures();
  addRealWalkIns(db);
});
afterAll(() => db.close());

const at = (text: string) => Date.parse(`${text}:00+01:00`);
const MONEY = { ...EVERY_PLACE, helpTopic: 'money', alsoNotHeld: true };

/** "Hulp met geld" at Fixture: twee zalen, cancelled on Tuesday 1 December from 9:30 to 11:30. */
it.each([
  ['the day before', '2026-11-30T10:00', []],
  ['early that day', '2026-12-01T00:30', ['Gaat niet door: Hulp met geld 9:30 – 11:30']],
  ['just before it would have been over', '2026-12-01T11:29', ['Gaat niet door: Hulp met geld 9:30 – 11:30']],
  ['when it would have been over', '2026-12-01T11:30', []],
])('a row tells of what is not held %s: %s', (_, when, sentences) => {
  const { places } = findPlaces(db, MONEY, at(when));
  const row = places.find(({ slug }) => slug === 'fixture-twee-zalen');
  expect(row?.notHeld.map(({ sentence }) => sentence)).toEqual(sentences);
});

it('tells it only to whom asked for that help, in her language', () => {
  const now = at('2026-12-01T10:00');
  const linesFor = (query: typeof EVERY_PLACE, language: 'nl' | 'en' = 'nl') =>
    findPlaces(db, query, now, language).places.flatMap(({ notHeld }) =>
      notHeld.map(({ sentence }) => sentence),
    );
  expect(linesFor(EVERY_PLACE)).toEqual([]);
  expect(linesFor({ ...MONEY, helpTopic: 'work' })).toEqual([]);
  expect(linesFor(MONEY, 'en')).toEqual(['Cancelled: Help with money 9:30 – 11:30']);
});

it('tells where it went, and keeps a place of which nothing else is held', () => {
  const now = at('2026-12-01T10:00');
  const known = knownPlace(db, 'fixture-twee-zalen', now);
  if (known === null) throw new Error('The fixtures hold it.');
  const cancelled = known.cancelled.map((date) => ({ ...date, movedTo: '2026-12-03' }));
  const row = toListedPlace({ ...known, walkIns: [], cancelled }, now, 'nl', MONEY);
  expect(row.notHeld).toEqual([
    {
      sentence: 'Verplaatst naar donderdag 3 december: Hulp met geld 9:30 – 11:30',
      title: 'Hulp met geld',
      titleLanguage: 'nl',
      end: at('2026-12-01T11:30'),
    },
  ]);
});
