import type { Database } from '../../db/open-database.ts';
import { getLoggedChange } from '../../db/queries/history.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { historyWords as en } from '../contract/words/history-words-en.ts';
import { historyWords as nl } from '../contract/words/history-words-nl.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import { placeToChange } from './change-hours.ts';
import { findHistory, type HistoryEntry } from './history.ts';
import { differencesBetween } from './hours-difference.ts';
import { previewDays } from './preview-days.ts';
import { recordedHours } from './recorded-hours.ts';

const WORDS = { nl, en } as const;
/** The horizon of what visitors can see. */
const DAYS = 14;

export interface RestorePreview {
  readonly entry: HistoryEntry;
  /** What would change of the fixed times and coming days, in sentences; none: they are the same. */
  readonly changes: readonly string[];
  /** The coming days as visitors would see them. */
  readonly days: readonly DayOfWeek[];
}

/** What visitors would see if an earlier state came back. Throws NotFound for a line that holds no state of this place. */
export function previewRestore(
  db: Database,
  placeSlug: string,
  sequence: number,
  language: Language,
  now: Instant,
): RestorePreview {
  const { hours: present } = placeToChange(db, placeSlug);
  const query = { before: sequence + 1, limit: 1, language };
  const entry = findHistory(db, placeSlug, query, now).entries[0];
  const state = recordedHours(getLoggedChange(db, sequence)?.after);
  if (entry?.sequence !== sequence || !entry.restorable || state === null) {
    throw new NotFound('change', String(sequence));
  }
  const today = localOf(now).date;
  const changes =
    state.hours === null
      ? []
      : WORDS[language].differences(differencesBetween(present, state.hours, language), today);
  return { entry, changes, days: previewDays(db, placeSlug, state.hours, { from: today, count: DAYS }) };
}
