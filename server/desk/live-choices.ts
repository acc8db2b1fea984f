import type { Database } from '../../db/open-database.ts';
import type { LiveChoices } from '../contract/desk/live.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Place } from '../model/place.ts';
import { whyNoRealHours } from './every-part.ts';
import { switchOf } from './switch-live.ts';

/** What the switch on the door says, and until when each of its buttons would hold; null where the hours are not real. */
export function liveChoices(db: Database, place: Place, now: Instant): LiveChoices | null {
  if (whyNoRealHours(place) !== null) return null;
  const until = (says: 'open' | 'closed') => {
    const live = switchOf(db, place, { says, by: 'host' }, now);
    return live === 'notOpenNow' ? null : live.until;
  };
  const { live } = place;
  return {
    says: live !== null && live.until > now ? { says: live.says, until: live.until } : null,
    openUntil: until('open'),
    closedUntil: until('closed'),
  };
}
