import type { Database } from '../../db/open-database.ts';
import type { Instant } from '../contract/timetable.ts';
import type { DatedWalkIn } from '../directory/occurrences.ts';
import type { OpeningHours } from '../hours/model.ts';

/**
 * Which walk-in hours and activities of the coming 28 days would lose their open door if these were the hours of the
 * place; by start. Throws NotFound.
 */
export function walkInsHit(
  _db: Database,
  _placeSlug: string,
  _hours: OpeningHours,
  _now: Instant,
): DatedWalkIn[] {
  throw new Error('to be built');
}
