import type { Database } from '../../db/open-database.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import { clashesAfter } from '../directory/clashes/clashes-after.ts';
import { doorOf, isOfDoor } from '../directory/clashes/door-clashes.ts';
import { clashesAhead } from '../directory/clashes/find-clashes.ts';
import type { DatedWalkIn } from '../directory/occurrences.ts';
import type { OpeningHours } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { placeToChange } from './change-hours.ts';
import { withRealHours } from './with-real-hours.ts';

/**
 * Which walk-in hours and activities of the coming 28 days would lose their open door if these were the hours of the
 * place; by start. Throws NotFound.
 */
export function walkInsHit(
  db: Database,
  placeSlug: string,
  hours: OpeningHours,
  now: Instant,
): DatedWalkIn[] {
  const place = placeToChange(db, placeSlug);
  return walkInsBetween(db, place, withRealHours(place, hours), clashesAhead(now));
}

/**
 * Those that stand before an open door now, and would no longer; and those whose room would not be to be had behind it. As
 * they would be then: with the door that they would find.
 */
export function walkInsBetween(db: Database, before: Place, after: Place, window: Interval): DatedWalkIn[] {
  const hit = clashesAfter(db, before, after, window).filter(
    (clash) => isOfDoor(clash) || clash.kind === 'roomNotAvailable',
  );
  const dates = Map.groupBy(hit, ({ walkIn, start }) => `${walkIn.id} ${start}`);
  return [...dates.values()].flatMap((clashes) =>
    clashes
      .slice(0, 1)
      .map(({ walkIn, start, end }) => ({ walkIn, start, end, door: doorOf(clashes.filter(isOfDoor)) })),
  );
}
