import type { Database } from '../../db/open-database.ts';
import { findPlacePoints, type PlacePoint } from '../../db/queries/place-points.ts';
import { distanceBetween, type Point } from './distance.ts';
import { heldPerVersion } from './held-per-version.ts';
import type { PlaceCursor, PlacesQuery } from './places-query.ts';

/** Every place of the directory as a point, by slug. */
export const placePoints: (db: Database) => readonly PlacePoint[] = heldPerVersion(findPlacePoints);

/** The places that lie where was asked, in the order of the answer, from the cursor on. `distance` is 0 without `near`. */
export function placesInOrder(db: Database, query: PlacesQuery): PlaceCursor[] {
  const near: Point | null = query.near === null ? null : { ...query.near, precision: 'exact' };
  const inOrder = placePoints(db)
    .filter((point) => liesIn(point, query))
    .map((point) => ({ slug: point.slug, distance: near === null ? 0 : distanceBetween(near, point) }));
  // By slug already; the sort is stable, so equal distances stay that way.
  if (near !== null) inOrder.sort((a, b) => a.distance - b.distance);
  const { after } = query;
  return after === null ? inOrder : inOrder.filter((one) => comesAfter(one, after));
}

function liesIn({ districtSlug, lon, lat }: PlacePoint, query: PlacesQuery): boolean {
  if (query.districtSlug !== null && districtSlug !== query.districtSlug) return false;
  if (query.box === null) return true;
  const [west, south, east, north] = query.box;
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

function comesAfter(one: PlaceCursor, cursor: PlaceCursor): boolean {
  return one.distance > cursor.distance || (one.distance === cursor.distance && one.slug > cursor.slug);
}
