import type { Database } from '../../db/open-database.ts';
import { findHelpTopics } from '../../db/queries/directory.ts';
import { isWalkInSlugTaken } from '../../db/queries/save-walk-in.ts';
import { numberedSlug, slugOf } from '../model/slug.ts';
import type { WalkInContent } from '../model/walk-in.ts';

/**
 * Its address, which never changes: its title and place; of sensitive help only the place and a number, since addresses stay
 * behind in a browser that others use.
 */
export function slugForWalkIn(
  db: Database,
  placeSlug: string,
  { title, helpTopics }: Pick<WalkInContent, 'title' | 'helpTopics'>,
): string {
  const topics = findHelpTopics(db).filter(({ slug }) => helpTopics.includes(slug));
  const isSensitive = topics.some(({ sensitive }) => sensitive);
  const base = isSensitive ? `${placeSlug}-inloop` : slugOf(`${title} ${placeSlug}`);
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(base, number);
    if (!isWalkInSlugTaken(db, slug)) return slug;
  }
}
