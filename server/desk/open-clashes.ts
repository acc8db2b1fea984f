import type { Database } from '../../db/open-database.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { type ClashSelection, findClashes } from '../directory/clashes/find-clashes.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';

/** Eight weeks, today being the first day: as far as people can still arrange something else. */
const AHEAD_DAYS = 56;

/** The last date that is looked at. */
export function lookedThrough(now: Instant): IsoDate {
  return addDays(localOf(now).date, AHEAD_DAYS - 1);
}

/** What nobody resolved yet, for the lists of those who can; by start. */
export function openClashes(db: Database, selection: ClashSelection, now: Instant): Clash[] {
  return findClashes(db, selection, openWindow(now), now);
}

/** Whatever still runs now, or begins until the end of the last date. */
export function openWindow(now: Instant): Interval {
  return { start: now, end: instantOf(addDays(lookedThrough(now), 1), 0) };
}

/** How many walk-in hours and activities clash, on however many dates. */
export function countClashing(clashes: readonly Clash[]): number {
  return new Set(clashes.map(({ walkIn }) => walkIn.id)).size;
}
