import type { DayOfWeek } from '../page.ts';
import type { Instant } from '../timetable.ts';

/** What happened to a place, latest first. */
export interface HistoryContent {
  readonly view: 'history';
  readonly entries: readonly HistoryLine[];
  /** `voor` of the page with what was before these; null on the last. */
  readonly next: number | null;
  /** Whether something later than these was left out. */
  readonly isOlder: boolean;
}

export interface HistoryLine {
  readonly sequence: number;
  readonly at: Instant;
  /** In words: "een gastvrouw of gastheer". */
  readonly who: string;
  /** For colleagues; null when she gave none, or is gone. */
  readonly name: string | null;
  readonly title: string;
  readonly changes: readonly string[];
  /** The hours as this change left them can be put back. */
  readonly restorable: boolean;
  /** The same of the facts of the place. */
  readonly restorableFacts: boolean;
}

/** An earlier state, before it is put back. */
export interface RestoreContent {
  readonly view: 'restore';
  readonly entry: HistoryLine;
  /** What would change, in sentences. */
  readonly changes: readonly string[];
  /** The coming fourteen days as visitors would see them. */
  readonly days: readonly DayOfWeek[];
}

/** Earlier facts of the place, before they are put back. */
export interface RestoreFactsContent {
  readonly view: 'restoreFacts';
  readonly entry: HistoryLine;
  /** What would change, in sentences. */
  readonly changes: readonly string[];
}
