import type { PlaceKind } from '../vocabulary.ts';
import type { WhereContent } from './where.ts';

/** A place that is not there yet. */
export interface NewPlaceContent {
  readonly view: 'newPlace';
  readonly name: string;
  readonly kind: PlaceKind;
  readonly districtSlug: string;
  /** Those in the caller's care. */
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  readonly where: WhereContent;
  /** Where the way leads after it: back to the first steps, or on to the checklist. */
  readonly next: 'begin' | 'publish';
}
