import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { LiveSwitch } from '../model/place.ts';
import type { Refused } from './outcome.ts';

export interface SwitchToSet {
  readonly placeSlug: string;
  /** `asAlways`: "weer zoals altijd", the switch is taken off. */
  readonly says: 'open' | 'closed' | 'asAlways';
  readonly actKey: string | null;
}

/** `live`: what it says now, and until when; null: nothing. */
export interface Switched {
  readonly kind: 'switched';
  readonly sequence: number;
  readonly live: LiveSwitch | null;
  readonly alreadyDone: boolean;
}

/** "We zijn nu open" or "nu even dicht", over by itself at the end of the block. `notOpenNow`: nothing to close. Throws NotFound. */
export function switchLive(
  _db: Database,
  _given: SwitchToSet,
  _act: Act,
): Switched | Refused<'sample' | 'notOpenNow'> {
  throw new Error('to be built');
}
