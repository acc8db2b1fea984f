import type { Database } from '../../db/open-database.ts';
import { type Published, type PublishOptions, publishStagedPlaces } from '../../db/queries/publish-places.ts';
import type { Instant } from '../contract/timetable.ts';
import { placeToChange } from './change-hours.ts';
import { tellOfClashes } from './tell-of-clashes.ts';

/** Publishes an import; those whose walk-in hours its new opening hours hit hear so, place by place, in the same transaction. */
export function publishImport(
  db: Database,
  importId: number,
  now: Instant,
  options: Omit<PublishOptions, 'hoursChanged'>,
): Published {
  return publishStagedPlaces(db, importId, now, {
    ...options,
    hoursChanged: (before, sequence, act) =>
      tellOfClashes(db, before, placeToChange(db, before.slug), sequence, act),
  });
}
