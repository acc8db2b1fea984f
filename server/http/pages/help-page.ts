import type { HelpMoment, HelpTopicContent, HelpTopicsContent } from '../../contract/help-page.ts';
import { openStateAt } from '../../contract/open-state.ts';
import type { Instant } from '../../contract/timetable.ts';
import { problemsOf } from '../../contract/words/problems-of.ts';
import { firstBeyond, type HelpQuery, helpMoments, isFor, slugsIn } from '../../directory/help-by-topic.ts';
import { type KnownPlace, knownPlacesInSteps } from '../../directory/known-places.ts';
import { placePoints } from '../../directory/place-order.ts';
import type { HelpTopic } from '../../model/directory.ts';
import { type HelpVisit, type ReadHelpQuery, readHelpQuery } from './help-query.ts';
import { nearPoint } from './list-page.ts';
import { homeDistrict, listsOf, type Site, toDistrictLink, type Visit } from './site.ts';
import { toTopic } from './topic-names.ts';

/** What a visit to a page of help asks, or what is wrong with the question. */
export function readHelpVisit(site: Site, visit: Visit): ReadHelpQuery {
  const names = {
    districts: listsOf(site.db).districts,
    home: homeDistrict(site),
    isNear: (district: HelpVisit['district'], near: string) => nearPoint(site, district, near) !== null,
  };
  return readHelpQuery(new URLSearchParams(visit.search), names, problemsOf(visit.language));
}

/** So many that one sees the rhythm, and no more. */
const MOMENTS_OF_A_TOPIC = 2;

/** Every kind of help, each with when it is next. */
export function* helpTopicsContent(
  site: Site,
  visit: Visit,
  asked: HelpVisit,
): Generator<void, HelpTopicsContent> {
  const query = toHelpQuery(site, asked);
  const moments = yield* helpMoments(site.db, query, visit.now, visit.language);
  const held = moments.filter(({ date }) => isFor(date, query) && date.cancelled === null);
  return {
    view: 'helpTopics',
    ...frameOf(site, asked),
    streets: [],
    topics: listsOf(site.db).helpTopics.map((topic) => {
      const ofTopic = held.filter(({ date }) => date.helpTopics.includes(topic.slug));
      return { topic: toTopic(topic, visit.language), moments: nextOf(ofTopic) };
    }),
  };
}

/** The first ones; one that is sure among them, if there is any. */
function nextOf(moments: readonly HelpMoment[]): readonly HelpMoment[] {
  const next = moments.slice(0, MOMENTS_OF_A_TOPIC);
  const sure = moments.find(({ date }) => date.doorTrouble === null);
  return sure === undefined || next.includes(sure) ? next : [...next.slice(0, -1), sure];
}

/** One kind of help: every moment of fourteen days, and the first after those where they have none. */
export function* helpTopicContent(
  site: Site,
  visit: Visit,
  topic: HelpTopic,
  asked: HelpVisit,
): Generator<void, HelpTopicContent> {
  const query = { ...toHelpQuery(site, asked), helpTopic: topic.slug };
  const all = yield* helpMoments(site.db, query, visit.now, visit.language);
  const moments = all.filter(({ date }) => isFor(date, query));
  const isHeld = moments.some(({ date }) => date.cancelled === null);
  const slugs = slugsIn(site.db, query.districtSlug);
  const places = yield* knownPlacesInSteps(site.db, slugs, visit.now);
  return {
    view: 'helpTopic',
    ...frameOf(site, asked),
    topic: toTopic(topic, visit.language),
    sensitive: topic.sensitive,
    moments,
    leftOut: all.length - moments.length,
    beyond: isHeld ? null : yield* firstBeyond(site.db, query, visit.now, visit.language),
    streets: streetsOf(places),
    wishPlaces: isHeld ? [] : places.filter((known) => isClosed(known, visit.now)).map(toName),
  };
}

/** Only those of which the point is exact: from the others no distance could be told. */
function streetsOf(places: readonly KnownPlace[]): HelpTopicContent['streets'] {
  return places
    .flatMap(({ place: { slug, address, coordinates } }) =>
      address?.street && coordinates.precision === 'exact'
        ? [{ near: `street:${slug}`, name: address.street }]
        : [],
    )
    .sort((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('nl', { numeric: true });

/** As on the page of a place: where the door is open nobody was kept from coming. */
function isClosed({ timetable }: KnownPlace, now: Instant): boolean {
  return openStateAt(timetable, now).state === 'closed';
}

function toName({ place: { slug, name } }: KnownPlace): { slug: string; name: string } {
  return { slug, name };
}

function toHelpQuery(site: Site, { district, filter }: HelpVisit): HelpQuery {
  return {
    districtSlug: district.slug,
    audience: filter.audience,
    spokenLanguage: filter.language,
    near: filter.near === null ? null : nearPoint(site, district, filter.near),
  };
}

function frameOf(site: Site, { district, filter }: HelpVisit) {
  const withPlaces = new Set(placePoints(site.db).map(({ districtSlug }) => districtSlug));
  const others = listsOf(site.db).districts.filter(
    ({ slug }) => slug !== district.slug && withPlaces.has(slug),
  );
  return { district: toDistrictLink(district), otherDistricts: others.map(toDistrictLink), filter };
}
