import type { MendButton, WalkInHit } from '../../contract/desk/blocks.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import type { HitMend, Stretch } from '../../desk/pattern/mend-hit.ts';
import { type DatedWalkIn, toOccurrence } from '../../directory/occurrences.ts';
import { dayOf } from '../../hours/calendar-day.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Weekday } from '../../hours/model.ts';

/** How the form that is edited could open the door for it. */
export type MendHit = (weekday: Weekday, hour: Stretch, hit: DatedWalkIn) => HitMend | null;

/** A walk-in hour that comes back each week is named once, with its next date. */
export function hitsInWords(
  hits: readonly DatedWalkIn[],
  mendHit: MendHit,
  language: Language,
  now: Instant,
): WalkInHit[] {
  const weekly = new Map<string, DatedWalkIn>();
  for (const hit of hits) {
    const { date, minute } = localOf(hit.start);
    const key = `${hit.walkIn.slug} ${dayOf(date).weekday} ${minute}`;
    if (!weekly.has(key)) weekly.set(key, hit);
  }
  return [...weekly.values()].map((hit) => hitInWords(hit, mendHit, language, now));
}

function hitInWords(hit: DatedWalkIn, mendHit: MendHit, language: Language, now: Instant): WalkInHit {
  const { calendar, spans } = wordsOf(language);
  const words = editorWordsOf(language).form;
  const { title, who } = toOccurrence(hit, language);
  const start = localOf(hit.start);
  const day = calendar.fullDate(start.date, localOf(now).date);
  const times = spans.times(calendar.clock(hit.start), calendar.clock(hit.end));
  const lasts = Math.round((hit.end - hit.start) / 60_000);
  const stretch = { opens: start.minute, closes: start.minute + lasts };
  const mend = mendHit(dayOf(start.date).weekday, stretch, hit);
  return {
    sentence: words.walkInHit(title, day, times, hit.door === 'unknown'),
    mends: mend === null ? [] : [buttonOf(mend, language)],
    who,
  };
}

function buttonOf({ step, side, times }: HitMend, language: Language): MendButton {
  const { calendar } = wordsOf(language);
  const words = editorWordsOf(language).form;
  const [opens, closes] = [calendar.wallTime(times.opens), calendar.wallTime(times.closes)];
  if (side === 'new') return { step, label: words.openFromUntil(opens, closes) };
  return { step, label: side === 'later' ? words.longerOpenUntil(closes) : words.earlierOpenFrom(opens) };
}
