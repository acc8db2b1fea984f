/** Every door of a district in one week, with what is held behind it and the rooms that are free. */
import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { SlotCertainty } from '../contract/planner/slot.ts';
import type { Instant, Interval } from '../contract/timetable.ts';
import { type CancelledWalkIn, cancelledWalkIns } from '../directory/cancelled-walk-ins.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { searchClashes } from '../directory/clashes/find-clashes.ts';
import { daysFrom } from '../directory/days-ahead.ts';
import { slugsIn } from '../directory/help-by-topic.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { heldWithin } from '../directory/occurrences.ts';
import { roomSlugAt } from '../directory/room-on.ts';
import { walkInsInSteps } from '../directory/walk-ins-in-steps.ts';
import { byStart } from '../hours/interval-sets.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { type FreeRoomTime, freeRooms } from './free-rooms.ts';
import { certaintyOf } from './slots/read-facts.ts';

export interface GridPlace {
  readonly place: Place;
  /** null: its hours are old. */
  readonly certainty: SlotCertainty | null;
  /** Monday first. */
  readonly days: readonly GridDay[];
}

export interface GridDay {
  /** The door, as visitors read it. */
  readonly day: DayOfWeek;
  readonly held: readonly HeldOnDay[];
  /** None where nobody knows when the door is open. */
  readonly free: readonly FreeRoomTime[];
}

export interface HeldOnDay extends Interval {
  readonly walkIn: WalkIn;
  readonly cancelled: Pick<CancelledWalkIn, 'reason' | 'movedTo'> | null;
  readonly clashes: readonly Clash[];
}

/** Read at one time: a district may have hundreds. */
const PLACES_AT_A_TIME = 25;

/** The public places of a district by name, whatever week it is. In steps between which a caller may pause. */
export function* weekGrid(
  db: Database,
  districtSlug: string,
  monday: IsoDate,
  now: Instant,
): Generator<void, GridPlace[]> {
  const calendars = calendarsOf(db);
  const slugs = slugsIn(db, districtSlug);
  const window = { start: instantOf(monday, 0), end: instantOf(addDays(monday, 7), 0) };
  const found = yield* searchClashes(db, { placeSlugs: slugs }, window, now);
  // What is over runs into nothing.
  const coming = found.filter(({ end }) => end > now);
  const clashes = Map.groupBy(coming, ({ walkIn }) => walkIn.placeSlug);
  const all = yield* walkInsInSteps(db, { placeSlugs: slugs });
  const walkIns = Map.groupBy(all, ({ placeSlug }) => placeSlug);
  const grid: GridPlace[] = [];
  for (let start = 0; start < slugs.length; start += PLACES_AT_A_TIME) {
    for (const place of findPlaces(db, { slugs: slugs.slice(start, start + PLACES_AT_A_TIME) })) {
      const { slug } = place;
      const certainty = certaintyOf(place, now);
      const held = heldIn(walkIns.get(slug) ?? [], window, calendars, clashes.get(slug) ?? []);
      grid.push({ place, certainty, days: daysOf(place, held, { monday, window, certainty }, calendars) });
      yield;
    }
  }
  return grid.sort((a, b) => a.place.name.localeCompare(b.place.name, 'nl'));
}

function heldIn(
  walkIns: readonly WalkIn[],
  window: Interval,
  calendars: Calendars,
  clashes: readonly Clash[],
): HeldOnDay[] {
  const held = walkIns.flatMap((walkIn) =>
    heldWithin(walkIn, window, calendars)
      .filter(({ start }) => start >= window.start)
      .map((interval) => ({
        ...{ walkIn, ...interval, cancelled: null },
        clashes: clashes.filter((clash) => clash.walkIn.id === walkIn.id && clash.start === interval.start),
      })),
  );
  const cancelled = cancelledWalkIns(walkIns, window, calendars).map(
    ({ walkIn, start, end, reason, movedTo }) => ({
      ...{ walkIn, start, end, cancelled: { reason, movedTo }, clashes: [] },
    }),
  );
  return [...held, ...cancelled].toSorted(byStart);
}

interface Week {
  readonly monday: IsoDate;
  readonly window: Interval;
  readonly certainty: SlotCertainty | null;
}

function daysOf(
  place: Place,
  held: readonly HeldOnDay[],
  { monday, window, certainty }: Week,
  calendars: Calendars,
): GridDay[] {
  const taken = held
    .filter(({ cancelled }) => cancelled === null)
    .map(({ start, end, walkIn }) => ({ start, end, roomSlug: roomSlugAt(walkIn, start) }));
  const free = certainty === null ? [] : freeRooms(place, taken, window, calendars);
  return daysFrom(place, monday, 7, calendars).map((day) => {
    const isOnIt = ({ start }: Interval) => localOf(start).date === day.date;
    return { day, held: held.filter(isOnIt), free: free.filter(isOnIt) };
  });
}
