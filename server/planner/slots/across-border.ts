/** What is near does not end at the border of a district. Pure. */
import type { PlacePoint } from '../../../db/queries/place-points.ts';
import { boxAround, isWithinBox, widened } from '../../directory/box.ts';
import { metresBetween } from '../../directory/distance.ts';
import { WALKING_DISTANCE_METRES } from './weights.ts';

/**
 * The places elsewhere within walking distance of one of `own`, with all others of their neighbourhoods: half a
 * neighbourhood says nothing about how much there is in it.
 */
export function acrossBorder(all: readonly PlacePoint[], own: readonly PlacePoint[]): PlacePoint[] {
  if (own.length === 0) return [];
  const districts = new Set(own.map(({ districtSlug }) => districtSlug));
  const elsewhere = all.filter(({ districtSlug }) => !districts.has(districtSlug));
  const box = widened(boxAround(own.map(({ lon, lat }) => [lon, lat] as const)), WALKING_DISTANCE_METRES);
  const near = elsewhere.filter(
    (point) => isWithinBox(box, [point.lon, point.lat]) && own.some((place) => isWalked(place, point)),
  );
  const codes = new Set(near.map(({ neighbourhoodCode }) => neighbourhoodCode));
  return elsewhere.filter(
    (point) =>
      near.includes(point) || (point.neighbourhoodCode !== null && codes.has(point.neighbourhoodCode)),
  );
}

function isWalked(a: PlacePoint, b: PlacePoint): boolean {
  const metres = metresBetween(a, b);
  return metres !== null && metres <= WALKING_DISTANCE_METRES;
}
