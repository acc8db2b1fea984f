import type { PlaceKind } from '../contract/vocabulary.ts';
import { PLACE_KINDS } from '../contract/vocabulary.ts';

type Tags = Readonly<Record<string, unknown>>;

/** The first row whose tag has the value decides, so the particular stands above the general. */
const KINDS: readonly (readonly [tag: string, value: string, kind: PlaceKind])[] = [
  ['community_centre', 'youth_centre', 'youthCentre'],
  ['community_centre:for', 'juvenile', 'youthCentre'],
  ['community_centre:for', 'child;juvenile', 'youthCentre'],
  ['amenity', 'youth_centre', 'youthCentre'],
  ['amenity', 'community_centre', 'communityCentre'],
  ['amenity', 'social_centre', 'communityCentre'],
  ['amenity', 'social_facility', 'communityHouse'],
  ['amenity', 'library', 'library'],
  ['amenity', 'place_of_worship', 'church'],
  ['amenity', 'school', 'schoolBuilding'],
  ['leisure', 'sports_hall', 'sportsHall'],
  ['leisure', 'sports_centre', 'sportsHall'],
  ['building', 'church', 'church'],
  ['building', 'school', 'schoolBuilding'],
  ['building', 'sports_hall', 'sportsHall'],
];

/** OpenStreetMap's tags → our kind of place; `kind` holds our own word in files that we exported ourselves. */
export function kindFromTags(tags: Tags): PlaceKind {
  const own = PLACE_KINDS.find((kind) => kind === tags.kind);
  if (own !== undefined) return own;
  return KINDS.find(([tag, value]) => tags[tag] === value)?.[2] ?? 'other';
}
