import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import type { Interval } from '../contract/timetable.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { type CancelledWalkIn, cancelledWalkIns } from './cancelled-walk-ins.ts';
import { type DateSpan, windowOf } from './get-open-intervals.ts';
import { calendarsOf } from './known-places.ts';
import { type DatedWalkIn, datedWalkIns } from './occurrences.ts';
import { doorForVisitors, trustIn } from './timetable-of.ts';
import { walkInsInSteps } from './walk-ins-in-steps.ts';

export interface WalkInsQuery extends DateSpan {
  readonly helpTopic: string | null;
  readonly placeSlug: string | null;
}

/** The walk-in rules of a place at a time: doors are worked out for one place in one go. */
const PLACES_AT_A_TIME = 25;

/** Dates within the query, those that are held and those that were cancelled; each by start. */
export interface FoundDates {
  readonly held: readonly DatedWalkIn[];
  readonly cancelled: readonly CancelledWalkIn[];
}

/** Every occurrence that starts between two dates, in steps between which a caller may pause. */
export function* searchWalkIns(db: Database, query: WalkInsQuery): Generator<void, FoundDates> {
  const rules = yield* walkInsInSteps(db, query.placeSlug === null ? {} : { placeSlugs: [query.placeSlug] });
  const wanted = rules.filter(
    ({ helpTopics }) => query.helpTopic === null || helpTopics.includes(query.helpTopic),
  );
  const byPlace = [...Map.groupBy(wanted, ({ placeSlug }) => placeSlug)];
  const held: DatedWalkIn[] = [];
  const cancelled: CancelledWalkIn[] = [];
  for (let start = 0; start < byPlace.length; start += PLACES_AT_A_TIME) {
    const found = datesAt(db, new Map(byPlace.slice(start, start + PLACES_AT_A_TIME)), query);
    held.push(...found.held);
    cancelled.push(...found.cancelled);
    yield;
  }
  return { held: held.sort(byStart), cancelled: cancelled.sort(byStart) };
}

/** At places that visitors may know. */
function datesAt(
  db: Database,
  walkIns: ReadonlyMap<string, readonly WalkIn[]>,
  query: WalkInsQuery,
): FoundDates {
  const window = windowOf(query);
  const calendars = calendarsOf(db);
  const found = findPlaces(db, { slugs: [...walkIns.keys()] }).map((place) => {
    const here = walkIns.get(place.slug) ?? [];
    const doorWithin = (around: Interval) => doorForVisitors(place, around, calendars);
    const { oldFrom } = trustIn(place.trust);
    const dated = datedWalkIns(here, doorWithin, window, calendars, oldFrom);
    return {
      // One that began the evening before belongs to that evening.
      held: dated.filter(({ start }) => start >= window.start),
      cancelled: cancelledWalkIns(here, window, calendars),
    };
  });
  return { held: found.flatMap(({ held }) => held), cancelled: found.flatMap(({ cancelled }) => cancelled) };
}

function byStart(a: Interval, b: Interval): number {
  return a.start - b.start || a.end - b.end;
}
