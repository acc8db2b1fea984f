import type { Language } from '../contract/vocabulary.ts';
import { summaryWords as en } from '../contract/words/summary-en.ts';
import { summaryWords as nl } from '../contract/words/summary-nl.ts';
import type { SummaryWords } from '../contract/words/summary-words.ts';
import type { DayRule, DaySelector, Layer, OpeningHours, TimeSpan, Weekday } from './model.ts';
import { closedWeekdays, type DayGroup, dayGroups, rulesByCondition, weekdaysOf } from './summary-clauses.ts';
import { describedSeason } from './summary-seasons.ts';

const WORDS: { readonly [L in Language]: SummaryWords } = { nl, en };

/**
 * The fixed pattern in words: "Ma, di, do 9–17, di ook 19–21, vr 9–12. Wo, za, zo dicht." Special days and public
 * holidays are not part of it: they are told with their dates.
 */
export function weekSummary(hours: OpeningHours, language: Language): string {
  const words = WORDS[language];
  const patterns = hours.layers.filter(comesBack).flatMap((layer) => layerSentences(layer, words));
  const sentences = patterns.length > 0 ? patterns : [words.alwaysClosed];
  return sentences.map((sentence) => `${capitalised(sentence)}.`).join(' ');
}

/** What an editor wrote that stands in the summary as it is: notes in brackets, names of school holidays in quotes. */
export function writtenWords({ layers }: OpeningHours): readonly string[] {
  const written = layers.flatMap(({ validity, rules }) => [
    validity.kind === 'schoolHoliday' ? validity.name : null,
    ...rules.flatMap(({ spans }) => spans.map(({ note }) => note)),
  ]);
  return [...new Set(written)].filter((words) => words !== null);
}

/** A layer of fixed dates is told with the special days. */
function comesBack({ kind, validity, rules }: Layer): boolean {
  if (kind !== 'date') return rules.length > 0;
  const isFixed = (on: DaySelector) => on.dates?.every(({ from }) => from.length > 5) ?? false;
  return validity.kind !== 'dates' && rules.some(({ on }) => !isFixed(on));
}

function layerSentences(layer: Layer, words: SummaryWords): readonly string[] {
  const plain: string[] = [];
  const seasonal: string[] = [];
  for (const [condition, rules] of rulesByCondition(layer.rules)) {
    const season = describedSeason(condition, layer, words);
    const told = clauses(condition, rules, words).join(', ');
    if (told === '') continue;
    if (season === '') plain.push(told);
    else seasonal.push(`${season}: ${told}`);
  }
  const main = plain.length === 0 ? [] : [plain.join(', ')];
  return [...main, ...closedDays(layer, words), ...seasonal];
}

/** Said of the week itself only: in a season that leaves days to the week beneath, nothing is closed. */
function closedDays(layer: Layer, words: SummaryWords): readonly string[] {
  if (layer.kind !== 'week' || layer.validity.kind !== 'always' || layer.effect !== 'replace') return [];
  const weekdays = closedWeekdays(layer.rules);
  if (weekdays.length === 7) return [words.alwaysClosed];
  return weekdays.length === 0 ? [] : [words.closed(days(weekdays, words))];
}

function clauses(condition: DaySelector, rules: readonly DayRule[], words: SummaryWords): readonly string[] {
  const told = dayGroups(rules).map((group) => clause(condition, group, words));
  const closed = rules.filter(({ spans }) => spans.length === 0).flatMap(weekdaysOf);
  if (closed.length === 0 || condition.except !== undefined) return told;
  return [...told, words.closed(closed.length === 7 ? '' : days(closed, words)).trim()];
}

function clause(condition: DaySelector, group: DayGroup, words: SummaryWords): string {
  const when = rhythm(condition, days(group.weekdays, words), words);
  const times = words.list(group.spans.map((span) => spanWords(span, words)));
  const told = group.also ? words.also(when, times) : `${when} ${times}`;
  return condition.except === undefined ? told : `${told} ${words.withExceptions}`;
}

function rhythm({ nth, everyWeeks }: DaySelector, weekdays: string, words: SummaryWords): string {
  const ofMonth = nth === undefined ? weekdays : words.nthWeekday(nth, weekdays);
  return everyWeeks === undefined
    ? ofMonth
    : words.everyWeeks(everyWeeks.n, ofMonth, words.date(everyWeeks.anchor));
}

/** "ma, wo", and "ma t/m vr" from three in a row on. */
function days(weekdays: readonly Weekday[], words: SummaryWords): string {
  if (weekdays.length === 7) return words.everyDay;
  const runs: Weekday[][] = [];
  for (const weekday of weekdays.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  const name = (weekday: Weekday | undefined) => words.weekdays[(weekday ?? 1) - 1] ?? '';
  return runs
    .flatMap((run) => (run.length < 3 ? run.map(name) : [words.dayRange(name(run[0]), name(run.at(-1)))]))
    .join(', ');
}

function spanWords({ opens, closes, access, audience, note, state }: TimeSpan, words: SummaryWords): string {
  const times = closes - opens === 1440 && opens === 0 ? words.allDay : `${clock(opens)}–${clock(closes)}`;
  const unsure = state === 'unknown' ? words.unsure : '';
  const inBrackets = note === null ? '' : `(${note})`;
  return [times, words.accesses[access], words.audiences[audience], unsure, inBrackets]
    .filter(Boolean)
    .join(' ');
}

/** "9", "9:30"; midnight at the end is 24, and after that the clock starts again. */
function clock(minute: number): string {
  const within = minute > 1440 ? minute - 1440 : minute;
  const [hour, rest] = [Math.floor(within / 60), within % 60];
  return rest === 0 ? String(hour) : `${hour}:${String(rest).padStart(2, '0')}`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
