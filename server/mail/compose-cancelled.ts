import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface CancelledFacts {
  readonly placeName: string;
  readonly organisationName: string;
  readonly title: string;
  readonly from: IsoDate;
  /** Inclusive. */
  readonly through: IsoDate;
  /** As visitors read it. */
  readonly reason: string | null;
  /** It was cancelled before, and is held after all. */
  readonly goesOn: boolean;
  /** However often it still changes today: no more mails say so. */
  readonly isLastToday: boolean;
  /** The Amsterdam date of the mail. */
  readonly today: IsoDate;
  /** To whoever holds it, and did not cancel it herself. */
  readonly isYours: boolean;
  /** Absolute. */
  readonly link: string;
}

/** Dates of a walk-in hour that are cancelled, or held after all, for whoever keeps the place or holds it. */
export function composeCancelled(facts: CancelledFacts, language: Language): Letter {
  const { cancelled, signature } = mailWords(language);
  const { calendar } = wordsOf(language);
  const { from, through, today, goesOn } = facts;
  const place = oneLine(facts.placeName);
  const organisation = oneLine(facts.organisationName);
  const title = withoutLinks(facts.title, cancelled.leftOut);
  const date = (day: IsoDate) => calendar.fullDate(day, today);
  const lookAt = facts.isYours ? cancelled.lookAtYours : cancelled.lookAt;
  const reason = facts.reason === null ? '' : withoutLinks(facts.reason, cancelled.leftOut);
  return letterOf(goesOn ? cancelled.goesOnSubject(title, place) : cancelled.cancelledSubject(title, place), [
    goesOn ? cancelled.goesOn(title, organisation, place) : cancelled.cancelled(title, organisation, place),
    from === through ? cancelled.oneDate(date(from)) : cancelled.dates(date(from), date(through)),
    reason === '' || goesOn ? null : cancelled.reason(reason),
    cancelled.visitorsSee,
    facts.isLastToday ? cancelled.lastToday : null,
    linkUnder(facts.isLastToday ? cancelled.wholeList : lookAt, facts.link),
    linkUnder(signature, new URL(facts.link).origin),
  ]);
}
