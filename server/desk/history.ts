import type { Database } from '../../db/open-database.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';

export interface HistoryEntry {
  readonly sequence: number;
  readonly at: Instant;
  /** In words: "een gastvrouw of gastheer", "de coördinator", "de telefoon achter de bar", "een import". */
  readonly who: string;
  /** For colleagues, while the person is still there; null otherwise. Never for visitors. */
  readonly name: string | null;
  /** The kind of change, as the log calls it: `saveHours`, `closeToday`, `confirmHours` … */
  readonly what: string;
  /** The same in words: "De tijden veranderd". */
  readonly title: string;
  /** What changed, one sentence each: "Dinsdag: 9:00 – 17:00 werd 9:00 – 12:00." */
  readonly changes: readonly string[];
  /** The hours as this change left them can be put back. */
  readonly restorable: boolean;
}

export interface HistoryQuery {
  /** Only lines before this one: the next page. */
  readonly before?: number;
  readonly limit: number;
  readonly language: Language;
}

export interface History {
  readonly entries: readonly HistoryEntry[];
  /** `before` of the next page; null on the last. */
  readonly next: number | null;
}

/** What happened to a place, latest first. Throws NotFound. */
export function findHistory(_db: Database, _placeSlug: string, _query: HistoryQuery, _now: Instant): History {
  throw new Error('to be built');
}
