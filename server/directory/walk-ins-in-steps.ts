import type { Database } from '../../db/open-database.ts';
import { findWalkIns, placesWithWalkIns, type WalkInSelection } from '../../db/queries/walk-ins.ts';
import type { WalkIn } from '../model/walk-in.ts';

/** Few enough to read within a few milliseconds. */
const PLACES_AT_A_TIME = 25;

/** Walk-in hours and activities by place, in steps between which a caller may pause: a district may have thousands. */
export function* walkInsInSteps(db: Database, selection: WalkInSelection): Generator<void, WalkIn[]> {
  const slugs = placesWithWalkIns(db, selection);
  const found: WalkIn[] = [];
  for (let start = 0; start < slugs.length; start += PLACES_AT_A_TIME) {
    const placeSlugs = slugs.slice(start, start + PLACES_AT_A_TIME);
    found.push(...findWalkIns(db, { ...selection, placeSlugs }));
    yield;
  }
  return found;
}
