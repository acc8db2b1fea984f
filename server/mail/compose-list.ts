import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { type Letter, letterOf, linkUnder, oneLine } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface UnansweredPlace {
  readonly placeName: string;
  /** The Amsterdam date of the first question that nobody answered; null: there is nobody to ask. */
  readonly askedOn: IsoDate | null;
}

export interface ListFacts {
  readonly districtName: string;
  readonly today: IsoDate;
  readonly places: readonly UnansweredPlace[];
  /** Absolute. */
  readonly desk: string;
}

/** Beyond this a mail is not read; the desk shows them all. */
const MOST_LINES = 30;

/** For the coordinator: the places that nobody answered for. */
export function composeList(facts: ListFacts, language: Language): Letter {
  const { ask, list, signature } = mailWords(language);
  const { calendar } = wordsOf(language);
  const lines = facts.places.slice(0, MOST_LINES).map(({ placeName, askedOn }) => {
    const place = oneLine(placeName);
    return askedOn === null
      ? `- ${ask.day(place, null, list.nobody)}`
      : `- ${list.asked(place, calendar.fullDate(askedOn, facts.today))}`;
  });
  const more = facts.places.length - lines.length;
  return letterOf(list.subject(facts.places.length, oneLine(facts.districtName)), [
    [list.unanswered, ...lines].join('\n'),
    more > 0 ? list.more(more) : null,
    linkUnder(list.call, facts.desk),
    linkUnder(signature, new URL(facts.desk).origin),
  ]);
}
