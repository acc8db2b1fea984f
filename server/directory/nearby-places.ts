import type { Database } from '../../db/open-database.ts';
import type { PlacePoint } from '../../db/queries/place-points.ts';
import { openStateAt, placementOf } from '../contract/open-state.ts';
import type { NearbyPlace } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import { distanceBetween, metresBetween } from './distance.ts';
import { type KnownPlace, knownPlaces } from './known-places.ts';
import { placePoints } from './place-order.ts';

const SHOWN = 8;
/** Among how many of the nearest we look for open doors. */
const CANDIDATES = 24;
/** Nobody walks further because a door is closed. */
const FAR_METRES = 5000;

/** Where to go instead, nearest first: the nearest that are open now and, where those are few, others nearby. */
export function nearbyPlaces(db: Database, { place }: KnownPlace, now: Instant): NearbyPlace[] {
  const from: PlacePoint = { ...place, ...place.coordinates };
  const candidates = placePoints(db)
    .filter(({ slug }) => slug !== place.slug)
    .map((point) => ({ slug: point.slug, ...nearness(from, point) }))
    .filter(({ rank }) => rank < ELSEWHERE)
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance)
    .slice(0, CANDIDATES);
  const known = knownPlaces(
    db,
    candidates.map(({ slug }) => slug),
    now,
  );
  const openFirst = [...known.filter((one) => isOpen(one, now)), ...known];
  const shown = new Set([...new Set(openFirst)].slice(0, SHOWN));
  return known
    .filter((one) => shown.has(one))
    .map((one) => ({
      slug: one.place.slug,
      name: one.place.name,
      neighbourhoodName: one.place.neighbourhoodName,
      metres: metresBetween(place.coordinates, one.place.coordinates),
      timetable: one.timetable,
    }));
}

const ELSEWHERE = 3;

/** Measured distances first; where one of the two points is a guess, the same neighbourhood and then the district. */
function nearness(from: PlacePoint, to: PlacePoint): { rank: number; distance: number } {
  const distance = distanceBetween(from, to);
  const measured = metresBetween(from, to);
  if (measured !== null && measured <= FAR_METRES) return { rank: 0, distance };
  const { neighbourhoodCode, districtSlug } = from;
  if (neighbourhoodCode !== null && neighbourhoodCode === to.neighbourhoodCode) return { rank: 1, distance };
  return { rank: districtSlug === to.districtSlug ? 2 : ELSEWHERE, distance };
}

function isOpen({ timetable }: KnownPlace, now: Instant): boolean {
  return placementOf(openStateAt(timetable, now)).countsAsOpen;
}
