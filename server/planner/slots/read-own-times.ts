import type { Database } from '../../../db/open-database.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { walkInsHeldBy } from '../../../db/queries/walk-ins-held.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { dayNumbered } from '../../hours/calendar-day.ts';
import { instantOn } from '../../hours/local-time.ts';
import type { Days } from './day-grid.ts';
import type { OwnTime } from './slot-facts.ts';

/** All that somebody holds herself, for whichever organisation, wherever it is. */
export function readOwnTimes(db: Database, personId: number | null, { first, last }: Days): OwnTime[] {
  const held = walkInsHeldBy(db, personId === null ? [] : [personId]);
  const slugs = new Set(held.map(({ slug }) => slug));
  if (slugs.size === 0) return [];
  const window = { start: instantOn(dayNumbered(first), 0), end: instantOn(dayNumbered(last + 1), 0) };
  const calendars = calendarsOf(db);
  return findWalkIns(db, { placeSlugs: [...new Set(held.map(({ placeSlug }) => placeSlug))] })
    .filter(({ slug }) => slugs.has(slug))
    .flatMap((walkIn) =>
      heldWithin(walkIn, window, calendars).map(({ start, end }) => ({
        ...{ start, end, placeName: walkIn.placeName },
      })),
    );
}
