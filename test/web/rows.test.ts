import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../web/addresses.ts';
import { metresBetween, roundedMetres } from '../../web/distance.ts';
import { rowGroups } from '../../web/list/rows.ts';
import { aList, closedPlace, laterPlace, openPlace, TUESDAY, youthPlace } from './page-fixtures.ts';

const at = (lon: number, lat: number, precision: 'exact' | 'approximate' | 'district' = 'exact') => ({
  coordinates: { lon, lat, precision, radiusMetres: 10 },
});

const orderOf = (groups: ReturnType<typeof rowGroups>) =>
  groups.flatMap(({ rows }) => rows.map(({ number, place }) => `${number} ${place.name}`));

test('every place has exactly one group and one number', () => {
  const groups = rowGroups(aList([closedPlace, laterPlace, youthPlace, openPlace]), TUESDAY, 'everyone');
  expect(orderOf(groups)).toEqual(['1 De Groene Stee', '2 The Game', '3 Madiba', '4 De Horsten']);
});

describe('from where the visitor stands', () => {
  const near = { ...openPlace, slug: 'near', name: 'near', ...at(5.4, 52.161) };
  const far = { ...openPlace, slug: 'far', name: 'far', ...at(5.4, 52.17) };
  const somewhere = { ...openPlace, slug: 'somewhere', name: 'somewhere', ...at(5.4, 52.16, 'district') };
  const about = { ...openPlace, slug: 'about', name: 'about', ...at(5.4, 52.165, 'approximate') };
  const places = aList([somewhere, far, about, near]);
  const here = { lon: 5.4, lat: 52.16, accuracy: 20 };

  test('the nearest comes first, and what is known only to its district last', () => {
    const groups = rowGroups(places, TUESDAY, 'everyone', here);
    expect(orderOf(groups)).toEqual(['1 near', '2 about', '3 far', '4 somewhere']);
  });

  test('metres show only between two exact points', () => {
    const metresOf = (accuracy: number) =>
      rowGroups(places, TUESDAY, 'everyone', { ...here, accuracy })[0]?.rows.map(({ metres }) => metres);
    expect(metresOf(20)).toEqual([110, null, 1100, null]);
    expect(metresOf(51)).toEqual([null, null, null, null]);
  });

  test('the server’s order stands when a street was asked for', () => {
    const asked = { ...places, filter: { ...NO_FILTER, near: 'street:x' } };
    expect(orderOf(rowGroups(asked, TUESDAY, 'everyone'))).toEqual([
      '1 somewhere',
      '2 far',
      '3 about',
      '4 near',
    ]);
  });
});

test('a distance is a great circle, and no more exact than it can be', () => {
  const metres = metresBetween({ lon: 5.4, lat: 52.16 }, { lon: 5.41, lat: 52.16 });
  expect(metres).toBeGreaterThan(680);
  expect(metres).toBeLessThan(684);
  expect([12, 404, 676, 1234].map(roundedMetres)).toEqual([10, 400, 700, 1200]);
});
