import type { Database } from '../../../db/open-database.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { Interval } from '../../contract/timetable.ts';
import { without } from '../../hours/interval-sets.ts';
import type { Calendars } from '../../hours/model.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { calendarsOf } from '../known-places.ts';
import type { Clash } from './clash.ts';
import { clashesOf } from './clashes-of.ts';
import { isDoubt } from './door-clashes.ts';

/**
 * The clashes of one place as it would be `after` that were not there `before`, sorted by start: what a save would hit.
 * A clash that grows, or that was a doubt and becomes certain, is a new one.
 */
export function clashesAfter(db: Database, before: Place, after: Place, window: Interval): Clash[] {
  const walkIns = findWalkIns(db, { placeSlugs: [before.slug] });
  return newClashes(walkIns, before, after, calendarsOf(db), window);
}

/** The same of these walk-in hours. Pure. */
export function newClashes(...change: Parameters<typeof clashChange>): Clash[] {
  return [...clashChange(...change).hit];
}

export interface ClashChange {
  /** What was not there before. */
  readonly hit: readonly Clash[];
  /** What was there before, of dates on which nothing of the house is in the way any more. */
  readonly mended: readonly Clash[];
}

/**
 * What a change of its hours does to the walk-in hours of a place, whom they meet left aside. Any save counts as a check,
 * so how old the hours are is too. Pure.
 */
export function clashChange(
  walkIns: readonly WalkIn[],
  before: Place,
  after: Place,
  calendars: Calendars,
  window: Interval,
): ClashChange {
  const within = (place: Place) =>
    clashesOf({ walkIns, places: [{ ...place, trust: null }], calendars, window }).filter(isOfHouse);
  const [was, is] = [within(before), within(after)];
  const earlier = Map.groupBy(was, keyOf);
  const present = new Set(is.map(keyOf));
  return {
    hit: is.filter((clash) => isNew(clash, earlier.get(keyOf(clash)) ?? [])),
    mended: was.filter((clash) => !present.has(keyOf(clash))),
  };
}

/** Whether some of it was not told of before by what weighs as much. */
function isNew(clash: Clash, earlier: readonly Clash[]): boolean {
  return earlier
    .filter(({ kind }) => isDoubt(clash.kind) || !isDoubt(kind))
    .reduce<readonly Interval[]>((left, { during }) => without(left, during), clash.during)
    .some(({ start, end }) => start < end);
}

/** No hours change who meets whom. */
function isOfHouse({ kind }: Clash): boolean {
  return kind !== 'roomTaken' && kind !== 'twoPlaces';
}

function keyOf({ walkIn, start }: Clash): string {
  return `${walkIn.id} ${start}`;
}
