import type { WhereContent } from '../../contract/desk/where.ts';
import { isWithinBox, widened } from '../../directory/box.ts';
import type { District } from '../../model/directory.ts';
import type { Address, Coordinates } from '../../model/place.ts';
import type { FactReader } from './read-text.ts';

type WrittenWhere = Pick<
  WhereContent,
  'street' | 'postalCode' | 'locality' | 'lon' | 'lat' | 'precision' | 'radius'
>;

export interface ReadWhere {
  readonly address: Address | null;
  /** null: there is a finding that says why. */
  readonly coordinates: Coordinates | null;
}

/** A pin that somebody set on the door. */
const EXACT_METRES = 25;
export const RADIUS = { least: 50, most: 2_000 } as const;
/** Farther off than this it is another town: a slip of the hand, or a zero too many. */
const FAR_METRES = 15_000;

export function readWhere(read: FactReader, where: WrittenWhere, district: District): ReadWhere {
  const street = read.text('street', where.street, 200);
  const postalCode = read.postalCode('postalCode', where.postalCode);
  const locality = read.text('locality', where.locality, 200);
  const hasAddress = street !== null || postalCode !== null || locality !== null;
  const address = hasAddress ? { street, postalCode, locality } : null;
  return { address, coordinates: readPin(read, where, district) };
}

function readPin(read: FactReader, where: WrittenWhere, district: District): Coordinates | null {
  const { precision } = where;
  const radiusMetres = precision === 'approximate' ? readRadius(read, where.radius) : EXACT_METRES;
  const [lon, lat] = [toNumber(where.lon), toNumber(where.lat)];
  if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 90) {
    // Only the district: then its middle will do.
    if (precision === 'district' && district.lon !== null && district.lat !== null)
      return { lon: district.lon, lat: district.lat, precision, radiusMetres };
    read.fault('lat', { kind: 'noPin' });
    return null;
  }
  if (district.box !== null && !isWithinBox(widened(district.box, FAR_METRES), [lon, lat])) {
    read.fault('lat', { kind: 'pinFarAway' });
    return null;
  }
  return { lon, lat, precision, radiusMetres };
}

function readRadius(read: FactReader, written: string): number {
  const radius = toNumber(written);
  if (radius !== null && radius >= RADIUS.least && radius <= RADIUS.most) return Math.round(radius);
  read.fault('radius', { kind: 'radiusOutOfReach', ...RADIUS });
  return RADIUS.least;
}

/** With a point or a comma, as people write it; null when it is no number. */
export function toNumber(written: string): number | null {
  const number = Number(written.replace(',', '.'));
  return written.trim() === '' || !Number.isFinite(number) ? null : number;
}
