import type { Database } from '../../../db/open-database.ts';
import { findProposals, UNANSWERED } from '../../../db/queries/proposals.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { Instant } from '../../contract/timetable.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { OpeningHours } from '../../hours/model.ts';
import { openIntervals } from '../../hours/open-intervals.ts';

export interface UseOfRoom {
  readonly roomSlug: string;
  readonly title: string;
  readonly titleEn: string | null;
}

/** A year: the farthest date for which something can be proposed. */
const AHEAD_DAYS = 366;

/** What is held in a room from today on, or is asked for one. */
export function usesOfRooms(db: Database, placeSlug: string, now: Instant): UseOfRoom[] {
  const calendars = calendarsOf(db);
  const today = localOf(now).date;
  const window = { start: instantOf(today, 0), end: instantOf(addDays(today, AHEAD_DAYS), 0) };
  const isHeld = (hours: OpeningHours) => {
    const { openIntervals: held, unknown } = openIntervals(hours, window, calendars);
    return held.length > 0 || unknown.length > 0;
  };
  const held = findWalkIns(db, { placeSlugs: [placeSlug] }).filter(({ hours }) => isHeld(hours));
  const asked = findProposals(db, { placeSlug, states: UNANSWERED }).map(({ content }) => content);
  return [...held, ...asked].flatMap(({ roomSlug, title, titleEn }) =>
    roomSlug === null ? [] : [{ roomSlug, title, titleEn }],
  );
}
