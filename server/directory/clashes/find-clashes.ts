import { type Database, inSnapshot } from '../../../db/open-database.ts';
import { findPlaces } from '../../../db/queries/places.ts';
import { findWalkIns, type WalkInSelection } from '../../../db/queries/walk-ins.ts';
import { walkInsHeldBy } from '../../../db/queries/walk-ins-held.ts';
import type { Instant, Interval } from '../../contract/timetable.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { calendarsOf } from '../known-places.ts';
import { trustIn } from '../timetable-of.ts';
import type { Clash } from './clash.ts';
import { clashesOf } from './clashes-of.ts';

/** All that is given must hold of the walk-in hour that clashes. */
export interface ClashSelection extends Omit<WalkInSelection, 'slug'> {
  /** One who holds it. */
  readonly personId?: number;
}

/** Four weeks: further ahead there is time to talk about it. */
export const CLASH_DAYS = 28;

/** From now through the 28th day, today being the first. */
export function clashesAhead(now: Instant): Interval {
  return { start: now, end: instantOf(addDays(localOf(now).date, CLASH_DAYS), 0) };
}

/** What clashes in those four weeks: whoever lists, shows or counts dates ahead means these. */
export function clashesComing(db: Database, selection: ClashSelection, now: Instant): Clash[] {
  return findClashes(db, selection, clashesAhead(now), now);
}

/**
 * What walk-in hours run into within the window, sorted by start. A room that is taken, and a professional who is
 * elsewhere, are found wherever the other one belongs. Also of places that are not public yet. `checkedAt`: hours that are
 * not old at that moment count as checked for all of the window; null: each date by how old they are by then.
 */
export function findClashes(
  db: Database,
  selection: ClashSelection,
  window: Interval,
  checkedAt: Instant | null,
): Clash[] {
  return inSnapshot(db, () => {
    const asked = walkInsAsked(db, selection);
    if (asked.length === 0) return [];
    const slugs = distinct(asked.map(({ placeSlug }) => placeSlug));
    const here = findWalkIns(db, { placeSlugs: slugs });
    const walkIns = [...here, ...heldElsewhere(db, asked, new Set(slugs))];
    const places = findPlaces(db, { slugs, includeDrafts: true }).map((place) =>
      checkedAt !== null && !isOld(place, checkedAt) ? { ...place, trust: null } : place,
    );
    const ids = new Set(asked.map(({ id }) => id));
    const clashes = clashesOf({ walkIns, places, calendars: calendarsOf(db), window });
    return clashes.filter(({ walkIn }) => ids.has(walkIn.id));
  });
}

function isOld({ trust }: Place, at: Instant): boolean {
  const { oldFrom } = trustIn(trust);
  return oldFrom !== null && oldFrom <= at;
}

function walkInsAsked(db: Database, { personId, ...selection }: ClashSelection): WalkIn[] {
  if (personId === undefined) return findWalkIns(db, selection);
  const held = walkInsHeldBy(db, [personId]);
  const placeSlugs = distinct(held.map(({ placeSlug }) => placeSlug)).filter(
    (slug) => selection.placeSlugs?.includes(slug) ?? true,
  );
  return findWalkIns(db, { ...selection, placeSlugs }).filter(({ professionals }) =>
    professionals.some((each) => each.personId === personId),
  );
}

/** What the same people hold at other places than these. */
function heldElsewhere(db: Database, asked: readonly WalkIn[], here: ReadonlySet<string>): WalkIn[] {
  const people = distinct(
    asked.flatMap(({ professionals }) => professionals.map(({ personId }) => personId)),
  );
  const held = walkInsHeldBy(db, people).filter(({ placeSlug }) => !here.has(placeSlug));
  if (held.length === 0) return [];
  const slugs = new Set(held.map(({ slug }) => slug));
  const placeSlugs = distinct(held.map(({ placeSlug }) => placeSlug));
  return findWalkIns(db, { placeSlugs }).filter(({ slug }) => slugs.has(slug));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
