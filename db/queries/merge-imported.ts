/** What becomes of a place that an import speaks of. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../server/contract/timetable.ts';
import type { ImportedPlace } from '../../server/model/imported-place.ts';
import type { Place } from '../../server/model/place.ts';
import type { NewPlace, NewTrust } from './save-place.ts';

export interface Merged {
  readonly place: Place;
  /** null: the hours and who vouches for them stay. */
  readonly newTrust: NewTrust | null;
  /** The import had hours, but a host's own stand above them. */
  readonly hoursKept: boolean;
}

/** Where the import is silent, what was known stays; hours that a host gave stay, unless told otherwise. */
export function mergeImported(
  known: Place,
  given: ImportedPlace,
  now: Instant,
  overwriteHosts = false,
): Merged {
  const speaksOfHours = given.hours !== null || given.hoursSourceText !== null;
  const hoursKept = speaksOfHours && known.trust?.source === 'host' && !overwriteHosts;
  const facts = mergeFacts(known, given);
  if (!speaksOfHours || hoursKept) return { place: facts, newTrust: null, hoursKept };
  const isSample = known.trust?.source === 'sample';
  const place = {
    ...facts,
    hours: given.hours,
    hoursSourceText: given.hoursSourceText,
    hoursNotUnderstood: given.hoursNotUnderstood,
    // Invented hours of a room must not look like those of the import.
    rooms: isSample ? known.rooms.map((room) => ({ ...room, hours: null })) : known.rooms,
  };
  const isNews = known.trust?.source !== 'import' || !isDeepStrictEqual(place.hours, known.hours);
  return { place, newTrust: isNews ? { source: 'import', updatedAt: now } : null, hoursKept };
}

export function toNewPlace(given: ImportedPlace, slug: string, now: Instant): NewPlace {
  const { wheelchair, ...facts } = given;
  const speaksOfHours = given.hours !== null || given.hoursSourceText !== null;
  return {
    ...facts,
    slug,
    goneSince: null,
    description: null,
    facilities: wheelchair === null ? {} : { wheelchair },
    languages: [],
    rooms: [],
    hosts: [],
    trust: speaksOfHours ? { source: 'import', updatedAt: now } : null,
  };
}

function mergeFacts(known: Place, given: ImportedPlace): Place {
  const isMoved = known.districtSlug !== given.districtSlug;
  const { wheelchair } = given;
  const saysAccess =
    wheelchair !== null && (wheelchair !== 'unknown' || known.facilities.wheelchair === undefined);
  return {
    ...known,
    name: given.name,
    kind: given.kind,
    districtSlug: given.districtSlug,
    neighbourhoodCode: given.neighbourhoodCode ?? (isMoved ? null : known.neighbourhoodCode),
    address: given.address ?? known.address,
    coordinates: given.coordinates,
    phone: given.phone ?? known.phone,
    website: given.website ?? known.website,
    facilities: saysAccess ? { ...known.facilities, wheelchair } : known.facilities,
  };
}
