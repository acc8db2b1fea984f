import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface AskedFacts {
  readonly placeName: string;
  /** Of the place; null: it gave none. */
  readonly phone: string | null;
  readonly title: string;
  /** Empty: about all of them. */
  readonly dates: readonly IsoDate[];
  /** As the host wrote them; null: she wrote none. */
  readonly words: string | null;
  /** The Amsterdam date of the mail. */
  readonly today: IsoDate;
  /** Absolute; null: nobody knows where the site is. */
  readonly link: string | null;
  /** Where the reader can answer; null: she cannot sign in, or nobody knows where the site is. */
  readonly answerLink: string | null;
}

/** What a host asks an organisation about one of its walk-in hours. */
export function composeAsked(facts: AskedFacts, language: Language): Letter {
  const { asked, signature } = mailWords(language);
  const place = oneLine(facts.placeName);
  const title = withoutLinks(facts.title, asked.leftOut);
  const [date, others] = [datesIn(facts, language), facts.dates.length > 1];
  const words = facts.words === null ? '' : withoutLinks(facts.words, asked.leftOut);
  const phone = facts.phone && oneLine(facts.phone);
  return letterOf(asked.subject(place, others ? null : date), [
    asked.question(place, title, date),
    words === '' ? null : `${asked.asks}\n> ${words}`,
    facts.answerLink === null
      ? asked.answer(place, phone)
      : linkUnder(asked.answerHere(place, phone), facts.answerLink),
    facts.link === null ? null : linkUnder(asked.lookAt, facts.link),
    facts.link === null ? null : linkUnder(signature, new URL(facts.link).origin),
  ]);
}

/** More than these are not read one by one. */
const MOST_DATES = 5;

function datesIn({ dates, today }: AskedFacts, language: Language): string | null {
  const { calendar, list } = wordsOf(language);
  const said = dates.map((date) => calendar.fullDate(date, today));
  const [first, last] = [said.at(0), said.at(-1)];
  if (first === undefined || last === undefined) return null;
  return dates.length > MOST_DATES ? mailWords(language).asked.dates(dates.length, first, last) : list(said);
}
