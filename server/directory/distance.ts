import type { Coordinates } from '../model/place.ts';

const EARTH_RADIUS_METRES = 6_371_000;
const RADIANS = Math.PI / 180;

/** Something that has a place on the earth, and knows how well it is known. */
export type Point = Pick<Coordinates, 'lon' | 'lat' | 'precision'>;

/** As the crow flies, for sorting. What people may read is `metresBetween`. */
export function distanceBetween(a: Point, b: Point): number {
  const north = (b.lat - a.lat) * RADIANS;
  const east = (b.lon - a.lon) * RADIANS;
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Whole metres between two exact points; null where one is a guess, because "400 m" would be a lie then. */
export function metresBetween(a: Point, b: Point): number | null {
  return a.precision === 'exact' && b.precision === 'exact' ? Math.round(distanceBetween(a, b)) : null;
}
