/** CRS84: longitude first. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

const EARTH_RADIUS_METRES = 6_371_000;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance; at the size of a town it is right to a metre. */
export function metresBetween(a: Point, b: Point): number {
  const halfLat = radians(b.lat - a.lat) / 2;
  const halfLon = radians(b.lon - a.lon) / 2;
  const chord =
    Math.sin(halfLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(chord));
}

/** Steps that nobody can hold us to: tens up to 500 metres, fifties up to a kilometre. */
export function roundedMetres(metres: number): number {
  const step = metres < 500 ? 10 : metres < 1000 ? 50 : 100;
  return Math.round(metres / step) * step;
}
