import type { Language } from '../contract/vocabulary.ts';
import type { MomentWords } from '../contract/words/walk-in-words.ts';
import { momentWords as en } from '../contract/words/walk-in-words-en.ts';
import { momentWords as nl } from '../contract/words/walk-in-words-nl.ts';
import type { IsoDate } from '../hours/model.ts';
import type { ProposalKind } from '../model/proposal.ts';
import type { RoomName, WalkIn, WalkInContent, WalkInDay } from '../model/walk-in.ts';
import { isSameRhythm, lastDateOf } from './moved-hours.ts';
import { momentInWords } from './times-ahead.ts';

const WORDS: { readonly [L in Language]: MomentWords } = { nl, en };

/**
 * What is proposed, in whole sentences: the moment of a new walk-in hour or a new rhythm, the dates that get other times,
 * or the last date. `walkIn`: as it is now; null for one that is not there yet. `rooms`: those that single dates are in.
 */
export function proposalInWords(
  {
    kind,
    content,
    rooms,
  }: {
    readonly kind: ProposalKind;
    readonly content: Pick<WalkInContent, 'hours'>;
    readonly rooms: readonly RoomName[];
  },
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
  const days = hours.specialDays.map((day) => dayInWords(day, { rooms, words, today }));
  const rhythm = isOfDates && days.length > 0 ? [] : [momentInWords(hours, today, language)];
  return [...rhythm, ...days].filter((sentence) => sentence !== '').join(' ');
}

interface Telling {
  readonly rooms: readonly RoomName[];
  readonly words: MomentWords;
  readonly today: IsoDate;
}

function dayInWords({ from, through, says, roomSlug }: WalkInDay, { rooms, words, today }: Telling): string {
  const room = rooms.find(({ slug }) => slug === roomSlug)?.name ?? roomSlug;
  if (says.kind === 'changed')
    return says.spans.map((span) => words.onDate(from, span, room, today)).join(' ');
  return says.kind === 'closed' ? words.notOn(from, through, today) : '';
}
