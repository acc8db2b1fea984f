import type { Database } from '../../../db/open-database.ts';
import { findPlaces } from '../../../db/queries/places.ts';

/** The places of a host by name, drafts included. */
export function placeNames(
  db: Database,
  slugs: readonly string[],
): { readonly slug: string; readonly name: string }[] {
  if (slugs.length === 0) return [];
  return findPlaces(db, { slugs }).map(({ slug, name }) => ({ slug, name }));
}
