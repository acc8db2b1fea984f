import type { Database } from '../../db/open-database.ts';
import { findDistricts } from '../../db/queries/directory.ts';
import { CommandRefused } from './command-refused.ts';

/** The slug as it was typed, once it is sure that there is such a district. */
export function knownDistrict(db: Database, slug: string): string {
  const slugs = findDistricts(db).map((district) => district.slug);
  if (slugs.includes(slug)) return slug;
  throw new CommandRefused(`There is no district "${slug}". There is: ${slugs.join(', ')}.`);
}
