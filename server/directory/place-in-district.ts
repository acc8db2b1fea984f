import type { District } from '../model/directory.ts';
import type { ImportedPlace } from '../model/imported-place.ts';
import type { PlaceFromFeature } from './import-feature.ts';
import { neighbourhoodAt } from './neighbourhood-at.ts';

/**
 * Gives a place its neighbourhood, when its point is known well enough for that, and its district: the chosen one,
 * else that of its neighbourhood, else the home district.
 */
export function placeInDistrict(
  place: PlaceFromFeature,
  districts: readonly District[],
  chosen: District | null,
): ImportedPlace {
  const { lon, lat, precision } = place.coordinates;
  const searched = chosen === null ? districts : [chosen];
  const found = precision === 'district' ? null : neighbourhoodAt(searched, [lon, lat]);
  const district = chosen ?? districts.find(({ slug }) => slug === found?.districtSlug) ?? homeOf(districts);
  return { ...place, districtSlug: district.slug, neighbourhoodCode: found?.code ?? null };
}

function homeOf(districts: readonly District[]): District {
  const home = districts.find((district) => district.home) ?? districts[0];
  if (home === undefined) throw new TypeError('A database without a district has no place for places.');
  return home;
}
