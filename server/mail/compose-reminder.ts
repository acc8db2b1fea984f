import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { type AskedWeek, type AskLinks, answers } from './compose-ask.ts';
import { type Letter, letterOf, linkUnder, oneLine } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

export interface ReminderFacts {
  readonly placeName: string;
  /** Amsterdam dates. */
  readonly today: IsoDate;
  readonly askedOn: IsoDate;
  /** The one that the page behind the links asks about by now. */
  readonly week: AskedWeek;
  readonly links: AskLinks;
  readonly linkDays: number;
}

/** The one reminder: short, with the same three links. */
export function composeReminder(facts: ReminderFacts, language: Language): Letter {
  const { ask, reminder, signature } = mailWords(language);
  const place = oneLine(facts.placeName);
  const askedOn = wordsOf(language).calendar.fullDate(facts.askedOn, facts.today);
  return letterOf(reminder.subject(place), [
    reminder.question(place, askedOn),
    reminder.why,
    ...answers(facts.links, facts.week, language),
    ask.days(facts.linkDays),
    linkUnder(signature, new URL(facts.links.yes).origin),
  ]);
}
