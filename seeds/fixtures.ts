import type { NewPlace } from '../db/queries/save-place.ts';
import type { Instant } from '../server/contract/timetable.ts';

export function fixturePlaces(_now: Instant): readonly NewPlace[] {
  return [];
}
