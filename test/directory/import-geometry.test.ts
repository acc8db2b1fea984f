import { describe, expect, it } from 'vitest';
import { readGeometry, withStatedPrecision } from '../../server/directory/import-geometry.ts';

const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
/** 40 m by 30 m around De Groene Stee. */
const BUILDING = [
  [5.4072, 52.16505],
  [5.4078, 52.16505],
  [5.4078, 52.16535],
  [5.4072, 52.16535],
  [5.4072, 52.16505],
];

describe('the geometry of an imported place becomes one point', () => {
  it('takes a point as exact', () => {
    expect(readGeometry(point(5.4075, 52.1652))).toEqual({
      kind: 'point',
      coordinates: { lon: 5.4075, lat: 52.1652, precision: 'exact', radiusMetres: 25 },
    });
  });

  it('leaves a height out', () => {
    expect(readGeometry(point(5.4075, 52.1652, 3))).toMatchObject({ coordinates: { lon: 5.4075 } });
  });

  it.each([
    ['Polygon', [BUILDING]],
    ['MultiPolygon', [[BUILDING]]],
  ])('takes the middle of a %s, as exact as the building is small', (type, coordinates) => {
    expect(readGeometry({ type, coordinates })).toEqual({
      kind: 'point',
      coordinates: { lon: 5.4075, lat: 52.1652, precision: 'exact', radiusMetres: 27 },
    });
  });

  it('calls the middle of a park approximate', () => {
    const park = BUILDING.map(([lon = 0, lat = 0]) => [
      5.4075 + (lon - 5.4075) * 10,
      52.1652 + (lat - 52.1652) * 10,
    ]);
    expect(readGeometry({ type: 'Polygon', coordinates: [park] })).toMatchObject({
      coordinates: { lon: 5.4075, lat: 52.1652, precision: 'approximate', radiusMetres: 265 },
    });
  });

  it('takes the middle of a ring without any area', () => {
    const flat = [5.4, 5.41, 5.42, 5.41].map((lon) => [lon, 52.165]);
    expect(readGeometry({ type: 'Polygon', coordinates: [flat] })).toMatchObject({
      coordinates: { lon: 5.41, lat: 52.165 },
    });
  });

  it.each([
    ['no geometry', null, 'there is no point'],
    ['a line', { type: 'LineString', coordinates: [] }, 'must be Point, Polygon or MultiPolygon'],
    ['texts', point('5.4', '52.1'), 'must be [longitude, latitude]'],
    ['one number', point(5.4), 'must be [longitude, latitude]'],
    ['longitude beyond the globe', point(181, 52), 'no longitude and latitude'],
    ['latitude beyond the globe', point(5, -90.1), 'no longitude and latitude'],
    ['metres of the national grid', point(155_000, 463_000), 'Rijksdriehoek'],
    ['latitude first', point(52.1652, 5.4075), 'longitude first'],
    ['a ring of three points', { type: 'Polygon', coordinates: [BUILDING.slice(0, 3)] }, 'at least four'],
    ['a ring with a hole in it', { type: 'Polygon', coordinates: [[...BUILDING, null]] }, 'at least four'],
    ['a ring beyond the globe', { type: 'Polygon', coordinates: [[...BUILDING, [500, 1]]] }, 'no longitude'],
    ['no ring', { type: 'Polygon' }, 'at least four'],
  ])('refuses %s', (_, geometry, why) => {
    expect(readGeometry(geometry)).toMatchObject({ kind: 'refused', why: expect.stringContaining(why) });
  });
});

describe('the precision that a file states', () => {
  const exact = { lon: 5.4, lat: 52.1, precision: 'exact', radiusMetres: 25 } as const;

  it.each([
    [{ coordinatesPrecision: 'approximate', coordinatesRadiusMetres: 300 }, 'approximate', 300],
    [{ coordinatesPrecision: 'district', coordinatesRadiusMetres: 700 }, 'district', 700],
    [{ coordinatesPrecision: 'exact', coordinatesRadiusMetres: 700 }, 'exact', 25],
    [{ coordinatesPrecision: 'roughly', coordinatesRadiusMetres: 700 }, 'exact', 25],
    [{ coordinatesPrecision: 'district', coordinatesRadiusMetres: -1 }, 'exact', 25],
    [{}, 'exact', 25],
  ])('%o gives %s, %d m', (tags, precision, radiusMetres) => {
    expect(withStatedPrecision(exact, tags)).toEqual({ ...exact, precision, radiusMetres });
  });
});
