/** The clash guard: what walk-in hours run into. Pure, always worked out anew, and the one rule for the whole product. */
import { CLASH_KINDS } from '../../contract/clash.ts';
import type { Interval } from '../../contract/timetable.ts';
import { byStart, joined, without } from '../../hours/interval-sets.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Calendars } from '../../hours/model.ts';
import { openIntervals } from '../../hours/open-intervals.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { around, heldWithin } from '../occurrences.ts';
import { hoursOfRoom } from '../room-hours.ts';
import { roomSlugAt } from '../room-on.ts';
import { type PlaceHours, scheduleOf, trustIn } from '../timetable-of.ts';
import type { Clash } from './clash.ts';
import { type Door, type DoorClash, doorClashes, fitsWalkIn, touching } from './door-clashes.ts';
import { type Held, personMeetings, roomMeetings } from './meetings.ts';

/** What decides when the door of a place is open, and its rooms are to be had. */
export type House = PlaceHours & Pick<Place, 'slug'>;

export interface ClashQuestion {
  readonly walkIns: readonly WalkIn[];
  /** Of a walk-in hour at another place the door is not looked at; only what it meets. */
  readonly places: readonly House[];
  readonly calendars: Calendars;
  /** A walk-in hour that touches it counts as a whole. */
  readonly window: Interval;
}

/** Sorted by start. Dates on which a walk-in hour is not held never clash. */
export function clashesOf({ walkIns, places, calendars, window }: ClashQuestion): Clash[] {
  const held = heldIn(walkIns, window, calendars);
  const byPlace = Map.groupBy(held, ({ walkIn }) => walkIn.placeSlug);
  const withHouses = places.flatMap((house) =>
    clashesWithDoor(byPlace.get(house.slug) ?? [], house, calendars, window),
  );
  return [...withHouses, ...roomMeetings(held), ...personMeetings(held)].sort(inOrder);
}

/** Every time that they are held. */
export function heldIn(walkIns: readonly WalkIn[], window: Interval, calendars: Calendars): Held[] {
  return walkIns.flatMap((walkIn) =>
    heldWithin(walkIn, window, calendars).map((interval) => ({ walkIn, ...interval })),
  );
}

/** What all that is held in one house runs into there: its door, its rooms, and who else is in them. In no order. */
export function clashesInHouse(
  held: readonly Held[],
  house: House,
  calendars: Calendars,
  window: Interval,
): Clash[] {
  return [...clashesWithDoor(held, house, calendars, window), ...roomMeetings(held)];
}

function clashesWithDoor(
  held: readonly Held[],
  house: House,
  calendars: Calendars,
  window: Interval,
): Clash[] {
  if (held.length === 0) return [];
  const whole = around(window);
  const door = scheduleOf(house, whole, calendars);
  const { oldFrom } = trustIn(house.trust);
  const rooms = new Map(
    house.rooms.flatMap((room) => {
      const hours = hoursOfRoom(room, house);
      return hours === null ? [] : [[room.slug, openIntervals(hours, whole, calendars)] as const];
    }),
  );
  return held.flatMap((each) => {
    const outside = doorClashes(each, each.walkIn, door, oldFrom);
    const roomSlug = roomSlugAt(each.walkIn, each.start);
    const room = roomSlug === null ? undefined : rooms.get(roomSlug);
    return [...byKind(each, outside), ...(room === undefined ? [] : withRoom(each, room, outside))];
  });
}

/** One for each kind, about the first stretch of it. */
function byKind(held: Held, stretches: readonly DoorClash[]): Clash[] {
  return [...Map.groupBy(stretches, ({ kind }) => kind)].flatMap(([kind, during]) => {
    const [first] = during;
    return first === undefined ? [] : [toClash(held, { ...first, kind, during })];
  });
}

/** Where the door is the trouble, the room is not told of besides. */
function withRoom(held: Held, room: Door, outside: readonly Interval[]): Clash[] {
  const fitting = room.openIntervals.filter((each) => fitsWalkIn(each, held.walkIn));
  const during = without(without([held], fitting), outside);
  const [first] = during;
  if (first === undefined) return [];
  const [says] = [...touching(room.closures, first), ...touching(room.unknown, first)];
  return [toClash(held, { kind: 'roomNotAvailable', during, reason: says?.reason ?? null, ...ROOM })];
}

const ROOM = { access: null, audience: null } as const;

function toClash(
  { walkIn, start, end }: Held,
  {
    kind,
    during,
    reason,
    access,
    audience,
  }: Pick<Clash, 'kind' | 'during' | 'reason' | 'access' | 'audience'>,
): Clash {
  const { date } = localOf(start);
  return { kind, walkIn, date, start, end, during: joined(during), reason, access, audience, other: null };
}

export function inOrder(a: Clash, b: Clash): number {
  if (a.walkIn.slug !== b.walkIn.slug) return byStart(a, b) || (a.walkIn.slug < b.walkIn.slug ? -1 : 1);
  return byStart(a, b) || CLASH_KINDS.indexOf(a.kind) - CLASH_KINDS.indexOf(b.kind);
}
