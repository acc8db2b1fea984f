import { stringify } from 'csv-stringify/sync';
import type { Place } from '../model/place.ts';
import { toOsmTags } from './osm-tags.ts';
import { trustTags } from './trust-tags.ts';

const COLUMNS = [
  'slug',
  'name',
  'kind',
  'addr:street',
  'addr:housenumber',
  'addr:postcode',
  'addr:city',
  'phone',
  'website',
  'wheelchair',
  'opening_hours',
  'check_date:opening_hours',
  'hoursConfirmedBy',
  'hoursConfirmedUntil',
  'hoursOldFrom',
  'lon',
  'lat',
  'coordinatesPrecision',
  'coordinatesRadiusMetres',
] as const;

/** RFC 4180 with a byte order mark: spreadsheets otherwise read "café" as "cafÃ©". */
export function toCsv(places: readonly Place[]): string {
  return stringify(places.map(toRow), {
    columns: [...COLUMNS],
    header: true,
    bom: true,
    record_delimiter: 'windows',
  });
}

function toRow(place: Place): Record<string, string> {
  const { lon, lat, precision, radiusMetres } = place.coordinates;
  const texts = Object.entries({ ...toOsmTags(place), ...trustTags(place) }).map(([tag, text]) => [
    tag,
    asText(text),
  ]);
  return {
    ...Object.fromEntries(texts),
    lon: String(lon),
    lat: String(lat),
    coordinatesPrecision: precision,
    coordinatesRadiusMetres: String(radiusMetres),
  };
}

/**
 * A spreadsheet runs a cell that starts with one of these as a formula; the apostrophe makes it text. A telephone
 * number is let be: nothing can be run in it, and an apostrophe in it would spoil it for everybody else.
 */
function asText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^\+[\d ]+$/.test(text) ? `'${text}` : text;
}
