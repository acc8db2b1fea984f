import type { District } from '../model/directory.ts';
import type { ImportedPlace } from '../model/imported-place.ts';
import { type Box, boxAround, isWithinBox, widened } from './box.ts';
import type { PlaceFromFeature } from './import-feature.ts';
import { neighbourhoodAt } from './neighbourhood-at.ts';

export type PlacedInDistrict =
  | { readonly kind: 'placed'; readonly place: ImportedPlace }
  | { readonly kind: 'farFromAll'; readonly why: string };

/** Just over the border of a district is near enough to be taken for its own. */
const MARGIN_METRES = 2_000;

/**
 * Gives a place its neighbourhood, when its point is known well enough for that, and its district: the chosen one,
 * else that of its neighbourhood, else the home district, if it lies near any that is on the map.
 */
export function placeInDistrict(
  place: PlaceFromFeature,
  districts: readonly District[],
  chosen: District | null,
): PlacedInDistrict {
  const { lon, lat, precision } = place.coordinates;
  const searched = chosen === null ? districts : [chosen];
  const found = precision === 'district' ? null : neighbourhoodAt(searched, [lon, lat]);
  const district = chosen ?? districts.find(({ slug }) => slug === found?.districtSlug);
  if (district === undefined && isFarFromAll(districts, [lon, lat])) {
    const why = `its point ${lon},${lat} lies in or near no known district; add --district SLUG to say which is meant`;
    return { kind: 'farFromAll', why };
  }
  const districtSlug = (district ?? homeOf(districts)).slug;
  return { kind: 'placed', place: { ...place, districtSlug, neighbourhoodCode: found?.code ?? null } };
}

/** Without a single district on the map nothing can be called far. */
function isFarFromAll(districts: readonly District[], point: readonly [number, number]): boolean {
  const boxes = districts.flatMap(extentOf);
  return boxes.length > 0 && !boxes.some((box) => isWithinBox(widened(box, MARGIN_METRES), point));
}

function extentOf({ box, neighbourhoods }: District): readonly Box[] {
  const outlines = neighbourhoods.map(({ outline }) => boxAround(outline));
  return box === null ? outlines : [box, ...outlines];
}

function homeOf(districts: readonly District[]): District {
  const home = districts.find((district) => district.home) ?? districts[0];
  if (home === undefined) throw new TypeError('A database without a district has no place for places.');
  return home;
}
