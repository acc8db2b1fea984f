import type { Database } from '../../../db/open-database.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { ClashKind } from '../../contract/clash.ts';
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
 * Turned round, what it would mend. A clash that grows, or of which one becomes certain, is a new one.
 */
export function clashesAfter(db: Database, before: Place, after: Place, window: Interval): Clash[] {
  const walkIns = findWalkIns(db, { placeSlugs: [before.slug] });
  return newClashes(walkIns, before, after, calendarsOf(db), window);
}

/** Any save counts as a check, so how old the hours are is left aside. Pure. */
export function newClashes(
  walkIns: readonly WalkIn[],
  before: Place,
  after: Place,
  calendars: Calendars,
  window: Interval,
): Clash[] {
  const within = (place: Place) =>
    clashesOf({ walkIns, places: [{ ...place, trust: null }], calendars, window });
  const known = Map.groupBy(within(before), keyOf);
  return within(after).filter((clash) => {
    const told = (known.get(keyOf(clash)) ?? []).filter((earlier) => weighsAsMuch(earlier, clash));
    return (
      told.reduce<readonly Interval[]>((left, { during }) => without(left, during), clash.during).length > 0
    );
  });
}

function keyOf({ walkIn, start }: Clash): string {
  return `${walkIn.id} ${start}`;
}

/** Whether whoever knew of the earlier one hears nothing new of the other. What meets another is told apart. */
function weighsAsMuch(earlier: Clash, { kind }: Clash): boolean {
  if (isMeeting(kind) || isMeeting(earlier.kind)) return earlier.kind === kind;
  return isDoubt(kind) || !isDoubt(earlier.kind);
}

function isMeeting(kind: ClashKind): boolean {
  return kind === 'roomTaken' || kind === 'twoPlaces';
}
