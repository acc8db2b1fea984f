import { summaryWords as dutch } from '../contract/words/summary-nl.ts';
import type { SummaryWords } from '../contract/words/summary-words.ts';
import type { DateRange, DaySelector, Layer, MovableRange, NthWeekday, Validity } from './model.ts';

/** When a layer's rules hold, in words: "van 1 oktober tot en met 31 maart"; empty when they always do. */
export function describedSeason(on: DaySelector, layer: Layer, words: SummaryWords): string {
  const name = saysMore(layer, on) ? layer.label : null;
  return [name, ...whenWords(on, layer, words), words.effects[layer.effect]].filter(Boolean).join(', ');
}

function whenWords(on: DaySelector, layer: Layer, words: SummaryWords): readonly string[] {
  return [
    validityWords(layer.validity, words),
    anyOf(on.dates, (range) => rangeWords(range, words), words),
    anyOf(on.movableDates, (range) => movableWords(range, words), words),
    anyOf(on.isoWeeks, ({ from, through, step }) => words.weeks(from, through, step), words),
    holidayWords(on, words),
  ].filter(Boolean);
}

/** A label "schoolvakantie" before "in de schoolvakantie" says nothing. Labels are Dutch, as the editor wrote them. */
function saysMore(layer: Layer, on: DaySelector): boolean {
  if (layer.kind === 'week' || layer.label === null) return false;
  const said = whenWords(on, layer, dutch).join(', ').toLowerCase();
  return !said.includes(layer.label.trim().toLowerCase());
}

function validityWords(validity: Validity, words: SummaryWords): string {
  switch (validity.kind) {
    case 'always':
      return '';
    case 'dates':
      return words.period(
        validity.from === null ? null : words.date(validity.from),
        validity.through === null ? null : words.date(validity.through),
      );
    case 'yearly':
      return rangeWords(validity, words);
    case 'schoolHoliday':
      return words.schoolHoliday(validity.name);
  }
}

function rangeWords({ from, through }: DateRange, words: SummaryWords): string {
  return words.period(words.date(from), words.date(through));
}

function movableWords({ from, through }: MovableRange, words: SummaryWords): string {
  const edge = (each: string | NthWeekday) =>
    typeof each === 'string' ? words.date(each) : words.nthOfMonth(each.nth, each.weekday, each.month);
  return words.period(edge(from), edge(through));
}

function holidayWords({ holiday }: DaySelector, words: SummaryWords): string {
  if (holiday === undefined) return '';
  const holidays = holiday.kind === 'public' ? words.publicHolidays : words.schoolHoliday(null);
  return holiday.offsetDays === undefined ? holidays : words.offsetFrom(holidays, holiday.offsetDays);
}

function anyOf<T>(
  items: readonly T[] | undefined,
  inWords: (item: T) => string,
  words: SummaryWords,
): string {
  return items === undefined ? '' : words.list(items.map(inWords));
}
