/** Rows of the table of places ↔ the model of a place. Pure. */
import type { Address, HoursTrust, Place } from '../../server/model/place.ts';
import type { places } from '../schema.ts';

export type PlaceRow = typeof places.$inferSelect;

/** What stands in the place's own row. */
export type PlaceFacts = Omit<
  Place,
  'neighbourhoodName' | 'facilities' | 'languages' | 'rooms' | 'hosts' | 'hours' | 'trust'
>;

export interface TrustRow {
  readonly source: HoursTrust['source'];
  readonly updatedAt: number;
  readonly lastConfirmedAt: number | null;
  readonly rhythmDays: number;
  readonly oldAfterDays: number;
}

export function toPlaceFacts(row: PlaceRow): PlaceFacts {
  const { lon, lat, precision, radiusMetres } = row;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    goneSince: row.goneSince,
    districtSlug: row.districtSlug,
    neighbourhoodCode: row.neighbourhoodCode,
    address: toAddress(row),
    coordinates: { lon, lat, precision, radiusMetres },
    description: row.description,
    phone: row.phone,
    website: row.website,
    hoursSourceText: row.hoursSourceText,
    hoursNotUnderstood: row.hoursNotUnderstood,
  };
}

export function toAddress({ street, postalCode, locality }: PlaceRow): Address | null {
  return street === null && postalCode === null && locality === null
    ? null
    : { street, postalCode, locality };
}

/** A check stands for the hours that it saw: hours that changed after it are unchecked again. */
export function toTrust({
  source,
  updatedAt,
  lastConfirmedAt,
  rhythmDays,
  oldAfterDays,
}: TrustRow): HoursTrust {
  const stands = lastConfirmedAt !== null && lastConfirmedAt >= updatedAt;
  return { source, updatedAt, confirmedAt: stands ? lastConfirmedAt : null, rhythmDays, oldAfterDays };
}
