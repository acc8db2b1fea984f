import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getLoggedChange } from '../../db/queries/history.ts';
import type { AllHours } from '../../db/queries/replace-hours.ts';
import type { Checker } from '../contract/vocabulary.ts';
import { NotFound } from '../errors.ts';
import { checkHours } from '../hours/check-hours.ts';
import type { Place } from '../model/place.ts';
import { alreadySaved } from './already-saved.ts';
import { actKeyOf, changeHours, doneBefore, placeToChange } from './change-hours.ts';
import { type Refused, refused, type Saved } from './outcome.ts';
import { type HoursState, recordedHours } from './recorded-hours.ts';

export interface StateToRestore {
  readonly placeSlug: string;
  /** A line of the history: the hours as that change left them. */
  readonly sequence: number;
  readonly role: Checker;
  readonly actKey: string | null;
}

/**
 * Makes an earlier state of the hours the present one, and counts as a check. Special days that are over since are
 * restored with the rest. `notHours`: that line of the history holds no hours. Throws NotFound.
 */
export function restoreHours(
  db: Database,
  { placeSlug, sequence, role, actKey }: StateToRestore,
  act: Act,
): Saved | Refused<'sample' | 'notHours'> {
  return inTransaction(db, () => {
    const key = actKeyOf('restoreHours', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    if (earlier !== null) return alreadySaved(earlier);
    const place = placeToChange(db, placeSlug);
    const change = getLoggedChange(db, sequence);
    if (change === null || change.subject !== `place:${placeSlug}`) {
      throw new NotFound('change', String(sequence));
    }
    const state = recordedHours(change.after);
    if (state?.trust?.source === 'sample') return refused('sample');
    if (state === null || !isRestorable(state)) return refused('notHours');
    const to = { hours: state.hours, rooms: roomsOf(place, state) };
    const after = { restored: sequence };
    const saved = changeHours(db, { what: 'restoreHours', place, to, role, key, after }, act);
    // What was odd then was saved then: it is said, and does not stand in the way.
    return { ...saved, findings: state.hours === null ? [] : checkHours(state.hours) };
  });
}

/** Invented hours do not come back, and no hours are nothing to go back to. */
export function isRestorable({ hours, rooms, trust }: HoursState): boolean {
  if (trust === null || trust.source === 'sample') return false;
  return hours !== null || rooms.some((room) => room.hours !== null);
}

/** A room that was not there yet keeps what it has. */
function roomsOf({ rooms }: Place, state: HoursState): AllHours['rooms'] {
  const recorded = new Map(state.rooms.map(({ slug, hours }) => [slug, hours]));
  return rooms.map(({ slug, hours }) => ({ slug, hours: recorded.get(slug) ?? hours }));
}
