import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { metresBetween } from '../../server/directory/distance.ts';
import { findPlaces } from '../../server/directory/find-places.ts';
import { forVisitors } from '../../server/directory/for-visitors.ts';
import { getPlace } from '../../server/directory/get-place.ts';
import { EVERY_PLACE } from '../../server/directory/places-query.ts';
import { NotFound } from '../../server/errors.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

let db: Database;
beforeAll(() => {
  db = databaseWithFixtures();
});
afterAll(() => db.close());

describe('the rows of a list', () => {
  const HOME = { ...EVERY_PLACE, districtSlug: 'liendert-rustenburg' };

  it('counts what the filter left out', () => {
    const all = findPlaces(db, HOME, TUESDAY_MORNING);
    const some = findPlaces(db, { ...HOME, spokenLanguage: 'ti' }, TUESDAY_MORNING);
    expect(all.leftOut).toBe(0);
    expect(some.places.map(({ slug }) => slug)).toEqual(['fixture-doelgroepen']);
    expect(some.leftOut).toBe(all.places.length - 1);
  });

  it('gives no metres from a point that is not exact', () => {
    const near = { lon: 5.4, lat: 52.163, exact: false };
    const [nearest] = findPlaces(db, { ...HOME, near }, TUESDAY_MORNING).places;
    expect(nearest).toMatchObject({ slug: 'fixture-nachtcafe', metres: null });
  });

  it('shows the walk-in hours of the day of the moment only', () => {
    const { places } = findPlaces(db, HOME, TUESDAY_MORNING);
    const groeneStee = places.find(({ slug }) => slug === 'groene-stee');
    const days = groeneStee?.occurrences.map(({ start }) => new Date(start).toISOString().slice(0, 10));
    expect(new Set(days)).toEqual(new Set(['2026-11-24']));
    expect(groeneStee?.helpTopics).toContain('work');
  });
});

describe('one place', () => {
  it('is not found by a name that nothing has', () => {
    expect(() => getPlace(db, 'nope', TUESDAY_MORNING, 'nl')).toThrow(NotFound);
  });

  it('announces special days, days in a row as one', () => {
    const { specialDays } = getPlace(db, 'fixture-feestdagen', TUESDAY_MORNING, 'nl');
    expect(specialDays.map(({ from, publicHoliday }) => [from, publicHoliday])).toContainEqual([
      '2026-12-25',
      'christmasDay',
    ]);
    expect(specialDays.every(({ from, through }) => from <= through)).toBe(true);
  });

  it('loses the names of hosts who did not choose to show them', () => {
    const place = getPlaceBySlug(db, 'fixture-op-afspraak');
    if (place === null) throw new Error('The fixtures hold it.');
    expect(JSON.stringify(place)).toContain('Geheim');
    expect(JSON.stringify(forVisitors(place))).not.toContain('Geheim');
  });
});

it.each([
  [{ lon: 5.4, lat: 52.163, precision: 'exact' }, { lon: 5.4015, lat: 52.163, precision: 'exact' }, 102],
  [{ lon: 5.4, lat: 52.163, precision: 'exact' }, { lon: 5.4, lat: 52.163, precision: 'exact' }, 0],
  [
    { lon: 5.4, lat: 52.163, precision: 'exact' },
    { lon: 5.4015, lat: 52.163, precision: 'approximate' },
    null,
  ],
  [{ lon: 5.4, lat: 52.163, precision: 'district' }, { lon: 5.4015, lat: 52.163, precision: 'exact' }, null],
] as const)('measures only between exact points', (a, b, metres) => {
  expect(metresBetween(a, b)).toBe(metres);
});
