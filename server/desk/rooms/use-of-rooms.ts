import type { Database } from '../../../db/open-database.ts';
import { findProposals, UNANSWERED } from '../../../db/queries/proposals.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { Instant, Interval } from '../../contract/timetable.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { Calendars } from '../../hours/model.ts';
import { openIntervals } from '../../hours/open-intervals.ts';
import type { WalkIn } from '../../model/walk-in.ts';

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
  const held = findWalkIns(db, { placeSlugs: [placeSlug] }).map((walkIn) => ({
    about: walkIn,
    rooms: roomsHeldIn(walkIn, window, calendars),
  }));
  const asked = findProposals(db, { placeSlug, states: UNANSWERED }).map(({ content }) => ({
    about: content,
    rooms: [content.roomSlug, ...content.hours.specialDays.map(({ roomSlug }) => roomSlug)],
  }));
  return [...held, ...asked].flatMap(({ about: { title, titleEn }, rooms }) =>
    [...new Set(rooms)].flatMap((roomSlug) => (roomSlug === null ? [] : [{ roomSlug, title, titleEn }])),
  );
}

/** Its usual one for as long as it is held at all, and those of single dates. */
function roomsHeldIn(walkIn: WalkIn, window: Interval, calendars: Calendars): (string | null)[] {
  const { openIntervals: held, unknown } = openIntervals(walkIn.hours, window, calendars);
  const starts = [...held, ...unknown].map(({ start }) => start);
  return starts.length === 0 ? [] : [walkIn.roomSlug, ...starts.map((start) => roomSlugAt(walkIn, start))];
}
