import type { Language } from '../contract/vocabulary.ts';
import type { MomentWords } from '../contract/words/walk-in-words.ts';
import { momentWords as en } from '../contract/words/walk-in-words-en.ts';
import { momentWords as nl } from '../contract/words/walk-in-words-nl.ts';
import type { IsoDate, SpecialDay } from '../hours/model.ts';
import type { ProposalKind } from '../model/proposal.ts';
import type { WalkIn, WalkInContent } from '../model/walk-in.ts';
import { isSameRhythm, lastDateOf } from './moved-hours.ts';
import { momentInWords } from './times-ahead.ts';

const WORDS: { readonly [L in Language]: MomentWords } = { nl, en };

/**
 * What is proposed, in whole sentences: the moment of a new walk-in hour or a new rhythm, the dates that get other times,
 * or the last date. `walkIn`: as it is now; null for one that is not there yet.
 */
export function proposalInWords(
  { kind, content }: { readonly kind: ProposalKind; readonly content: Pick<WalkInContent, 'hours'> },
  walkIn: Pick<WalkIn, 'hours'> | null,
  today: IsoDate,
  language: Language,
): string {
  const words = WORDS[language];
  const { hours } = content;
  if (kind === 'end') {
    const last = lastDateOf(hours);
    return last === null ? momentInWords(hours, today, language) : words.lastOn(last, today);
  }
  const isOfDates = kind === 'move' && walkIn !== null && isSameRhythm(walkIn.hours, hours);
  const days = hours.specialDays.map((day) => dayInWords(day, words, today));
  const rhythm = isOfDates && days.length > 0 ? [] : [momentInWords(hours, today, language)];
  return [...rhythm, ...days].filter((sentence) => sentence !== '').join(' ');
}

function dayInWords({ from, through, says }: SpecialDay, words: MomentWords, today: IsoDate): string {
  if (says.kind === 'changed') return says.spans.map((span) => words.onDate(from, span, today)).join(' ');
  return says.kind === 'closed' ? words.notOn(from, through, today) : '';
}
