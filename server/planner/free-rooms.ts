/** Rooms in which nothing is held while the door is open. Pure. */
import type { Interval, OpenInterval } from '../contract/timetable.ts';
import { fitsWalkIn, overlap } from '../directory/clashes/door-clashes.ts';
import { hoursOfRoom } from '../directory/room-hours.ts';
import { scheduleOf } from '../directory/timetable-of.ts';
import { byStart, joined, without } from '../hours/interval-sets.ts';
import type { Calendars } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { Place, Room } from '../model/place.ts';

export interface FreeRoomTime extends Interval {
  readonly room: Room;
}

export interface Occupied extends Interval {
  readonly roomSlug: string | null;
}

/** Nobody sets out for less. */
const SHORTEST_MS = 30 * 60_000;

/** By start. What is held in no room in particular takes none. */
export function freeRooms(
  place: Place,
  held: readonly Occupied[],
  window: Interval,
  calendars: Calendars,
): FreeRoomTime[] {
  if (place.rooms.length === 0) return [];
  const door = joined(walkedInto(scheduleOf(place, window, calendars).openIntervals));
  return place.rooms
    .flatMap((room) => {
      const taken = held.filter(({ roomSlug }) => roomSlug === room.slug).toSorted(byStart);
      return without(openTimes(room, place, door, window, calendars), taken).map((free) => ({
        ...free,
        room,
      }));
    })
    .filter(({ start, end }) => end - start >= SHORTEST_MS)
    .toSorted(byStart);
}

function openTimes(
  room: Room,
  place: Place,
  door: readonly Interval[],
  window: Interval,
  calendars: Calendars,
): readonly Interval[] {
  const hours = hoursOfRoom(room, place);
  if (hours === null) return door;
  const own = joined(walkedInto(openIntervals(hours, window, calendars).openIntervals));
  return own.flatMap((each) => door.flatMap((open) => overlap(each, open) ?? []));
}

/** The plain case of the clash guard's own rule: what is free must not clash once somebody proposes it. */
const ANYBODY = { audience: 'everyone', byAppointment: false } as const;

function walkedInto(intervals: readonly OpenInterval[]): readonly Interval[] {
  return intervals.filter((each) => fitsWalkIn(each, ANYBODY));
}
