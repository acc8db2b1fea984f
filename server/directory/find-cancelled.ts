import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { findWalkIns as findWalkInRules } from '../../db/queries/walk-ins.ts';
import { type CancelledWalkIn, cancelledWalkIns } from './cancelled-walk-ins.ts';
import type { WalkInsQuery } from './find-walk-ins.ts';
import { windowOf } from './get-open-intervals.ts';
import { calendarsOf } from './known-places.ts';

/** What would have started between two dates and was cancelled, by start; at places that visitors may know. */
export function findCancelled(db: Database, query: WalkInsQuery): CancelledWalkIn[] {
  const { placeSlug, helpTopic } = query;
  const rules = findWalkInRules(db, placeSlug === null ? {} : { placeSlugs: [placeSlug] });
  // Few have any day on which they are not held, and only their places are looked at.
  const withClosedDays = rules.filter(
    ({ helpTopics, hours }) =>
      (helpTopic === null || helpTopics.includes(helpTopic)) &&
      hours.specialDays.some(({ says }) => says.kind === 'closed'),
  );
  const slugs = [...new Set(withClosedDays.map((walkIn) => walkIn.placeSlug))];
  const known = new Set((slugs.length === 0 ? [] : findPlaces(db, { slugs })).map(({ slug }) => slug));
  const visible = withClosedDays.filter((walkIn) => known.has(walkIn.placeSlug));
  return cancelledWalkIns(visible, windowOf(query), calendarsOf(db));
}
