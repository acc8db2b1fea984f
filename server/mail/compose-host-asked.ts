import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { hostAskedWords } from './host-asked-words.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface HostAskedFacts {
  readonly placeName: string;
  readonly organisationName: string;
  readonly title: string;
  /** null: about all its dates. */
  readonly date: IsoDate | null;
  readonly words: string | null;
  /** Of the organisation; null: none is known. */
  readonly contact: string | null;
  /** The Amsterdam date of the mail. */
  readonly today: IsoDate;
  /** Absolute; null: nobody knows where the site is. */
  readonly link: string | null;
  /** Where the reader can answer; null: nobody knows where the site is. */
  readonly answerLink: string | null;
}

/** What an organisation asks those who keep the place, about one of its walk-in hours. */
export function composeHostAsked(facts: HostAskedFacts, language: Language): Letter {
  const words = hostAskedWords[language];
  const { signature } = mailWords(language);
  const [place, organisation] = [oneLine(facts.placeName), oneLine(facts.organisationName)];
  const title = withoutLinks(facts.title, words.leftOut);
  const date = facts.date && wordsOf(language).calendar.fullDate(facts.date, facts.today);
  const asked = facts.words === null ? '' : withoutLinks(facts.words, words.leftOut);
  const contact = facts.contact && oneLine(facts.contact);
  return letterOf(words.subject(organisation, place), [
    words.question(organisation, title, place, date),
    asked === '' ? null : `${words.asks}\n> ${asked}`,
    facts.answerLink === null
      ? words.answer(organisation, contact)
      : linkUnder(words.answerHere(organisation, contact), facts.answerLink),
    facts.link === null ? null : linkUnder(words.lookAt, facts.link),
    facts.link === null ? null : linkUnder(signature, new URL(facts.link).origin),
  ]);
}
