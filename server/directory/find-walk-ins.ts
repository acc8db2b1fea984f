import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { findWalkIns as findWalkInRules } from '../../db/queries/walk-ins.ts';
import type { Interval } from '../contract/timetable.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { type DateSpan, windowOf } from './get-open-intervals.ts';
import { calendarsOf } from './known-places.ts';
import { type DatedWalkIn, datedWalkIns } from './occurrences.ts';
import { scheduleOf, trustIn } from './timetable-of.ts';

export interface WalkInsQuery extends DateSpan {
  readonly helpTopic: string | null;
  readonly placeSlug: string | null;
}

/** The walk-in rules of a place at a time: doors are worked out for one place in one go. */
const PLACES_AT_A_TIME = 25;

/** Every occurrence that starts between two dates, by start, in steps between which a caller may pause. */
export function* searchWalkIns(db: Database, query: WalkInsQuery): Generator<void, DatedWalkIn[]> {
  const rules = findWalkInRules(db, query.placeSlug === null ? {} : { placeSlugs: [query.placeSlug] });
  const wanted = rules.filter(
    ({ helpTopics }) => query.helpTopic === null || helpTopics.includes(query.helpTopic),
  );
  const byPlace = [...Map.groupBy(wanted, ({ placeSlug }) => placeSlug)];
  const found: DatedWalkIn[] = [];
  for (let start = 0; start < byPlace.length; start += PLACES_AT_A_TIME) {
    found.push(...datedAt(db, new Map(byPlace.slice(start, start + PLACES_AT_A_TIME)), query));
    yield;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function datedAt(
  db: Database,
  walkIns: ReadonlyMap<string, readonly WalkIn[]>,
  query: WalkInsQuery,
): DatedWalkIn[] {
  const window = windowOf(query);
  const calendars = calendarsOf(db);
  return findPlaces(db, { slugs: [...walkIns.keys()] }).flatMap((place) => {
    const doorWithin = (around: Interval) => scheduleOf(place, around, calendars);
    const { oldFrom } = trustIn(place.trust);
    const dated = datedWalkIns(walkIns.get(place.slug) ?? [], doorWithin, window, calendars, oldFrom);
    // One that began the evening before belongs to that evening.
    return dated.filter(({ start }) => start >= window.start);
  });
}
