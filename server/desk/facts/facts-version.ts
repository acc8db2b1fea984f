import { hash } from 'node:crypto';
import type { FactsOfPlace } from '../../../db/queries/save-facts.ts';
import { FACILITIES } from '../../contract/vocabulary.ts';

/** Tells two states of the facts of a place apart, as hours-version does for its hours. Travels in the editor's form. */
export function factsVersion(facts: FactsOfPlace): string {
  const { name, kind, address, coordinates, description, phone, website, facilities, languages, hosts } =
    facts;
  const { lon, lat, precision, radiusMetres } = coordinates;
  const parts = [
    ...[name, kind, address?.street, address?.postalCode, address?.locality],
    ...[lon, lat, precision, radiusMetres, description, phone, website],
    FACILITIES.map((facility) => facilities[facility] ?? 'unknown'),
    [...languages].sort(),
    hosts.map(({ id, firstName, nameShown, role, sample }) => [id, firstName, nameShown, role, sample]),
  ];
  return hash('sha256', JSON.stringify(parts.map((part) => part ?? null)), 'base64url').slice(0, 22);
}
