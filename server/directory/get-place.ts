import type { Database } from '../../db/open-database.ts';
import { findDistricts, findHelpTopics } from '../../db/queries/directory.ts';
import type { DistrictLink, PlaceContent } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import { FACILITIES, type Language } from '../contract/vocabulary.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import { weekSummary, writtenWords } from '../hours/week-summary.ts';
import { comingDates } from './coming-dates.ts';
import { daysFrom, specialDaysFrom } from './days-ahead.ts';
import { heldPerVersion } from './held-per-version.ts';
import { calendarsOf, type KnownPlace, knownPlace } from './known-places.ts';
import { nearbyPlaces } from './nearby-places.ts';
import { HORIZON_DAYS, hoursIn } from './timetable-of.ts';
import { toListedPlace } from './to-listed-place.ts';

/** All of a place's page but what needs the site's address. */
export type PlaceInFull = Omit<PlaceContent, 'view' | 'notice' | 'jsonLd'>;

/** Everything that a visitor may see of a place, gone or not. Throws NotFound. */
export function getPlace(db: Database, slug: string, now: Instant, language: Language): PlaceInFull {
  const known = getKnownPlace(db, slug, now);
  const { place } = known;
  const today = localOf(now).date;
  const calendars = calendarsOf(db);
  const topics = findHelpTopics(db).map(({ slug, nameNl, nameEn }) => ({
    slug,
    name: language === 'en' ? nameEn : nameNl,
  }));
  return {
    place: toListedPlace(known, now, language),
    goneSince: place.goneSince,
    district: districtOf(db, place.districtSlug),
    description: place.description,
    website: place.website,
    facilities: FACILITIES.flatMap((facility) => {
      const availability = place.facilities[facility];
      return availability === undefined ? [] : [{ facility, availability }];
    }),
    rooms: place.rooms.map(({ slug: roomSlug, name }) => ({ slug: roomSlug, name })),
    hosts: place.hosts,
    days: daysFrom(place, today, HORIZON_DAYS, calendars),
    summaries: hoursIn(place).map(({ roomName, hours }) => ({
      roomName,
      sentence: weekSummary(hours, language),
      written: writtenWords(hours),
    })),
    specialDays: specialDaysFrom(place, today, calendars),
    walkIns: comingDates(known, now, language),
    nearby: place.goneSince === null ? nearbyPlaces(db, known, now) : [],
    helpTopics: topics.filter(({ slug }) => known.helpTopics.includes(slug)),
    wishTopics: place.goneSince === null ? topics : [],
  };
}

export function getKnownPlace(db: Database, slug: string, now: Instant): KnownPlace {
  const known = knownPlace(db, slug, now);
  if (known === null) throw new NotFound('place', slug);
  return known;
}

const districtLinks = heldPerVersion(
  (db) => new Map(findDistricts(db).map(({ slug, name, home }) => [slug, { slug, name, home }])),
);

function districtOf(db: Database, slug: string): DistrictLink {
  return districtLinks(db).get(slug) ?? { slug, name: slug, home: false };
}
