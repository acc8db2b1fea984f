import type { Database } from '../../db/open-database.ts';
import type { HelpMoment } from '../contract/help-page.ts';
import type { WalkInDate } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Audience, Language, SpokenLanguage } from '../contract/vocabulary.ts';
import { addDays, localOf } from '../hours/local-time.ts';
import { comingDates, toWalkInDate } from './coming-dates.ts';
import { searchWalkIns } from './find-walk-ins.ts';
import { type KnownPlace, knownPlaces, knownPlacesInSteps } from './known-places.ts';
import { placePoints } from './place-order.ts';
import type { PlacesQuery } from './places-query.ts';
import { HORIZON_DAYS } from './timetable-of.ts';
import { metresFrom } from './to-listed-place.ts';

export interface HelpQuery {
  readonly districtSlug: string;
  /** Leaves out what is for other people only. */
  readonly audience: Audience | null;
  /** Only where that is spoken; where no language is given, Dutch is. */
  readonly spokenLanguage: SpokenLanguage | null;
  readonly near: PlacesQuery['near'];
}

export interface MomentsQuery extends Pick<HelpQuery, 'districtSlug' | 'near'> {
  /** Only dates that offer it. */
  readonly helpTopic?: string;
}

/**
 * Every date in the district that is not over within fourteen days, by start; cancelled ones are among them. In steps
 * between which a caller may pause.
 */
export function* helpMoments(
  db: Database,
  { districtSlug, near, helpTopic }: MomentsQuery,
  now: Instant,
  language: Language,
): Generator<void, HelpMoment[]> {
  const moments: HelpMoment[] = [];
  for (const known of yield* knownPlacesInSteps(db, slugsIn(db, districtSlug), now)) {
    const place = placeOf(known, near);
    for (const date of comingDates(known, now, language)) {
      if (helpTopic === undefined || date.helpTopics.includes(helpTopic)) moments.push({ date, place });
    }
    yield;
  }
  return moments.sort(inOrder);
}

/** Further ahead nobody plans a visit. */
const EIGHT_WEEKS = 56;

/** The first date after those fourteen days, and within eight weeks, on which the topic is offered; null: none. */
export function* firstBeyond(
  db: Database,
  query: HelpQuery & { readonly helpTopic: string },
  now: Instant,
  language: Language,
): Generator<void, HelpMoment | null> {
  const today = localOf(now).date;
  const dates = { from: addDays(today, HORIZON_DAYS), through: addDays(today, EIGHT_WEEKS) };
  const { held } = yield* searchWalkIns(db, { ...dates, helpTopic: query.helpTopic, placeSlug: null });
  const here = new Set(slugsIn(db, query.districtSlug));
  const fitting = held.filter(({ walkIn }) => here.has(walkIn.placeSlug) && isFor(walkIn, query));
  const first = fitting.find(({ door }) => door === 'open') ?? fitting[0];
  const [known] = first === undefined ? [] : knownPlaces(db, [first.walkIn.placeSlug], now);
  if (first === undefined || known === undefined) return null;
  return { date: toWalkInDate(first, known, now, language), place: placeOf(known, query.near) };
}

/** Whether somebody who asked for that can come. */
export function isFor(
  { audience, languages }: Pick<WalkInDate, 'audience' | 'languages'>,
  { audience: asked, spokenLanguage }: Pick<HelpQuery, 'audience' | 'spokenLanguage'>,
): boolean {
  const spoken = languages.length === 0 ? ['nl'] : languages;
  return (
    (asked === null || asked === 'everyone' || audience === 'everyone' || audience === asked) &&
    (spokenLanguage === null || spoken.includes(spokenLanguage))
  );
}

/** The public places of a district. */
export function slugsIn(db: Database, district: string): string[] {
  return placePoints(db)
    .filter(({ districtSlug }) => districtSlug === district)
    .map(({ slug }) => slug);
}

function placeOf(known: KnownPlace, near: PlacesQuery['near']): HelpMoment['place'] {
  const { slug, name, address, neighbourhoodName } = known.place;
  const metres = metresFrom(near, known);
  return { slug, name, street: address?.street ?? null, neighbourhoodName, metres };
}

function inOrder(a: HelpMoment, b: HelpMoment): number {
  return (
    a.date.start - b.date.start ||
    a.date.end - b.date.end ||
    (a.place.metres ?? 0) - (b.place.metres ?? 0) ||
    (a.date.slug < b.date.slug ? -1 : 1)
  );
}
