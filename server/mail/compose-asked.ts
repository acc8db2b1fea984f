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
  /** null: about all its dates. */
  readonly date: IsoDate | null;
  /** As the host wrote them; null: she wrote none. */
  readonly words: string | null;
  /** The Amsterdam date of the mail. */
  readonly today: IsoDate;
  /** Absolute; null: nobody knows where the site is. */
  readonly link: string | null;
}

/** What a host asks an organisation about one of its walk-in hours. */
export function composeAsked(facts: AskedFacts, language: Language): Letter {
  const { asked, signature } = mailWords(language);
  const place = oneLine(facts.placeName);
  const title = withoutLinks(facts.title, asked.leftOut);
  const date = facts.date && wordsOf(language).calendar.fullDate(facts.date, facts.today);
  const words = facts.words === null ? '' : withoutLinks(facts.words, asked.leftOut);
  const phone = facts.phone && oneLine(facts.phone);
  return letterOf(asked.subject(place, date), [
    asked.question(place, title, date),
    words === '' ? null : `${asked.asks}\n> ${words}`,
    asked.answer(place, phone),
    facts.link === null ? null : linkUnder(asked.lookAt, facts.link),
    facts.link === null ? null : linkUnder(signature, new URL(facts.link).origin),
  ]);
}
