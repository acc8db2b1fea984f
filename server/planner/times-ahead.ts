import type { Language } from '../contract/vocabulary.ts';
import type { MomentWords } from '../contract/words/walk-in-words.ts';
import { momentWords as en } from '../contract/words/walk-in-words-en.ts';
import { momentWords as nl } from '../contract/words/walk-in-words-nl.ts';
import type { IsoDate, OpeningHours } from '../hours/model.ts';
import { timesOf, type WalkInTimes } from '../hours/walk-in-times.ts';
import { weekSummary } from '../hours/week-summary.ts';

const WORDS: { readonly [L in Language]: MomentWords } = { nl, en };

/**
 * The rhythms that are not over yet, the present one first: two, where it moves from a later date on. null where the hours
 * say more than a form can.
 */
export function timesAhead(hours: OpeningHours, today: IsoDate): readonly WalkInTimes[] | null {
  const weeks = hours.layers.filter(({ kind }) => kind === 'week');
  // Dates that are left out until it moves say nothing of a rhythm.
  const others = hours.layers.filter(
    ({ kind, rules }) => kind !== 'week' && (kind !== 'date' || rules.some(({ spans }) => spans.length > 0)),
  );
  const ahead = weeks.filter(
    ({ validity }) => validity.kind !== 'dates' || validity.through === null || validity.through >= today,
  );
  const times = ahead.map((week) => timesOf({ ...hours, layers: [week, ...others] }, today));
  const known = times.filter((each) => each !== null);
  return known.length < times.length ? null : known.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** "Elke dinsdag van 13:00 tot 15:00, vanaf 1 december. Niet op feestdagen." Whole sentences; empty: it is over. */
export function momentInWords(hours: OpeningHours, today: IsoDate, language: Language): string {
  const times = timesAhead(hours, today);
  if (times === null) return weekSummary(hours, language);
  return times.map((each) => WORDS[language].sentence(each, today)).join(' ');
}
