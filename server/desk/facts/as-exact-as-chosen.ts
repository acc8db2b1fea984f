import { boxAround } from '../../directory/box.ts';
import { distanceBetween } from '../../directory/distance.ts';
import { neighbourhoodAt } from '../../directory/neighbourhood-at.ts';
import type { District, Neighbourhood } from '../../model/directory.ts';
import type { Coordinates } from '../../model/place.ts';

export interface Placed {
  readonly coordinates: Coordinates;
  readonly neighbourhoodCode: string | null;
}

/** About half a kilometre: coarse enough where no outlines are known. */
const COARSE_DEGREES = 0.005;
const COARSE_METRES = 500;

/**
 * A point no more exact than was chosen: "only the neighbourhood" is kept as the middle of the neighbourhood, so that
 * nobody can find the door of a living room from what we publish.
 */
export function asExactAsChosen(
  district: District,
  { lon, lat, precision, radiusMetres }: Coordinates,
): Placed {
  const found = neighbourhoodAt([district], [lon, lat]);
  const neighbourhoodCode = found?.code ?? null;
  switch (precision) {
    case 'exact':
    case 'approximate':
      return { coordinates: { lon, lat, precision, radiusMetres }, neighbourhoodCode };
    case 'neighbourhood':
      if (found === null) return { coordinates: coarse(lon, lat, precision), neighbourhoodCode };
      return {
        coordinates: { lon: found.lon, lat: found.lat, precision, radiusMetres: reach(found) },
        neighbourhoodCode,
      };
    case 'district':
      if (district.lon === null || district.lat === null)
        return { coordinates: coarse(lon, lat, precision), neighbourhoodCode: null };
      return {
        coordinates: { lon: district.lon, lat: district.lat, precision, radiusMetres: reachOfAll(district) },
        neighbourhoodCode: null,
      };
  }
}

function coarse(lon: number, lat: number, precision: 'neighbourhood' | 'district'): Coordinates {
  const round = (degrees: number) => Math.round(degrees / COARSE_DEGREES) * COARSE_DEGREES;
  return { lon: round(lon), lat: round(lat), precision, radiusMetres: COARSE_METRES };
}

/** From its middle to its farthest corner, in tens of metres. */
function reach({ lon, lat, outline }: Neighbourhood): number {
  const farthest = Math.max(...outline.map((corner) => metresBetween([lon, lat], corner)));
  return Math.ceil(farthest / 10) * 10;
}

function reachOfAll({ box, lon, lat, neighbourhoods }: District): number {
  const corners = neighbourhoods.flatMap(({ outline }) => outline);
  const [west, south, east, north] =
    box ?? boxAround(corners.length === 0 ? [[lon ?? 0, lat ?? 0]] : corners);
  const wide = metresBetween([west, south], [east, south]);
  const high = metresBetween([west, south], [west, north]);
  return Math.max(COARSE_METRES, Math.round(Math.min(wide, high) / 20) * 10);
}

type Corner = readonly [lon: number, lat: number];

function metresBetween([lon, lat]: Corner, [otherLon, otherLat]: Corner): number {
  const [a, b] = [
    { lon, lat },
    { lon: otherLon, lat: otherLat },
  ];
  return distanceBetween({ ...a, precision: 'exact' }, { ...b, precision: 'exact' });
}
