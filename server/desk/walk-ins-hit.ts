import type { Database } from '../../db/open-database.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { type DatedWalkIn, datedWalkIns } from '../directory/occurrences.ts';
import { scheduleOf } from '../directory/timetable-of.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { OpeningHours } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { placeToChange } from './change-hours.ts';
import { withRealHours } from './with-real-hours.ts';

/** Four weeks: further ahead there is time to talk about it. */
const DAYS_AHEAD = 28;

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
  const ahead = { start: now, end: instantOf(addDays(localOf(now).date, DAYS_AHEAD), 0) };
  return walkInsBetween(db, place, withRealHours(place, hours), ahead);
}

/** Those that stand before an open door now, and would no longer. As they would be then: with the door that they would find. */
export function walkInsBetween(db: Database, before: Place, after: Place, window: Interval): DatedWalkIn[] {
  const walkIns = findWalkIns(db, { placeSlugs: [before.slug] });
  const calendars = calendarsOf(db);
  const dated = (place: Place) =>
    datedWalkIns(walkIns, (around) => scheduleOf(place, around, calendars), window, calendars);
  const keyOf = ({ walkIn, start }: DatedWalkIn) => `${walkIn.slug} ${start}`;
  const open = new Set(
    dated(before)
      .filter(({ door }) => door === 'open')
      .map(keyOf),
  );
  return dated(after).filter((each) => each.door !== 'open' && open.has(keyOf(each)));
}
