import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface EndFacts {
  readonly placeName: string;
  readonly organisationName: string;
  readonly title: string;
  /** null: it does not stop after all. */
  readonly lastDate: IsoDate | null;
  /** The Amsterdam date of the mail. */
  readonly today: IsoDate;
  /** To whoever holds it, and did not end it herself. */
  readonly isYours: boolean;
  /** Absolute. */
  readonly link: string;
}

/** A walk-in hour that stops without anybody's yes, or that does not stop after all. */
export function composeEnd(facts: EndFacts, language: Language): Letter {
  const { cancelled, signature } = mailWords(language);
  const { lastDate, isYours, link } = facts;
  const place = oneLine(facts.placeName);
  const organisation = oneLine(facts.organisationName);
  const title = withoutLinks(facts.title, cancelled.leftOut);
  const date = lastDate === null ? null : wordsOf(language).calendar.fullDate(lastDate, facts.today);
  return letterOf(
    date === null ? cancelled.goesOnSubject(title, place) : cancelled.stopsSubject(title, place),
    [
      date === null
        ? cancelled.stopsNot(title, organisation, place)
        : cancelled.stops(title, organisation, place, date),
      cancelled.nothingToDo,
      linkUnder(isYours ? cancelled.lookAtYours : cancelled.lookAt, link),
      linkUnder(signature, new URL(link).origin),
    ],
  );
}
