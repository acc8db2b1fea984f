import type { ListedPlace, NotHeldLine } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { notHeldSentence } from '../contract/words/not-held-words.ts';
import type { CancelledWalkIn } from './cancelled-walk-ins.ts';
import { metresBetween } from './distance.ts';
import { nextOffer, notHeldThatDay } from './fits.ts';
import type { KnownPlace } from './known-places.ts';
import { nextMidnight } from './next-midnight.ts';
import { titleIn, toOccurrence } from './occurrences.ts';
import { EVERY_PLACE, type PlacesQuery } from './places-query.ts';

/**
 * A row of the list, with the occurrences of the day of `now`, what began the evening before, and the next that
 * offers the help that was asked for.
 */
export function toListedPlace(
  known: KnownPlace,
  now: Instant,
  language: Language,
  query: PlacesQuery = EVERY_PLACE,
): ListedPlace {
  const { place, timetable, helpTopics, walkIns } = known;
  const midnight = nextMidnight(now);
  // A reader still looks when the first of them is over: then the next is the one to tell.
  const offers = [nextOffer(known, query, now), nextOffer(known, query, midnight)];
  return {
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    address: place.address,
    neighbourhoodCode: place.neighbourhoodCode,
    neighbourhoodName: place.neighbourhoodName,
    coordinates: place.coordinates,
    phone: place.phone,
    wheelchair: place.facilities.wheelchair ?? 'unknown',
    languages: place.languages,
    helpTopics,
    timetable,
    occurrences: walkIns
      .filter((dated) => dated.start < midnight || offers.includes(dated))
      .map((dated) => toOccurrence(dated, language)),
    notHeld: notHeldThatDay(known, query, now).map((date) => toNotHeldLine(date, language)),
    metres: metresFrom(query.near, known),
  };
}

function toNotHeldLine({ walkIn, start, end, movedTo }: CancelledWalkIn, language: Language): NotHeldLine {
  const { title, titleLanguage } = titleIn(walkIn, language);
  return { sentence: notHeldSentence(title, { start, end }, movedTo, language), title, titleLanguage, end };
}

/** A point that was asked for as such counts as exact; the middle of a neighbourhood does not. */
export function metresFrom(near: PlacesQuery['near'], { place }: KnownPlace): number | null {
  if (near === null || !near.exact) return null;
  return metresBetween({ lon: near.lon, lat: near.lat, precision: 'exact' }, place.coordinates);
}
