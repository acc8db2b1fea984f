import type { Instant } from '../timetable.ts';
import type { ReportKind } from '../vocabulary.ts';

/** What visitors reported and wished for: of one place, or of all in the caller's care. */
export interface ReportsContent {
  readonly view: 'reports';
  /** The address that the buttons post to. */
  readonly action: string;
  /** The newest first. */
  readonly open: readonly ReportInList[];
  /** The last that somebody looked at. */
  readonly handled: readonly ReportInList[];
  readonly wishes: readonly WishesOfPlace[];
}

export interface ReportInList {
  readonly id: number;
  readonly placeSlug: string;
  readonly placeName: string;
  readonly kind: ReportKind;
  readonly at: Instant;
  /** As the visitor wrote it; null: she wrote nothing. */
  readonly words: string | null;
}

export interface WishesOfPlace {
  readonly placeSlug: string;
  readonly placeName: string;
  /** The hours that were wished for often enough to be told, the most wished first. 1 is Monday. */
  readonly hours: readonly { readonly weekday: number; readonly hour: number; readonly times: number }[];
  /** There were others, each too seldom to be told. */
  readonly hasFew: boolean;
}
