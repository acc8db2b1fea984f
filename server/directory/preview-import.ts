import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Published, type PublishOptions, publishStagedPlaces } from '../../db/queries/publish-places.ts';
import type { Instant } from '../contract/timetable.ts';

/** Thrown to undo the publishing, with what it would have done. */
class Undo extends Error {
  readonly published: Published;

  constructor(published: Published) {
    super('undone on purpose');
    this.published = published;
  }
}

/** What publishing would do, found by doing it and undoing it: no second set of rules that could differ. */
export function previewImport(
  db: Database,
  importId: number,
  now: Instant,
  options: PublishOptions,
): Published {
  try {
    return inTransaction(db, () => {
      throw new Undo(publishStagedPlaces(db, importId, now, options));
    });
  } catch (error) {
    if (error instanceof Undo) return error.published;
    throw error;
  }
}
