/**
 * A place in OpenStreetMap's words. Invented hours never leave; hours that OSM cannot say are left out and named,
 * never rounded. The import reads all of these tags back.
 */
import type { PlaceKind } from '../contract/vocabulary.ts';
import { localOf } from '../hours/local-time.ts';
import type { OpeningHours } from '../hours/model.ts';
import { parseOsmHours } from '../hours/parse-osm-hours.ts';
import { withoutOrder } from '../hours/without-order.ts';
import { type WrittenHours, writeOsmHours } from '../hours/write-osm-hours.ts';
import type { Place } from '../model/place.ts';

export type OsmTags = Readonly<Record<string, string>>;

const KIND_TAGS: { readonly [Kind in PlaceKind]: OsmTags } = {
  communityCentre: { amenity: 'community_centre' },
  youthCentre: { amenity: 'community_centre', community_centre: 'youth_centre' },
  communityHouse: { amenity: 'community_centre', community_centre: 'community_hall' },
  livingRoom: { amenity: 'community_centre' },
  schoolBuilding: { amenity: 'school' },
  sportsHall: { leisure: 'sports_hall' },
  library: { amenity: 'library' },
  church: { amenity: 'place_of_worship' },
  other: {},
};

export function toOsmTags(place: Place): OsmTags {
  const wheelchair = place.facilities.wheelchair;
  return present({
    name: place.name,
    // Our own two: the slug finds the place again, the kind says what OSM's tags are too coarse for.
    slug: place.slug,
    kind: place.kind,
    ...KIND_TAGS[place.kind],
    ...addressTags(place.address?.street ?? null),
    'addr:postcode': place.address?.postalCode,
    'addr:city': place.address?.locality,
    phone: place.phone,
    website: place.website,
    wheelchair: wheelchair === 'unknown' ? null : wheelchair,
    ...hoursTags(place),
  });
}

/** "Wiekslag 92" → street and house number, the way the import joins them. */
function addressTags(street: string | null): Record<string, string | undefined | null> {
  const [, road, number] = /^(.+?) (\d+\S*)$/.exec(street ?? '') ?? [];
  return { 'addr:street': road ?? street, 'addr:housenumber': number };
}

function hoursTags(place: Place): Record<string, string | undefined | null> {
  const { trust } = place;
  if (trust?.source === 'sample') return {};
  const said = inOsm(place);
  return {
    opening_hours: said.kind === 'written' ? said.text : null,
    'check_date:opening_hours':
      trust === null || trust.confirmedAt === null ? null : localOf(trust.confirmedAt).date,
  };
}

/** A sentence that says why the hours of a place are not in an export; null where they are, or where there are none. */
export function whyHoursStayBehind(place: Place): string | null {
  if (place.hours === null) return null;
  if (place.trust?.source === 'sample') return 'They are invented samples.';
  const said = inOsm(place);
  return said.kind === 'notExpressible' ? said.why : null;
}

type InOsm = WrittenHours | { readonly kind: 'noHours' };

function inOsm({ hours, hoursSourceText }: Place): InOsm {
  // Text that nobody here understood is passed on as it came.
  if (hours === null) {
    return hoursSourceText === null ? { kind: 'noHours' } : { kind: 'written', text: hoursSourceText };
  }
  const written = writeOsmHours(hours);
  if (written.kind === 'written' || hoursSourceText === null) return written;
  return stillSays(hoursSourceText, hours) ? { kind: 'written', text: hoursSourceText } : written;
}

/** Whether nobody changed the hours since they came as this text. */
function stillSays(text: string, hours: OpeningHours): boolean {
  const read = parseOsmHours(text);
  return read.kind === 'understood' && withoutOrder(read.hours) === withoutOrder(hours);
}

function present(tags: Record<string, string | undefined | null>): OsmTags {
  const kept: Record<string, string> = {};
  for (const [tag, value] of Object.entries(tags)) if (value) kept[tag] = value;
  return kept;
}
