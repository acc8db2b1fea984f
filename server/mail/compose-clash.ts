import type { ClashTold } from '../contract/clash.ts';
import type { Language } from '../contract/vocabulary.ts';
import { clashWordsOf } from '../contract/words/clash-words.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

/** A date that can be held after all. */
export type GoesOn = Pick<ClashTold, 'walkIn' | 'date' | 'start' | 'end'>;

export interface ClashFacts {
  readonly placeName: string;
  /** What does not fit any more, and what fits again; by start. Not both are empty. */
  readonly hit: readonly ClashTold[];
  readonly goesOn: readonly GoesOn[];
  /** Whatever else changes there today: no more mails say so. */
  readonly isLastToday?: boolean;
  /** The Amsterdam date of the mail. */
  readonly today: IsoDate;
  /** Absolute; null: nobody knows where the site is. */
  readonly link: string | null;
}

/** Beyond this the list on the site is easier to read. */
const MOST_DATES = 10;

/** One message about all that one change at a place brought, for whoever holds walk-in hours there. */
export function composeClash(facts: ClashFacts, language: Language): Letter {
  const { clash: words, signature } = mailWords(language);
  const { hit, goesOn, link } = facts;
  const place = oneLine(facts.placeName);
  return letterOf(subjectOf(facts, place, language), [
    ...listed(words.hit(place), hit, (each) => clashWordsOf(language).sentence(each, facts.today), language),
    hit.length === 0 ? null : words.visitorsSee,
    ...listed(words.goesOn(place), goesOn, (each) => dateOf(each, facts.today, language), language),
    goesOn.length === 0 ? null : words.visitorsSeeOpen,
    facts.isLastToday === true ? words.lastToday : null,
    link === null ? null : linkUnder(words.lookAt, link),
    link === null ? null : linkUnder(signature, new URL(link).origin),
  ]);
}

function subjectOf({ hit, goesOn, today }: ClashFacts, place: string, language: Language): string {
  const { clash: words } = mailWords(language);
  const told = hit.length > 0 ? hit : goesOn;
  const [first, ...others] = new Set(told.map(({ date }) => date));
  const date = wordsOf(language).calendar.fullDate(first ?? today, today);
  const isOne = others.length === 0;
  if (hit.length > 0) return isOne ? words.oneSubject(place, date) : words.severalSubject(place);
  return isOne ? words.goesOnSubject(place, date) : words.severalGoOnSubject(place);
}

/** A paragraph for each walk-in hour, under one sentence. */
function listed<T extends GoesOn>(
  above: string,
  dates: readonly T[],
  sentence: (date: T) => string,
  language: Language,
): string[] {
  if (dates.length === 0) return [];
  const { clash: words } = mailWords(language);
  const perWalkIn = [...Map.groupBy(dates, ({ walkIn }) => walkIn.slug).values()];
  const paragraphs = perWalkIn.map((ofOne) => {
    const more = new Set(ofOne.slice(MOST_DATES).map(({ date }) => date)).size;
    return [
      ...ofOne.slice(0, 1).map(({ walkIn }) => withoutLinks(walkIn.title, words.leftOut)),
      ...ofOne.slice(0, MOST_DATES).map((each) => `- ${withoutLinks(sentence(each), words.leftOut)}`),
      ...(more > 0 ? [words.more(more)] : []),
    ].join('\n');
  });
  return [above, ...paragraphs];
}

function dateOf({ date, start, end }: GoesOn, today: IsoDate, language: Language): string {
  const { calendar, spans } = wordsOf(language);
  return `${calendar.fullDate(date, today)} ${spans.times(calendar.clock(start), calendar.clock(end))}`;
}
