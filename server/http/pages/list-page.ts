import type { ListContent, ListedPlace, NeighbourhoodOnPage } from '../../contract/page.ts';
import { problemsOf } from '../../contract/words/problems-of.ts';
import { listPlaces } from '../../directory/find-places.ts';
import { placePoints } from '../../directory/place-order.ts';
import { EVERY_PLACE, type PlacesQuery } from '../../directory/places-query.ts';
import type { District, HelpTopic } from '../../model/directory.ts';
import { type ListQuery, type ReadQuery, readListQuery } from './list-query.ts';
import { listsOf, type Site, toDistrictLink, type Visit } from './site.ts';
import { nameInAddress, topicCalled, toTopic } from './topic-names.ts';

/** What a visit to a district's list asks, or what is wrong with the question. */
export function readVisit(site: Site, district: District, visit: Visit): ReadQuery {
  const names = {
    helpTopics: listsOf(site.db).helpTopics.map(nameInAddress),
    isNear: (near: string) => nearPoint(site, district, near) !== null,
  };
  return readListQuery(new URLSearchParams(visit.search), names, problemsOf(visit.language), visit.now);
}

/** The list and the map of one district at the moment that was asked. */
export function* listContent(
  site: Site,
  district: District,
  visit: Visit,
  query: ListQuery,
): Generator<void, ListContent> {
  const { helpTopics, districts } = listsOf(site.db);
  const { moment, filter, show } = query;
  const { places, leftOut } = yield* listPlaces(
    site.db,
    toPlacesQuery(site, district, query),
    // The timetables then reach around the moment that is shown, and the walk-in hours are those of its day.
    moment.at ?? visit.now,
    visit.language,
  );
  return {
    view: 'list',
    district: toDistrictLink(district),
    districts: districts.map(toDistrictLink),
    moment,
    filter,
    show,
    places: places.map((place) => withNamesOfTopics(place, helpTopics)),
    leftOut,
    helpTopics: helpTopics.map((topic) => toTopic(topic, visit.language)),
    neighbourhoods: district.neighbourhoods.map(toNeighbourhood),
    map: { box: district.box },
  };
}

function toPlacesQuery(site: Site, district: District, { filter }: ListQuery): PlacesQuery {
  return {
    ...EVERY_PLACE,
    districtSlug: district.slug,
    audience: filter.audience,
    facility: filter.wheelchair ? 'wheelchair' : null,
    helpTopic:
      filter.helpTopic === null
        ? null
        : (topicCalled(listsOf(site.db).helpTopics, filter.helpTopic)?.slug ?? null),
    alsoNotHeld: true,
    spokenLanguage: filter.language,
    near: filter.near === null ? null : nearPoint(site, district, filter.near),
  };
}

const STREET = 'street:';

/** The middle of a neighbourhood, or a place that stands for its street; null for what is not in the district. */
export function nearPoint(site: Site, district: District, near: string): PlacesQuery['near'] {
  if (near.startsWith(STREET)) {
    const slug = near.slice(STREET.length);
    const point = placePoints(site.db).find((one) => one.slug === slug && one.districtSlug === district.slug);
    return point === undefined
      ? null
      : { lon: point.lon, lat: point.lat, exact: point.precision === 'exact' };
  }
  const neighbourhood = district.neighbourhoods.find(({ code }) => code === near);
  return neighbourhood === undefined
    ? null
    : { lon: neighbourhood.lon, lat: neighbourhood.lat, exact: false };
}

/** In the page as in its address: no word in it tells what somebody looked for. */
function withNamesOfTopics(place: ListedPlace, topics: readonly HelpTopic[]): ListedPlace {
  const named = (slugs: readonly string[]) =>
    topics.filter(({ slug }) => slugs.includes(slug)).map(nameInAddress);
  return {
    ...place,
    helpTopics: named(place.helpTopics),
    occurrences: place.occurrences.map((each) => ({ ...each, helpTopics: named(each.helpTopics) })),
  };
}

function toNeighbourhood({
  code,
  name,
  lon,
  lat,
  outline,
}: District['neighbourhoods'][number]): NeighbourhoodOnPage {
  return { code, name, lon, lat, outline };
}
