import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { getRhythm, saveRhythm } from '../../db/queries/hours-trust.ts';
import type { Weekday } from '../hours/model.ts';
import { actKeyOf, doneBefore, placeToChange } from './change-hours.ts';
import { type Refused, refused } from './outcome.ts';

export interface Rhythm {
  readonly placeSlug: string;
  readonly every: 'week' | 'fourWeeks';
  readonly askWeekday: Weekday;
  /** Minutes after midnight. */
  readonly askMinute: number;
  readonly actKey: string | null;
}

export interface RhythmSet {
  readonly kind: 'set';
  readonly sequence: number;
  readonly alreadyDone: boolean;
}

const DAYS = { week: 7, fourWeeks: 28 } as const;
const MINUTES_A_DAY = 1440;

/**
 * How often, and when, the host of a place is asked whether its hours are right. `timeOutOfRange`: no clock shows that
 * time. Throws NotFound.
 */
export function setRhythm(
  db: Database,
  { placeSlug, every, askWeekday, askMinute, actKey }: Rhythm,
  act: Act,
): RhythmSet | Refused<'sample' | 'noHours' | 'timeOutOfRange'> {
  return inTransaction(db, () => {
    const key = actKeyOf('setRhythm', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    if (earlier !== null) return { kind: 'set', sequence: earlier.sequence, alreadyDone: true };
    const place = placeToChange(db, placeSlug);
    const before = getRhythm(db, place.id);
    if (before === null) return refused('noHours');
    if (place.trust?.source === 'sample') return refused('sample');
    if (!Number.isInteger(askMinute) || askMinute < 0 || askMinute >= MINUTES_A_DAY) {
      return refused('timeOutOfRange');
    }
    const after = { rhythmDays: DAYS[every], askWeekday, askMinute };
    saveRhythm(db, place.id, after);
    const sequence = recordChange(db, act, {
      what: 'setRhythm',
      subject: `place:${placeSlug}`,
      before,
      after,
      ...(key !== null && { actKey: key }),
    });
    return { kind: 'set', sequence, alreadyDone: false };
  });
}
