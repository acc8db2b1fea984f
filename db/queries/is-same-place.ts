/** By what two places of one name are told apart. */
export interface Findable {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly lon: number;
  readonly lat: number;
  /** How far off the point may be. */
  readonly radiusMetres: number;
}

/** A point drawn on a building by one mapper and on its door by another. */
const SLACK_METRES = 250;
const METRES_PER_DEGREE = 111_320;

/** Of the same name: an equal address makes them one, a different one two; without addresses nearness decides. */
export function isSamePlace(one: Findable, other: Findable): boolean {
  const sameStreet = areEqual(one.street, other.street);
  const samePostalCode = areEqual(one.postalCode, other.postalCode);
  if (sameStreet === null && samePostalCode === null) return areNear(one, other);
  return sameStreet !== false && samePostalCode !== false;
}

/** null where one of them is not known. */
function areEqual(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one.toLowerCase() === other.toLowerCase();
}

function areNear(one: Findable, other: Findable): boolean {
  const east = (one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180);
  const metres = Math.hypot(east, one.lat - other.lat) * METRES_PER_DEGREE;
  return metres <= one.radiusMetres + other.radiusMetres + SLACK_METRES;
}
