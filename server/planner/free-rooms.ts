/** Rooms in which nothing is held while the door is open. Pure. */
import type { Interval, OpenInterval } from '../contract/timetable.ts';
import { fitsWalkIn, overlap } from '../directory/clashes/door-clashes.ts';
import { hoursOfRoom } from '../directory/room-hours.ts';
import { scheduleOf } from '../directory/timetable-of.ts';
import { byStart, joined, without } from '../hours/interval-sets.ts';
import type { Calendars, OpeningHours } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { Place, Room } from '../model/place.ts';

export interface FreeRoomTime extends Interval {
  readonly room: Room;
}

export interface Occupied extends Interval {
  readonly roomSlug: string | null;
}

type Suits = Parameters<typeof fitsWalkIn>[1];
/** The plain case of the clash guard's own rule: what is free must not clash once somebody proposes it. */
const ANYBODY: Suits = { audience: 'everyone', byAppointment: false };

/** Nobody sets out for less. */
const SHORTEST_MS = 30 * 60_000;

/** By start. What is held in no room in particular takes none. */
export function freeRooms(
  place: Place,
  held: readonly Occupied[],
  window: Interval,
  calendars: Calendars,
  suits: Suits = ANYBODY,
): FreeRoomTime[] {
  if (place.rooms.length === 0) return [];
  const walkedInto = (intervals: readonly OpenInterval[]) =>
    intervals.filter((each) => fitsWalkIn(each, suits));
  const door = joined(walkedInto(scheduleOf(place, window, calendars).openIntervals));
  const openOf = (hours: OpeningHours) => walkedInto(openIntervals(hours, window, calendars).openIntervals);
  return place.rooms
    .flatMap((room) => {
      const taken = held.filter(({ roomSlug }) => roomSlug === room.slug).toSorted(byStart);
      return without(openTimes(room, place, door, openOf), taken).map((free) => ({
        ...free,
        room,
      }));
    })
    .filter(({ start, end }) => end - start >= SHORTEST_MS)
    .toSorted(byStart);
}

/** Those during which none of the rooms that the place names is free from the first minute to the last. None where it names no room. */
export function withoutRoom<Held extends Interval>(
  place: Place,
  times: readonly Held[],
  occupied: readonly Occupied[],
  calendars: Calendars,
  suits: Suits,
): Held[] {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || place.rooms.length === 0) return [];
  const free = freeRooms(place, occupied, { start: first.start, end: last.end }, calendars, suits);
  return times.filter(({ start, end }) => !free.some((each) => each.start <= start && each.end >= end));
}

function openTimes(
  room: Room,
  place: Place,
  door: readonly Interval[],
  openOf: (hours: OpeningHours) => readonly OpenInterval[],
): readonly Interval[] {
  const hours = hoursOfRoom(room, place);
  if (hours === null) return door;
  return joined(openOf(hours)).flatMap((each) => door.flatMap((open) => overlap(each, open) ?? []));
}
