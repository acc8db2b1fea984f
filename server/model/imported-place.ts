import type { Availability } from '../contract/vocabulary.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Place } from './place.ts';

/**
 * What an import says of one place. Null means that its file is silent: what was known stays.
 * `hours` null beside an `hoursSourceText` means that the text was not understood: the hours are unknown then.
 */
export interface ImportedPlace
  extends Pick<
    Place,
    | 'name'
    | 'kind'
    | 'districtSlug'
    | 'neighbourhoodCode'
    | 'address'
    | 'coordinates'
    | 'phone'
    | 'website'
    | 'hours'
    | 'hoursSourceText'
    | 'hoursNotUnderstood'
  > {
  /** null: a new place is called after its name, a known one keeps its slug. */
  readonly slug: string | null;
  /** "node/123": by this a place is known again when the import is repeated. */
  readonly osmId: string | null;
  readonly wheelchair: Availability | null;
  /** `check_date:opening_hours`: a mapper's look at the door, not a host's confirmation. */
  readonly hoursCheckedOn: IsoDate | null;
}
