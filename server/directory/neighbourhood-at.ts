import type { District, Neighbourhood } from '../model/directory.ts';

type Point = readonly [lon: number, lat: number];

/** The neighbourhood whose outline holds the point; null where none of the known ones does. */
export function neighbourhoodAt(districts: readonly District[], point: Point): Neighbourhood | null {
  for (const { neighbourhoods } of districts) {
    for (const neighbourhood of neighbourhoods)
      if (isWithin(neighbourhood.outline, point)) return neighbourhood;
  }
  return null;
}

/** A ray to the east crosses the outline an odd number of times when it starts within. */
function isWithin(ring: readonly Point[], [lon, lat]: Point): boolean {
  let within = false;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous !== undefined && crosses(previous, point, lon, lat)) within = !within;
    previous = point;
  }
  return within;
}

function crosses([lon1, lat1]: Point, [lon2, lat2]: Point, lon: number, lat: number): boolean {
  // Half-open, so that a corner at this very height counts once.
  if (lat1 > lat === lat2 > lat) return false;
  return lon < ((lon2 - lon1) * (lat - lat1)) / (lat2 - lat1) + lon1;
}
