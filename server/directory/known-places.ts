import { LRUCache } from 'lru-cache';
import type { Database } from '../../db/open-database.ts';
import { getCalendars } from '../../db/queries/calendars.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import type { Instant, Interval, Timetable } from '../contract/timetable.ts';
import { instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { type CancelledWalkIn, cancelledWalkIns } from './cancelled-walk-ins.ts';
import { forVisitors, type VisiblePlace } from './for-visitors.ts';
import { heldPerVersion } from './held-per-version.ts';
import { type DatedWalkIn, datedWalkIns } from './occurrences.ts';
import { doorForVisitors, timetableOf } from './timetable-of.ts';

/** A place as visitors may know it, with all that follows from its hours on one day. Nothing in it depends on the hour. */
export interface KnownPlace {
  readonly place: VisiblePlace;
  readonly timetable: Timetable;
  /** From the start of the present Amsterdam day to the horizon, what began the evening before included. */
  readonly walkIns: readonly DatedWalkIn[];
  /** What of the same days is not held. */
  readonly cancelled: readonly CancelledWalkIn[];
  /** The help that those which are held offer, sorted. */
  readonly helpTopics: readonly string[];
}

/** About 5 kB each: ten thousand places of one day, and some of other days. */
const KEPT_PLACES = 12_000;

const held = heldPerVersion((db) => ({
  calendars: getCalendars(db),
  places: new LRUCache<string, KnownPlace>({ max: KEPT_PLACES }),
}));

/** In the order of the slugs; a slug that no place has is passed over. Loads and works out only what is not yet known. */
export function knownPlaces(db: Database, slugs: readonly string[], now: Instant): KnownPlace[] {
  const { calendars, places } = held(db);
  const { date } = localOf(now);
  const keyOf = (slug: string) => `${date} ${slug}`;
  const missing = slugs.filter((slug) => !places.has(keyOf(slug)));
  const fresh = new Map(
    missing.length === 0
      ? []
      : workOut(db, missing, calendars, now).map((known) => [known.place.slug, known]),
  );
  for (const [slug, known] of fresh) places.set(keyOf(slug), known);
  return slugs.flatMap((slug) => fresh.get(slug) ?? places.get(keyOf(slug)) ?? []);
}

/** Few enough to load and work out within a few milliseconds. */
const AT_A_TIME = 10;

/** The same in steps between which a caller may pause. */
export function* knownPlacesInSteps(
  db: Database,
  slugs: readonly string[],
  now: Instant,
): Generator<void, KnownPlace[]> {
  const found: KnownPlace[] = [];
  for (let start = 0; start < slugs.length; start += AT_A_TIME) {
    found.push(...knownPlaces(db, slugs.slice(start, start + AT_A_TIME), now));
    yield;
  }
  return found;
}

export function knownPlace(db: Database, slug: string, now: Instant): KnownPlace | null {
  return knownPlaces(db, [slug], now)[0] ?? null;
}

export function calendarsOf(db: Database): Calendars {
  return held(db).calendars;
}

function workOut(db: Database, slugs: readonly string[], calendars: Calendars, now: Instant): KnownPlace[] {
  const walkIns = Map.groupBy(findWalkIns(db, { placeSlugs: slugs }), ({ placeSlug }) => placeSlug);
  return findPlaces(db, { slugs }).map((place) =>
    toKnown(place, walkIns.get(place.slug) ?? [], calendars, now),
  );
}

function toKnown(place: Place, walkIns: readonly WalkIn[], calendars: Calendars, now: Instant): KnownPlace {
  const timetable = timetableOf(place, calendars, now);
  const ahead = { start: instantOf(localOf(now).date, 0), end: timetable.horizonEnd };
  // Nobody is sent to a place that is gone.
  const wanted = place.goneSince === null ? walkIns : [];
  const doorWithin = (window: Interval) => doorForVisitors(place, window, calendars);
  const dated = datedWalkIns(wanted, doorWithin, ahead, calendars, timetable.oldFrom);
  const helpTopics = new Set(dated.flatMap(({ walkIn }) => walkIn.helpTopics));
  return {
    place: forVisitors(place),
    timetable,
    walkIns: dated,
    cancelled: cancelledWalkIns(wanted, ahead, calendars),
    helpTopics: [...helpTopics].sort(),
  };
}
