import type { Instant } from '../contract/timetable.ts';
import type { ReportKind } from '../contract/vocabulary.ts';

/** What a visitor reported, as those who keep the place read it. Nothing in it says who she was. */
export interface Report {
  readonly id: number;
  readonly placeSlug: string;
  readonly placeName: string;
  readonly kind: ReportKind;
  readonly reportedAt: Instant;
  /** The end of the block in which the door was found closed; null where it changes no answer. */
  readonly weighsUntil: Instant | null;
  /** As she wrote it: text, never markup. */
  readonly words: string | null;
  /** "We zijn open": it weighs no more. */
  readonly clearedAt: Instant | null;
  readonly handledAt: Instant | null;
  readonly handledBy: string | null;
}
