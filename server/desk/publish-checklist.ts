import type { Database } from '../../db/open-database.ts';
import { CHECKS, type Check } from '../contract/desk/publish.ts';
import type { Instant } from '../contract/timetable.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { timetableOf } from '../directory/timetable-of.ts';
import type { Place } from '../model/place.ts';

export interface ChecklistLine {
  readonly check: Check;
  readonly done: boolean;
}

/** Samples are never fact: invented times and invented hosts do not count. */
export function publishChecklist(db: Database, place: Place, now: Instant): ChecklistLine[] {
  const { address, coordinates, phone, website, hosts, hostAgreedAt } = place;
  const done: Readonly<Record<Check, boolean>> = {
    address: (address?.street ?? null) !== null,
    onMap: coordinates.precision !== 'district',
    timesConfirmed: areTimesConfirmed(db, place, now),
    contact: phone !== null || website !== null || hosts.some(({ sample }) => !sample),
    hostAgrees: hostAgreedAt !== null,
  };
  return CHECKS.map((check) => ({ check, done: done[check] }));
}

/** By somebody who looked at them: that a switch was turned today says nothing of the week. */
function areTimesConfirmed(db: Database, place: Place, now: Instant): boolean {
  if (place.trust === null || place.trust.source === 'sample') return false;
  const { confirmedUntil } = timetableOf({ ...place, goneSince: null }, calendarsOf(db), now);
  return confirmedUntil !== null && now < confirmedUntil;
}
