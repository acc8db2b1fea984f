import type { DayOfWeek, SpecialDayAhead } from '../contract/page.ts';
import type { Language } from '../contract/vocabulary.ts';
import { spanLine, whyInWords } from '../contract/words/day-words.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { Words } from '../contract/words/words.ts';
import type { IsoDate, SchoolHoliday } from '../hours/model.ts';
import { type Letter, letterOf, linkUnder, oneLine } from './letter.ts';
import type { MailWords } from './mail-words.ts';
import { mailWords } from './words-of-mail.ts';

/** Absolute. Each only opens a page: its button does what the words say. */
export interface AskLinks {
  readonly yes: string;
  readonly different: string;
  readonly closedAllWeek: string;
}

export interface AskFacts {
  readonly placeName: string;
  /** The Amsterdam date of the mail. */
  readonly today: IsoDate;
  /** The week that is asked about, Monday first: as the page behind the links asks it on the same day. */
  readonly days: readonly DayOfWeek[];
  /** Later days of which nobody knows. */
  readonly notKnown: readonly SpecialDayAhead[];
  /** The school holiday that is about to begin; null: none is. */
  readonly holiday: SchoolHoliday | null;
  readonly links: AskLinks;
  /** The desk, where days further ahead can be filled in. */
  readonly desk: string;
  readonly linkDays: number;
}

export type AskedWeek = 'thisWeek' | 'nextWeek';

/** The three links, each under what it says. */
export function answers(links: AskLinks, week: AskedWeek, language: Language): string[] {
  const { ask } = mailWords(language);
  return [
    linkUnder(ask.yes, links.yes),
    linkUnder(ask.different[week], links.different),
    linkUnder(ask.closedAllWeek[week], links.closedAllWeek),
  ];
}

/** The message in the rhythm of a place: is the coming week right? */
export function composeAsk(facts: AskFacts, language: Language): Letter {
  const { ask, signature } = mailWords(language);
  const words = wordsOf(language);
  const place = oneLine(facts.placeName);
  const date = (day: IsoDate) => words.calendar.fullDate(day, facts.today);
  const [first, last] = [facts.days.at(0)?.date ?? facts.today, facts.days.at(-1)?.date ?? facts.today];
  return letterOf(ask.subject(place), [
    ask.question(place, date(first), date(last)),
    facts.days.map((day) => dayLine(day, date(day.date), ask, words)).join('\n'),
    facts.holiday === null
      ? null
      : ask.holiday(oneLine(facts.holiday.name), date(facts.holiday.from), date(facts.holiday.through)),
    notKnownLines(facts.notKnown, date, ask, words),
    facts.notKnown.length === 0 ? null : linkUnder(ask.tellUs, facts.desk),
    ...answers(facts.links, first > facts.today ? 'nextWeek' : 'thisWeek', language),
    ask.days(facts.linkDays),
    ask.passOn,
    ask.because(place),
    linkUnder(signature, new URL(facts.desk).origin),
  ]);
}

function dayLine(day: DayOfWeek, date: string, ask: MailWords['ask'], words: Words): string {
  const why = whyInWords(day, words);
  return ask.day(date, why === null ? null : oneLine(why), saysOf(day, ask, words));
}

function saysOf({ says, spans }: DayOfWeek, ask: MailWords['ask'], words: Words): string {
  if (spans.length > 0) return spans.map((span) => oneLine(spanLine(span, words))).join(', ');
  return says === 'unknown' ? ask.notKnown : ask.closed;
}

function notKnownLines(
  notKnown: readonly SpecialDayAhead[],
  date: (day: IsoDate) => string,
  ask: MailWords['ask'],
  words: Words,
): string | null {
  if (notKnown.length === 0) return null;
  const lines = notKnown.map(({ from, label, publicHoliday }) => {
    const name = publicHoliday === null ? label : words.holidays[publicHoliday];
    return ask.day(date(from), name === null ? null : oneLine(name), ask.notKnown);
  });
  return [ask.notKnownYet, ...lines].join('\n');
}
