import type { FoundAddress } from './address-finder.ts';

/** `centroide_ll` is well-known text, longitude first: `POINT(5.40817131 52.16525411)`. */
const POINT = /^POINT\(\s*(-?\d{1,3}(?:\.\d+)?)\s+(-?\d{1,2}(?:\.\d+)?)\s*\)$/;
/** "Wiekslag 92, 3815GS Amersfoort"; some addresses have no postcode. */
const LABEL = /^(.+), (?:(\d{4}) ?([A-Z]{2}) )?([^,]+)$/;
const LONGEST = 200;

/** One document of the register's answer; null when it says less than a street and a point. */
export function toFoundAddress(value: unknown): FoundAddress | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('weergavenaam' in value) || !('centroide_ll' in value)) return null;
  const { weergavenaam: label, centroide_ll: centre } = value;
  if (typeof label !== 'string' || typeof centre !== 'string' || label.length > LONGEST) return null;
  const [, lon, lat] = POINT.exec(centre) ?? [];
  const [, street, digits, letters, locality] = LABEL.exec(label) ?? [];
  if (lon === undefined || lat === undefined || street === undefined || locality === undefined) return null;
  const postalCode = digits === undefined ? null : `${digits} ${letters}`;
  return { label, street, postalCode, locality, lon: Number(lon), lat: Number(lat) };
}
