/** [west, south, east, north] in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

type Point = readonly [lon: number, lat: number];

const METRES_PER_DEGREE = 111_320;

export function boxAround(points: readonly Point[]): Box {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The box with so much more on each side. */
export function widened([west, south, east, north]: Box, metres: number): Box {
  const up = metres / METRES_PER_DEGREE;
  const aside = up / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return [west - aside, south - up, east + aside, north + up];
}

export function isWithinBox([west, south, east, north]: Box, [lon, lat]: Point): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}
