import type { NeighbourhoodOnPage } from '../../server/contract/page.ts';

/** West, south, east, north in degrees, as everywhere on the wire. */
export type Box = readonly [number, number, number, number];

/** A point with the circle in which the real door lies. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly radiusMetres: number;
}

const METRES_PER_DEGREE = 111_320;
/** A lone exact point still shows the streets around it. */
const LEAST_RADIUS_METRES = 150;

/** The box round all circles; null when there are none. */
export function boxOfSpots(spots: readonly Spot[]): Box | null {
  return spots.map(boxOfSpot).reduce<Box | null>((whole, box) => (whole ? union(whole, box) : box), null);
}

/** The box that the map may show: the district's own, else the outlines', else the places'. */
export function boxOfDistrict(
  box: Box | null,
  neighbourhoods: readonly NeighbourhoodOnPage[],
  spots: readonly Spot[],
): Box | null {
  const corners = neighbourhoods.flatMap(({ outline }) => outline).map(([lon, lat]) => boxAt(lon, lat));
  const outlines = corners.reduce<Box | null>(
    (whole, corner) => (whole ? union(whole, corner) : corner),
    null,
  );
  const places = boxOfSpots(spots);
  const known = box ?? outlines;
  if (!known || !places) return known ?? places;
  return union(known, places);
}

function boxOfSpot({ lon, lat, radiusMetres }: Spot): Box {
  const high = Math.max(radiusMetres, LEAST_RADIUS_METRES) / METRES_PER_DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return [lon - wide, lat - high, lon + wide, lat + high];
}

function boxAt(lon: number, lat: number): Box {
  return [lon, lat, lon, lat];
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
