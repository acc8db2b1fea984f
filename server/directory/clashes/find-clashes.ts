import { type Database, inSnapshot } from '../../../db/open-database.ts';
import { findPlaces } from '../../../db/queries/places.ts';
import { findWalkIns, placesWithWalkIns, type WalkInSelection } from '../../../db/queries/walk-ins.ts';
import { walkInsHeldBy } from '../../../db/queries/walk-ins-held.ts';
import type { Instant, Interval } from '../../contract/timetable.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn, WalkInProfessional } from '../../model/walk-in.ts';
import { atOnce } from '../at-once.ts';
import { calendarsOf } from '../known-places.ts';
import { trustIn } from '../timetable-of.ts';
import type { Clash } from './clash.ts';
import { clashesInHouse, heldIn, inOrder } from './clashes-of.ts';
import { type Held, personMeetings } from './meetings.ts';

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
export function findClashes(db: Database, ...question: ClashesAsked): Clash[] {
  return inSnapshot(db, () => atOnce(searchClashes(db, ...question)));
}

type ClashesAsked = [selection: ClashSelection, window: Interval, checkedAt: Instant | null];

/** Read at one time: a district may have hundreds, and nobody waits for longer than a step. */
const PLACES_AT_A_TIME = 10;

/** The same a place at a time, in steps between which a caller may pause. */
export function* searchClashes(
  db: Database,
  ...[selection, window, checkedAt]: ClashesAsked
): Generator<void, Clash[]> {
  const calendars = calendarsOf(db);
  const slugs = placesAsked(db, selection);
  const clashes: Clash[] = [];
  const byPeople: Held[] = [];
  for (let start = 0; start < slugs.length; start += PLACES_AT_A_TIME) {
    for (const { place, walkIns } of housesCalled(db, slugs.slice(start, start + PLACES_AT_A_TIME))) {
      const house = checkedAt !== null && !isOld(place, checkedAt) ? { ...place, trust: null } : place;
      const held = heldIn(walkIns, window, calendars);
      clashes.push(...clashesInHouse(held, house, calendars, window));
      byPeople.push(...held.filter(({ walkIn }) => walkIn.professionals.length > 0));
      yield;
    }
  }
  const here = new Set(slugs);
  const isIt = ({ walkIn }: Pick<Clash, 'walkIn'>) =>
    here.has(walkIn.placeSlug) && isAsked(walkIn, selection);
  const people = byPeople.filter(isIt).flatMap(({ walkIn }) => walkIn.professionals);
  byPeople.push(...heldIn(heldElsewhere(db, people, here), window, calendars));
  yield;
  return [...clashes, ...personMeetings(byPeople)].filter(isIt).sort(inOrder);
}

interface HouseWithWalkIns {
  readonly place: Place;
  readonly walkIns: readonly WalkIn[];
}

function housesCalled(db: Database, slugs: readonly string[]): HouseWithWalkIns[] {
  const walkIns = Map.groupBy(findWalkIns(db, { placeSlugs: slugs }), ({ placeSlug }) => placeSlug);
  return findPlaces(db, { slugs, includeDrafts: true }).map((place) => ({
    place,
    walkIns: walkIns.get(place.slug) ?? [],
  }));
}

function isOld({ trust }: Place, at: Instant): boolean {
  const { oldFrom } = trustIn(trust);
  return oldFrom !== null && oldFrom <= at;
}

function placesAsked(db: Database, { personId, ...selection }: ClashSelection): string[] {
  if (personId === undefined) return placesWithWalkIns(db, selection);
  const placeSlugs = walkInsHeldBy(db, [personId])
    .map(({ placeSlug }) => placeSlug)
    .filter((slug) => selection.placeSlugs?.includes(slug) ?? true);
  return placesWithWalkIns(db, { ...selection, placeSlugs });
}

/** Of those at the places asked. */
function isAsked(
  { organisationSlug, professionals }: WalkIn,
  { organisationSlug: organisation, personId }: ClashSelection,
): boolean {
  return (
    (organisation === undefined || organisationSlug === organisation) &&
    (personId === undefined || professionals.some((each) => each.personId === personId))
  );
}

/** What the same people hold at other places than these. */
function heldElsewhere(
  db: Database,
  people: readonly WalkInProfessional[],
  here: ReadonlySet<string>,
): WalkIn[] {
  const ids = distinct(people.map(({ personId }) => personId));
  const held = walkInsHeldBy(db, ids).filter(({ placeSlug }) => !here.has(placeSlug));
  if (held.length === 0) return [];
  const slugs = new Set(held.map(({ slug }) => slug));
  const placeSlugs = distinct(held.map(({ placeSlug }) => placeSlug));
  return findWalkIns(db, { placeSlugs }).filter(({ slug }) => slugs.has(slug));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
