import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';

/** The slugs of all places that a list may show to visitors. */
export function findListedPlaces(db: Database): string[] {
  return findPlaces(db).map(({ slug }) => slug);
}
