import { may } from '../../auth/may.ts';
import { type HitsFound, hitKey, type MendButton, type WalkInHit } from '../../contract/desk/blocks.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { clashReaders } from '../../desk/clash-readers.ts';
import type { HitMend, Stretch } from '../../desk/pattern/mend-hit.ts';
import { type DatedWalkIn, toOccurrence } from '../../directory/occurrences.ts';
import { dayOf } from '../../hours/calendar-day.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { targetOfWalkIn } from '../../planner/sides.ts';
import type { PlaceVisit } from './screen.ts';

/** What can be done about a hit: by buttons of the form that is edited. */
export interface MendsOfHit {
  readonly mends?: readonly MendButton[];
}

/** `hour`: when it is held, in minutes of its service day. */
export type MendHit = (hit: DatedWalkIn, hour: Stretch) => MendsOfHit;

/** More dates than these are counted. */
const MOST_DATES = 4;

/**
 * A walk-in hour that comes back each week is named once, with all the dates that are hit. `mendAll`: what else keeps the door
 * open for all of them.
 */
export function hitsInWords(
  visit: PlaceVisit,
  hits: readonly DatedWalkIn[],
  mendHit: MendHit,
  mendAll: readonly MendButton[] = [],
): HitsFound {
  const weekly = Map.groupBy(hits, ({ walkIn, start }) => {
    const { date, minute } = localOf(start);
    return `${walkIn.slug} ${dayOf(date).weekday} ${minute}`;
  });
  const found = [...weekly.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            title: toOccurrence(first, visit.language).title,
            hit: hitInWords(visit, first, others, mendHit(first, hourOf(first))),
          },
        ],
  );
  return saidOnce(visit.language, found, mendAll);
}

interface TitledHit {
  readonly title: string;
  readonly hit: WalkInHit;
}

/** No two buttons do the same: one that mends all stands apart, one that mends some says which. */
function saidOnce(
  language: Language,
  found: readonly TitledHit[],
  mendAll: readonly MendButton[],
): HitsFound {
  if (found.length < 2) {
    const hits = found.map(({ hit }) => hit);
    const isThere = (step: string) => hits.some(({ mends }) => mends.some((mend) => mend.step === step));
    return { hits, mendAll: mendAll.filter(({ step }) => !isThere(step)) };
  }
  const words = editorWordsOf(language).form;
  const { list } = wordsOf(language);
  const having = (step: string) => found.filter(({ hit }) => hit.mends.some((mend) => mend.step === step));
  const forAll = found
    .flatMap(({ hit }) => hit.mends)
    .filter(({ step }) => having(step).length === found.length);
  const every = [...mendAll, ...forAll];
  const hits = found.map(({ hit }) => ({
    ...hit,
    mends: hit.mends
      .filter(({ step }) => !every.some((mend) => mend.step === step) && having(step)[0]?.hit === hit)
      .map(({ step, label }) => ({
        step,
        label: words.forWhich(label, list(having(step).map(({ title }) => title))),
      })),
  }));
  return {
    hits,
    mendAll: every.filter(({ step }, at) => every.findIndex((mend) => mend.step === step) === at),
  };
}

function hitInWords(
  visit: PlaceVisit,
  hit: DatedWalkIn,
  others: readonly DatedWalkIn[],
  { mends = [] }: MendsOfHit,
): WalkInHit {
  const { language, now, asked } = visit;
  const { walkIn, door } = hit;
  const { calendar, spans } = wordsOf(language);
  const words = editorWordsOf(language).form;
  const { title, who } = toOccurrence(hit, language);
  const day = calendar.fullDate(localOf(hit.start).date, localOf(now).date);
  const times = spans.times(calendar.clock(hit.start), calendar.clock(hit.end));
  const sentences = [words.walkInHit(title, day, times, door), ...otherDates(others, language, now)];
  const { slug, organisationName: name } = walkIn;
  const why = whyNotAsk(visit, walkIn);
  const mayAsk = why === null;
  const dates = [hit, ...others].map(({ start }) => localOf(start).date);
  const key = hitKey(slug, [...new Set(dates)]);
  const isAsked = asked?.includes(key) === true && mayAsk;
  return {
    key,
    sentence: sentences.join(' '),
    mends,
    ask: mayAsk && !isAsked ? name : null,
    noAsk: why === null || who === null ? null : noAskInWords(why, who, language),
    asked: isAsked && name !== null ? words.messageSent(name) : null,
  };
}

type WhyNotAsk = 'own' | 'sample' | 'signIn' | 'nobody';

/** null: she may write, and somebody will read it. */
function whyNotAsk({ db, caller }: PlaceVisit, walkIn: WalkIn): WhyNotAsk | null {
  if (walkIn.sample) return 'sample';
  if (walkIn.kind === 'activity') return 'own';
  if (!may(caller, 'askOrganisation', targetOfWalkIn(walkIn))) return 'signIn';
  return clashReaders(db, walkIn).length === 0 ? 'nobody' : null;
}

function noAskInWords(why: WhyNotAsk, who: string, language: Language): string | null {
  const { noAsk } = editorWordsOf(language).form;
  if (why === 'own') return null;
  return why === 'sample' ? noAsk.sample : noAsk[why](who);
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
