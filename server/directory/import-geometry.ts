import { PRECISIONS } from '../contract/vocabulary.ts';
import type { Coordinates } from '../model/place.ts';
import { quoted } from './clean-text.ts';

export type ReadGeometry =
  | { readonly kind: 'point'; readonly coordinates: Coordinates }
  | { readonly kind: 'refused'; readonly path: string; readonly part: string; readonly why: string };

type Point = readonly [number, number];

/** A point drawn by hand on a building lies within this of the door. */
const POINT_RADIUS_METRES = 25;
/** Up to here a point may be drawn as a pin and distances may be given. */
const EXACT_METRES = 50;
/** A district is a few kilometres wide. */
const WIDEST_METRES = 20_000;
const METRES_PER_DEGREE = 111_320;

/** A GeoJSON geometry → one point in CRS84, and how far off it may be: half the size of a polygon. */
export function readGeometry(geometry: unknown): ReadGeometry {
  if (!isRecord(geometry))
    return refused('geometry', String(geometry), 'there is no point to put on the map');
  const { type, coordinates } = geometry;
  if (type === 'Point') return readPoint(coordinates);
  if (type === 'Polygon') return readRings(Array.isArray(coordinates) ? [coordinates] : []);
  if (type === 'MultiPolygon') return readRings(Array.isArray(coordinates) ? coordinates : []);
  return refused('geometry.type', quoted(type), 'must be Point, Polygon or MultiPolygon');
}

/** A file that we exported says how well a point is known; that holds, as long as it makes sense. */
export function withStatedPrecision(
  coordinates: Coordinates,
  tags: Readonly<Record<string, unknown>>,
): Coordinates {
  const precision = PRECISIONS.find((known) => known === tags.coordinatesPrecision);
  const radiusMetres = Number(tags.coordinatesRadiusMetres);
  const sensible = radiusMetres > 0 && radiusMetres <= WIDEST_METRES;
  if (precision === undefined || !sensible || (precision === 'exact' && radiusMetres > EXACT_METRES)) {
    return coordinates;
  }
  return { ...coordinates, precision, radiusMetres };
}

function readPoint(value: unknown): ReadGeometry {
  const point = toPoint(value);
  if (point === null) return refused('geometry.coordinates', quoted(value), 'must be [longitude, latitude]');
  return checked(point, POINT_RADIUS_METRES);
}

/** The outer ring of the first polygon stands for the building; holes do not move its middle enough to matter. */
function readRings(polygons: readonly unknown[]): ReadGeometry {
  const polygon: unknown = polygons[0];
  const ring: unknown = Array.isArray(polygon) ? polygon[0] : undefined;
  const points = Array.isArray(ring) ? ring.map(toPoint) : [];
  const known = points.filter((point) => point !== null);
  const first = known[0];
  if (first === undefined || known.length < 4 || known.length !== points.length) {
    return refused('geometry.coordinates', quoted(ring), 'must be a ring of at least four points');
  }
  for (const point of known) {
    const answer = checked(point, 0);
    if (answer.kind === 'refused') return answer;
  }
  return checked(centroid(known, first), halfDiagonalMetres(known));
}

function checked(point: Point, radius: number): ReadGeometry {
  const [lon, lat] = point;
  const part = `[${lon}, ${lat}]`;
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
    const remedy = looksDutchGrid(point)
      ? '; these look like Rijksdriehoek metres, convert them to EPSG:4326'
      : '';
    return refused('geometry.coordinates', part, `is no longitude and latitude in degrees${remedy}`);
  }
  if (lon > 50 && lon < 54 && lat > 3 && lat < 8) {
    return refused('geometry.coordinates', part, 'has latitude first; GeoJSON has longitude first');
  }
  const radiusMetres = Math.max(POINT_RADIUS_METRES, Math.ceil(radius));
  const precision = radiusMetres <= EXACT_METRES ? 'exact' : 'approximate';
  return { kind: 'point', coordinates: { lon: rounded(lon), lat: rounded(lat), precision, radiusMetres } };
}

/** By area, from the first corner so that small differences keep their digits; a ring without area: the mean. */
function centroid(ring: readonly Point[], origin: Point): Point {
  let area = 0;
  let x = 0;
  let y = 0;
  let previous = origin;
  for (const point of ring) {
    const [x1, y1] = [previous[0] - origin[0], previous[1] - origin[1]];
    const [x2, y2] = [point[0] - origin[0], point[1] - origin[1]];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
    previous = point;
  }
  if (Math.abs(area) < 1e-14) return mean(ring);
  return [origin[0] + x / (3 * area), origin[1] + y / (3 * area)];
}

function mean(ring: readonly Point[]): Point {
  const sum = (axis: 0 | 1) => ring.reduce((total, point) => total + point[axis], 0) / ring.length;
  return [sum(0), sum(1)];
}

function halfDiagonalMetres(ring: readonly Point[]): number {
  const lons = ring.map((point) => point[0]);
  const lats = ring.map((point) => point[1]);
  const south = least(lats);
  const wide = (greatest(lons) - least(lons)) * Math.cos((south * Math.PI) / 180);
  return (Math.hypot(wide, greatest(lats) - south) * METRES_PER_DEGREE) / 2;
}

// A spread over Math.min would overflow the stack on an outline of a hundred thousand points.
const least = (numbers: readonly number[]) =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const greatest = (numbers: readonly number[]) =>
  numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** The Dutch national grid: x 0–300 km, y 300–625 km. */
function looksDutchGrid([x, y]: Point): boolean {
  return x > 0 && x < 300_000 && y > 300_000 && y < 625_000;
}

function toPoint(value: unknown): Point | null {
  if (!Array.isArray(value)) return null;
  const [lon, lat]: unknown[] = value;
  return Number.isFinite(lon) && Number.isFinite(lat) ? [Number(lon), Number(lat)] : null;
}

/** Seven decimals is a centimetre, and what OpenStreetMap keeps. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(7));
}

function refused(path: string, part: string, why: string): ReadGeometry {
  return { kind: 'refused', path, part, why };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
