import type { Language } from '../contract/vocabulary.ts';
import { wordsOf } from '../contract/words/of-language.ts';
import type { IsoDate } from '../hours/model.ts';
import { type Letter, letterOf, linkUnder, oneLine, withoutLinks } from './letter.ts';
import { mailWords } from './words-of-mail.ts';

interface Dates {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly through: IsoDate;
}

export interface CancelledFacts {
  readonly placeName: string;
  readonly organisationName: string;
  readonly title: string;
  /** Not held; the reason as visitors read it. */
  readonly off: readonly (Dates & { readonly reason: string | null })[];
  /** Held after all. Of both together at least one. */
  readonly on: readonly Dates[];
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
  const { on, off } = facts;
  const place = oneLine(facts.placeName);
  const organisation = oneLine(facts.organisationName);
  const title = withoutLinks(facts.title, cancelled.leftOut);
  const lookAt = facts.isYours ? cancelled.lookAtYours : cancelled.lookAt;
  const reasons = new Set(off.map(({ reason }) => reason));
  const [common] = reasons.size === 1 ? reasons : [];
  const reason = common == null ? '' : withoutLinks(common, cancelled.leftOut);
  const isOff = off.length > 0;
  return letterOf(isOff ? cancelled.cancelledSubject(title, place) : cancelled.goesOnSubject(title, place), [
    ...(isOff
      ? [cancelled.cancelled(title, organisation, place), ...datesOf(off, reasons.size > 1, facts, language)]
      : []),
    reason === '' ? null : cancelled.reason(reason),
    ...(on.length > 0
      ? [cancelled.goesOn(title, organisation, place), ...datesOf(on, false, facts, language)]
      : []),
    cancelled.visitorsSee,
    facts.isLastToday ? cancelled.lastToday : null,
    linkUnder(facts.isLastToday ? cancelled.wholeList : lookAt, facts.link),
    linkUnder(signature, new URL(facts.link).origin),
  ]);
}

/** In a sentence where it is one date or range, else a line each. */
function datesOf(
  ranges: readonly (Dates & { readonly reason?: string | null })[],
  withReasons: boolean,
  { today }: CancelledFacts,
  language: Language,
): string[] {
  const { cancelled } = mailWords(language);
  const date = (day: IsoDate) => wordsOf(language).calendar.fullDate(day, today);
  const [first, ...more] = ranges;
  if (first !== undefined && more.length === 0)
    return [
      first.from === first.through
        ? cancelled.oneDate(date(first.from))
        : cancelled.dates(date(first.from), date(first.through)),
    ];
  const lines = ranges.map(({ from, through, reason }) => {
    const why = withReasons && reason != null ? withoutLinks(reason, cancelled.leftOut) : null;
    return `- ${cancelled.line(date(from), from === through ? null : date(through), why)}`;
  });
  return [[cancelled.theseDates, ...lines].join('\n')];
}
