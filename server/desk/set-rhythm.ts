import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { Weekday } from '../hours/model.ts';
import type { Refused } from './outcome.ts';

export interface Rhythm {
  readonly placeSlug: string;
  readonly every: 'week' | 'fourWeeks';
  readonly askWeekday: Weekday;
  /** Minutes after midnight. */
  readonly askMinute: number;
  readonly actKey: string | null;
}

/** How often, and when, the host of a place is asked whether its hours are right. Throws NotFound. */
export function setRhythm(
  _db: Database,
  _given: Rhythm,
  _act: Act,
):
  | { readonly kind: 'set'; readonly sequence: number; readonly alreadyDone: boolean }
  | Refused<'sample' | 'noHours'> {
  throw new Error('to be built');
}
