import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { clearDoorReports, saveLiveSwitch } from '../../db/queries/live-switch.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Checker } from '../contract/vocabulary.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { nextMidnight } from '../directory/next-midnight.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { LiveSwitch, Place } from '../model/place.ts';
import { actKeyOf, doneBefore, placeToChange } from './change-hours.ts';
import { liveUntil } from './live-until.ts';
import { type Refused, refused } from './outcome.ts';
import { recordedLive } from './recorded-hours.ts';
import { blocksWithin } from './running-block.ts';
import { tellOfClashes } from './tell-of-clashes.ts';

export interface SwitchToSet {
  readonly placeSlug: string;
  /** `asAlways`: "weer zoals altijd", the switch is taken off. */
  readonly says: 'open' | 'closed' | 'asAlways';
  readonly role: Checker;
  readonly actKey: string | null;
}

/** `live`: what it says now, and until when; null: nothing. */
export interface Switched {
  readonly kind: 'switched';
  readonly sequence: number;
  readonly live: LiveSwitch | null;
  readonly alreadyDone: boolean;
}

/**
 * "We zijn nu open" or "nu even dicht", over by itself at the end of the block. It says nothing of the hours, so it is
 * no check of them. `notOpenNow`: nothing to close. Throws NotFound.
 */
export function switchLive(
  db: Database,
  { placeSlug, says, role, actKey }: SwitchToSet,
  act: Act,
): Switched | Refused<'sample' | 'notOpenNow'> {
  return inTransaction(db, () => {
    const key = actKeyOf('switchLive', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    if (earlier !== null) {
      const { sequence, after } = earlier;
      return { kind: 'switched', sequence, live: recordedLive(after) ?? null, alreadyDone: true };
    }
    const place = placeToChange(db, placeSlug);
    if (place.trust?.source === 'sample') return refused('sample');
    const live = says === 'asAlways' ? null : switchOf(db, place, { says, by: role }, act.at);
    if (live === 'notOpenNow') return refused('notOpenNow');
    saveLiveSwitch(db, place.id, live);
    if (says === 'open') clearDoorReports(db, place.id, act.at);
    const sequence = recordChange(db, act, {
      what: 'switchLive',
      subject: `place:${placeSlug}`,
      before: { live: place.live },
      after: { live },
      ...(key !== null && { actKey: key }),
    });
    tellOfClashes(db, place, { ...place, live }, sequence, act);
    return { kind: 'switched', sequence, live, alreadyDone: false };
  });
}

/** What the switch would say if it were set now. */
export function switchOf(
  db: Database,
  place: Place,
  { says, by }: Pick<LiveSwitch, 'says' | 'by'>,
  at: Instant,
): LiveSwitch | 'notOpenNow' {
  const { date } = localOf(at);
  const window = { start: instantOf(addDays(date, -1), 0), end: instantOf(addDays(date, 3), 0) };
  const until = liveUntil(says, blocksWithin(place, window, calendarsOf(db)), at, nextMidnight(at));
  if (until !== null) return { says, since: at, until, by };
  // Closing a door that only the switch had opened.
  const isSwitchedOpen = place.live?.says === 'open' && place.live.until > at;
  return isSwitchedOpen ? { says, since: at, until: place.live.until, by } : 'notOpenNow';
}
