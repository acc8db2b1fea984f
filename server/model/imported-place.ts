import type { Place } from './place.ts';

/**
 * What an import says of one place. Null means that the import does not know: what was known stays.
 * `hours` null together with a `hoursSourceText` means that the text was not understood.
 */
export type ImportedPlace = Pick<
  Place,
  | 'slug'
  | 'name'
  | 'kind'
  | 'districtSlug'
  | 'neighbourhoodCode'
  | 'address'
  | 'coordinates'
  | 'description'
  | 'phone'
  | 'website'
  | 'facilities'
  | 'hours'
  | 'hoursSourceText'
  | 'hoursNotUnderstood'
>;
