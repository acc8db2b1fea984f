/** Rows of the table of places ↔ the model of a place. Pure. */
import type { Checker } from '../../server/contract/vocabulary.ts';
import type { IsoDate, Weekday } from '../../server/hours/model.ts';
import { type Address, DEFAULT_ASK, type HoursTrust, type Place } from '../../server/model/place.ts';
import type { places } from '../schema.ts';

export type PlaceRow = typeof places.$inferSelect;

/** What stands in the place's own row. */
export type PlaceFacts = Omit<
  Place,
  | 'neighbourhoodName'
  | 'facilities'
  | 'languages'
  | 'rooms'
  | 'hosts'
  | 'hours'
  | 'trust'
  | 'live'
  | 'doorReport'
>;

export interface TrustRow {
  readonly source: HoursTrust['source'];
  readonly updatedAt: number;
  /** Of the newest check that was not withdrawn; null: there is none. */
  readonly confirmedAt: number | null;
  readonly confirmedBy: Checker | null;
  readonly holdsThrough: IsoDate | null;
  readonly rhythmDays: number;
  readonly oldAfterDays: number;
  readonly askWeekday: Weekday | null;
  readonly askMinute: number | null;
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
    draft: row.draft,
    hostAgreedAt: row.hostAgreedAt,
  };
}

export function toAddress({ street, postalCode, locality }: PlaceRow): Address | null {
  return street === null && postalCode === null && locality === null
    ? null
    : { street, postalCode, locality };
}

/** A check stands for the hours that it saw: hours that changed after it are unchecked again. */
export function toTrust(row: TrustRow): HoursTrust {
  const { source, updatedAt, rhythmDays, oldAfterDays } = row;
  const stands = row.confirmedAt !== null && row.confirmedAt >= updatedAt;
  return {
    ...{ source, updatedAt, rhythmDays, oldAfterDays },
    confirmedAt: stands ? row.confirmedAt : null,
    confirmedBy: stands ? row.confirmedBy : null,
    holdsThrough: stands ? row.holdsThrough : null,
    askWeekday: row.askWeekday ?? DEFAULT_ASK.weekday,
    askMinute: row.askMinute ?? DEFAULT_ASK.minute,
  };
}
