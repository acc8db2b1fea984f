import type { Database } from '../../db/open-database.ts';
import { answerEndsAt } from '../contract/open-state.ts';
import type { ListedPlace } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { atOnce } from './at-once.ts';
import { fits, nextOffer } from './fits.ts';
import { type KnownPlace, knownPlaces } from './known-places.ts';
import { nextMidnight } from './next-midnight.ts';
import { placesInOrder } from './place-order.ts';
import type { PlaceCursor, PlacesQuery } from './places-query.ts';
import { toListedPlace } from './to-listed-place.ts';

/** A place that was found, and how far it is from the asked point (0 without one); for sorting, not for showing. */
export interface FoundPlace {
  readonly known: KnownPlace;
  readonly distance: number;
}

export interface FoundPlaces {
  readonly found: readonly FoundPlace[];
  /** Where the next page goes on; null when there is none. */
  readonly next: PlaceCursor | null;
  /** How many places lie where was asked, from the cursor on. */
  readonly considered: number;
  /** The first instant at which the answer may differ: a place that was passed over may open too. */
  readonly endsAt: Instant;
}

/** Few enough to load and work out within a few milliseconds, so that others are answered in between. */
const AT_A_TIME = 10;

/** Finds the places of one page in steps: whoever must not keep others waiting pauses between them. */
export function* searchPlaces(db: Database, query: PlacesQuery, now: Instant): Generator<void, FoundPlaces> {
  const candidates = placesInOrder(db, query);
  const found: FoundPlace[] = [];
  const considered = candidates.length;
  let endsAt = nextMidnight(now);
  for (let start = 0; start < candidates.length; start += AT_A_TIME) {
    const batch = candidates.slice(start, start + AT_A_TIME);
    const distances = new Map(batch.map(({ slug, distance }) => [slug, distance]));
    for (const known of knownPlaces(db, [...distances.keys()], now)) {
      const offerEnds = nextOffer(known, query, now)?.end ?? endsAt;
      endsAt = Math.min(endsAt, offerEnds, answerEndsAt(known.timetable, now));
      if (!fits(known, query, now)) continue;
      const last = found.at(-1);
      // One more than asked fits, so there is a next page.
      if (found.length === query.limit && last !== undefined) {
        const next = { slug: last.known.place.slug, distance: last.distance };
        return { found, next, considered, endsAt };
      }
      found.push({ known, distance: distances.get(known.place.slug) ?? 0 });
    }
    yield;
  }
  return { found, next: null, considered, endsAt };
}

export interface ListedPlaces {
  readonly places: ListedPlace[];
  readonly next: PlaceCursor | null;
  /** Of the places that lie where was asked, how many the rest of the query left out; 0 when there are more pages. */
  readonly leftOut: number;
}

/** The rows of a list, in the order of the answer; in steps too. */
export function* listPlaces(
  db: Database,
  query: PlacesQuery,
  now: Instant,
  language: Language,
): Generator<void, ListedPlaces> {
  const { found, next, considered } = yield* searchPlaces(db, query, now);
  const places: ListedPlace[] = [];
  for (const { known } of found) {
    places.push(toListedPlace(known, now, language, query));
    yield;
  }
  return { places, next, leftOut: next === null ? considered - found.length : 0 };
}

/** The same at once. */
export function findPlaces(
  db: Database,
  query: PlacesQuery,
  now: Instant,
  language: Language = 'nl',
): ListedPlaces {
  return atOnce(listPlaces(db, query, now, language));
}
