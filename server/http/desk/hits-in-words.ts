import { may } from '../../auth/may.ts';
import { hitKey, type MendButton, type WalkInHit } from '../../contract/desk/blocks.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import type { HitMend, Stretch } from '../../desk/pattern/mend-hit.ts';
import { type DatedWalkIn, toOccurrence } from '../../directory/occurrences.ts';
import { dayOf } from '../../hours/calendar-day.ts';
import { localOf } from '../../hours/local-time.ts';
import { targetOfWalkIn } from '../../planner/sides.ts';
import type { PlaceVisit } from './screen.ts';

/** What can be done about a hit: by a button of the form that is edited, or on another screen. */
export interface MendsOfHit {
  readonly mends?: readonly MendButton[];
  readonly links?: WalkInHit['links'];
}

/** `hour`: when it is held, in minutes of its service day. */
export type MendHit = (hit: DatedWalkIn, hour: Stretch) => MendsOfHit;

/** More dates than these are counted. */
const MOST_DATES = 4;

/** A walk-in hour that comes back each week is named once, with all the dates that are hit. */
export function hitsInWords(visit: PlaceVisit, hits: readonly DatedWalkIn[], mendHit: MendHit): WalkInHit[] {
  const weekly = Map.groupBy(hits, ({ walkIn, start }) => {
    const { date, minute } = localOf(start);
    return `${walkIn.slug} ${dayOf(date).weekday} ${minute}`;
  });
  return [...weekly.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [hitInWords(visit, first, others, mendHit(first, hourOf(first)))],
  );
}

function hitInWords(
  { language, now, caller, asked }: PlaceVisit,
  hit: DatedWalkIn,
  others: readonly DatedWalkIn[],
  { mends = [], links = [] }: MendsOfHit,
): WalkInHit {
  const { walkIn, door } = hit;
  const { calendar, spans } = wordsOf(language);
  const words = editorWordsOf(language).form;
  const { title, who } = toOccurrence(hit, language);
  const day = calendar.fullDate(localOf(hit.start).date, localOf(now).date);
  const times = spans.times(calendar.clock(hit.start), calendar.clock(hit.end));
  const sentences = [words.walkInHit(title, day, times, door), ...otherDates(others, language, now)];
  const { slug, organisationName: name, kind, sample } = walkIn;
  const mayAsk = kind === 'walkIn' && !sample && may(caller, 'askOrganisation', targetOfWalkIn(walkIn));
  const dates = [hit, ...others].map(({ start }) => localOf(start).date);
  const key = hitKey(slug, [...new Set(dates)]);
  const isAsked = asked?.includes(key) === true && mayAsk;
  return {
    key,
    sentence: sentences.join(' '),
    mends,
    links,
    who,
    ask: mayAsk && !isAsked ? name : null,
    asked: isAsked && name !== null ? words.messageSent(name) : null,
  };
}

function otherDates(others: readonly DatedWalkIn[], language: Language, now: number): string[] {
  const last = others.at(-1);
  if (last === undefined) return [];
  const words = editorWordsOf(language).form;
  const { calendar, list } = wordsOf(language);
  const dateOf = ({ start }: DatedWalkIn) => calendar.fullDate(localOf(start).date, localOf(now).date);
  if (others.length > MOST_DATES) return [words.alsoThrough(others.length, dateOf(last))];
  return [words.alsoOn(list(others.map(dateOf)))];
}

export function hourOf({ start, end }: Pick<DatedWalkIn, 'start' | 'end'>): Stretch {
  const { minute: opens } = localOf(start);
  return { opens, closes: opens + Math.round((end - start) / 60_000) };
}

/** None where it is more than one step. */
export function buttonsOf(mend: HitMend | null, language: Language, isClosed = false): MendButton[] {
  return mend === null ? [] : [{ step: mend.step, label: mendLabel(mend, language, isClosed) }];
}

/** "Langer open, tot 15:00" */
export function mendLabel(
  { side, times }: Omit<HitMend, 'step'>,
  language: Language,
  isClosed = false,
): string {
  const { calendar } = wordsOf(language);
  const words = editorWordsOf(language).form;
  const [opens, closes] = [calendar.wallTime(times.opens), calendar.wallTime(times.closes)];
  if (side === 'later') return words.longerOpenUntil(closes);
  if (side === 'earlier') return words.earlierOpenFrom(opens);
  return isClosed ? words.justOpenFromUntil(opens, closes) : words.openFromUntil(opens, closes);
}
