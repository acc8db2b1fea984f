/** Walk-in hours that are in each other's way: in one room, or by one professional. Pure. */
import type { Interval } from '../../contract/timetable.ts';
import { byStart, joined } from '../../hours/interval-sets.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { roomSlugAt } from '../room-on.ts';
import type { Clash } from './clash.ts';
import { overlap } from './door-clashes.ts';

/** One time that a walk-in hour is held. */
export interface Held extends Interval {
  readonly walkIn: WalkIn;
}

type Kind = 'roomTaken' | 'twoPlaces';

/** Both sides of a meeting have a clash. */
export function roomMeetings(held: readonly Held[]): Clash[] {
  const inRooms = Map.groupBy(held, ({ walkIn, start }) => {
    const roomSlug = roomSlugAt(walkIn, start);
    return roomSlug === null ? null : `${walkIn.placeSlug} ${roomSlug}`;
  });
  // Where no room is named, nobody knows whether they share one.
  inRooms.delete(null);
  return gathered('roomTaken', [...inRooms.values()], () => true);
}

/** Wherever they are held. Travelling takes no time here. */
export function personMeetings(held: readonly Held[]): Clash[] {
  const byPerson = Map.groupBy(
    held.flatMap((each) => each.walkIn.professionals.map(({ personId }) => ({ personId, each }))),
    ({ personId }) => personId,
  );
  const perPerson = [...byPerson.values()].map((list) => list.map(({ each }) => each));
  return gathered('twoPlaces', perPerson, areApart);
}

/** Two walk-in hours side by side in one room, or somewhere in one house, are one professional's to combine. */
function areApart(a: Held, b: Held): boolean {
  if (a.walkIn.placeSlug !== b.walkIn.placeSlug) return true;
  const [one, other] = [roomSlugAt(a.walkIn, a.start), roomSlugAt(b.walkIn, b.start)];
  return one !== null && other !== null && one !== other;
}

/** One clash for each that is held, whomever it meets in any of the groups. */
function gathered(
  kind: Kind,
  groups: readonly (readonly Held[])[],
  clash: (a: Held, b: Held) => boolean,
): Clash[] {
  const met = new Map<Held, { readonly other: WalkIn; readonly during: Interval[] }>();
  const note = (one: Held, other: Held, during: Interval) => {
    const known = met.get(one);
    if (known === undefined) met.set(one, { other: other.walkIn, during: [during] });
    else known.during.push(during);
  };
  for (const [a, b, during] of groups.flatMap(overlapping)) {
    if (a.walkIn.id === b.walkIn.id || !clash(a, b)) continue;
    note(a, b, during);
    note(b, a, during);
  }
  return [...met].map(([{ walkIn, start, end }, { other, during }]) => ({
    kind,
    walkIn,
    start,
    end,
    date: localOf(start).date,
    during: joined(during),
    ...{ reason: null, access: null, audience: null, other },
  }));
}

/** Each pair that has some time in common. */
function overlapping(group: readonly Held[]): [Held, Held, Interval][] {
  const pairs: [Held, Held, Interval][] = [];
  const sorted = group.toSorted(byStart);
  for (const [index, a] of sorted.entries()) {
    for (const b of sorted.slice(index + 1)) {
      const during = overlap(a, b);
      if (during === null) break;
      pairs.push([a, b, during]);
    }
  }
  return pairs;
}
