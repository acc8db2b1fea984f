import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Checker } from '../contract/vocabulary.ts';
import type { OpeningHours } from '../hours/model.ts';
import type { Refused, Saved } from './outcome.ts';

export interface HoursToSave {
  readonly placeSlug: string;
  /** A room of the place whose own hours these are; absent or null: the hours of the place itself. */
  readonly roomSlug?: string | null;
  readonly hours: OpeningHours;
  /** The version that the editor started from; null saves over whatever is there. */
  readonly ifVersion: string | null;
  readonly role: Checker;
  /** Sent again under the same key, nothing is done twice. */
  readonly actKey: string | null;
}

/** Somebody else saved in the meantime. `changedBy` is a pseudonym of the change log. */
export interface Stale {
  readonly kind: 'stale';
  readonly version: string;
  readonly hours: OpeningHours | null;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** Replaces the hours of a place. Counts as a check, and makes of samples and imports hours of the host. Throws NotFound. */
export function saveOpeningHours(
  _db: Database,
  _given: HoursToSave,
  _act: Act,
): Saved | Stale | Refused<'findings'> {
  throw new Error('to be built');
}
