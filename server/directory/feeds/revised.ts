import type { Database } from '../../../db/open-database.ts';
import { revisionsOf, sharedRevision } from '../../../db/queries/revisions.ts';
import type { Revision } from '../../model/feed.ts';
import type { WalkIn } from '../../model/walk-in.ts';

const NEVER: Revision = { number: 0, at: null };

/** For each of several things how often what an event says of them changed, and when last. All that they say comes from these subjects. */
export function revised(db: Database, subjects: Iterable<string>): (own: readonly string[]) => Revision {
  const known = revisionsOf(db, [...new Set(subjects)]);
  const shared = sharedRevision(db);
  return (own) => [shared, ...own.map((subject) => known.get(subject) ?? NEVER)].reduce(together, NEVER);
}

/** Two that never fall make one that never falls. */
export function together(one: Revision, other: Revision): Revision {
  const at = Math.max(one.at ?? 0, other.at ?? 0);
  return { number: one.number + other.number, at: at === 0 ? null : at };
}

/** A date may change with its walk-in hour, with the door that it is behind and with how its organisation is reached. */
export function subjectsOf({
  slug,
  placeSlug,
  organisationSlug,
}: Pick<WalkIn, 'slug' | 'placeSlug' | 'organisationSlug'>): string[] {
  const ofOrganisation = organisationSlug === null ? [] : [`organisation:${organisationSlug}`];
  return [`walkIn:${slug}`, subjectOfPlace(placeSlug), ...ofOrganisation];
}

export function subjectOfPlace(slug: string): string {
  return `place:${slug}`;
}
