import type { Database } from '../../db/open-database.ts';

/** Opening and closing in minutes after midnight, as in TimeSpan. */
export interface CommonTimes {
  readonly opens: number;
  readonly closes: number;
}

/**
 * The times that this place keeps most, then those that the places of its district keep: chips to choose from.
 * Always in the same order for the same data. Throws NotFound.
 */
export function commonTimes(_db: Database, _placeSlug: string, _most = 6): CommonTimes[] {
  throw new Error('to be built');
}
