/** When the door of a place is not open for a walk-in hour, and why. Pure; the one rule behind visitors' pages and the guard. */
import type { ClashKind } from '../../contract/clash.ts';
import type { Occurrence } from '../../contract/page.ts';
import type { Instant, Interval, OpenInterval, Timetable } from '../../contract/timetable.ts';
import type { Access, Audience, Reason } from '../../contract/vocabulary.ts';
import { byStart, without } from '../../hours/interval-sets.ts';
import type { WalkIn } from '../../model/walk-in.ts';

/** When the door of a place is open, and when nobody knows. */
export type Door = Pick<Timetable, 'openIntervals' | 'unknown' | 'closures'>;

export type DoorClashKind = Exclude<ClashKind, 'roomNotAvailable' | 'roomTaken' | 'twoPlaces'>;

/** What of a walk-in hour decides through which door one comes in. */
type Suits = Pick<WalkIn, 'audience' | 'byAppointment'>;

/** A stretch of a walk-in hour in which one cannot simply walk in. */
export interface DoorClash extends Interval {
  readonly kind: DoorClashKind;
  readonly reason: Reason | null;
  readonly access: Access | null;
  readonly audience: Audience | null;
}

/**
 * Everything of `held` that no open interval covers that fits the walk-in hour; sorted, disjoint. A visitor must never
 * be sent to a closed door. `oldFrom`: from then on the hours are old, and tell nothing; the switch on the door does, and so does who stood there.
 */
export function doorClashes(held: Interval, walkIn: Suits, door: Door, oldFrom: Instant | null): DoorClash[] {
  if (oldFrom === null || held.end <= oldFrom) return clashesIn(held, walkIn, door);
  const isTold = held.start < oldFrom;
  return [
    ...(isTold ? clashesIn({ start: held.start, end: oldFrom }, walkIn, door) : []),
    ...clashesWhenOld({ start: isTold ? oldFrom : held.start, end: held.end }, door),
  ];
}

/** What a visitor is told of the door, for the whole of it: unknown only where the doubt is all that keeps us from calling it open. */
export function doorOf(clashes: readonly Pick<DoorClash, 'kind'>[]): Occurrence['door'] {
  if (clashes.length === 0) return 'open';
  return clashes.every(({ kind }) => isDoubt(kind)) ? 'unknown' : 'closed';
}

const NOT_OF_DOOR: readonly ClashKind[] = ['roomNotAvailable', 'roomTaken', 'twoPlaces'];

export function isOfDoor<T extends { readonly kind: ClashKind }>(
  clash: T,
): clash is T & { readonly kind: DoorClashKind } {
  return !NOT_OF_DOOR.includes(clash.kind);
}

/** Nobody knows whether the door opens, so that it may. */
export function isDoubt(kind: ClashKind): boolean {
  return kind === 'holidayNotKnown' || kind === 'notKnown';
}

/**
 * What is open by appointment suits who made one; during an activity there is somebody to walk in to. Where one lets
 * oneself in, whoever has no key stands outside.
 */
export function fitsWalkIn(
  { access, audience }: Pick<OpenInterval, 'access' | 'audience'>,
  walkIn: Suits,
): boolean {
  return (
    (audience === 'everyone' || audience === walkIn.audience) &&
    (access === 'open' || access === 'duringActivity' || (access === 'byAppointment' && walkIn.byAppointment))
  );
}

function clashesIn(held: Interval, walkIn: Suits, door: Door): DoorClash[] {
  const open = touching(door.openIntervals, held);
  const fitting = open.filter((each) => fitsWalkIn(each, walkIn));
  const uncovered = without([held], fitting);
  if (uncovered.length === 0) return [];
  return explained(uncovered, [
    // What fits is covered already.
    ...open.map((each) => ({ ...each, kind: 'otherAccess', reason: null }) as const),
    // Doubts and closures are set apart already (see hours/open-intervals.ts): which comes first says nothing.
    ...touching(door.unknown, held).map((each) => ({ ...SHUT, ...each, kind: kindOfDoubt(each.reason) })),
    ...touching(door.closures, held).map((each) => ({ ...SHUT, ...each, kind: kindOfClosure(each.reason) })),
    { ...SHUT, ...held, kind: 'outsideDoor' },
  ]);
}

function clashesWhenOld(held: Interval, door: Door): DoorClash[] {
  return explained(without([held], touching(door.openIntervals, held).filter(isOfToday)), [
    ...touching(door.closures, held)
      .filter(isOfToday)
      .map((each) => ({ ...SHUT, ...each, kind: 'specialDay' }) as const),
    { ...SHUT, ...held, kind: 'notKnown' },
  ]);
}

const SHUT = { reason: null, access: null, audience: null } as const;

/** Each stretch as the first one that covers it says. */
function explained(uncovered: readonly Interval[], says: readonly DoorClash[]): DoorClash[] {
  let left = uncovered;
  const clashes: DoorClash[] = [];
  for (const { kind, reason, access, audience, ...covering } of says) {
    for (const { start, end } of left.flatMap((each) => overlap(each, covering) ?? [])) {
      clashes.push({ kind, start, end, reason, access, audience });
    }
    left = without(left, [covering]);
  }
  return clashes.sort(byStart);
}

/** null: they have nothing in common. */
export function overlap(a: Interval, b: Interval): Interval | null {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? { start, end } : null;
}

export function touching<T extends Interval>(intervals: readonly T[], { start, end }: Interval): T[] {
  return intervals.filter((each) => each.start < end && start < each.end);
}

/** What a host switched by hand, or whoever stood there found. */
function isOfToday({ reason }: { readonly reason: Reason | null }): boolean {
  return reason?.kind === 'live' || reason?.kind === 'reported';
}

function kindOfDoubt({ kind }: Reason): DoorClashKind {
  return kind === 'publicHoliday' ? 'holidayNotKnown' : 'notKnown';
}

/** A season or a school holiday is a part of the ordinary hours. */
function kindOfClosure({ kind }: Reason): DoorClashKind {
  return kind === 'week' || kind === 'season' || kind === 'schoolHoliday' ? 'outsideDoor' : 'specialDay';
}
