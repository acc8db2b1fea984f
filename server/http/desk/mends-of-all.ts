/** One button that keeps the door open for all that a save would hit: what mends each, one after the other. */
import type { BlockForm, MendButton } from '../../contract/desk/blocks.ts';
import { keepStep, keptIn, keptValue } from '../../contract/desk/keeps.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { minutesOf, spanOf, timesOf } from '../../desk/pattern/block-times.ts';
import type { Stretch } from '../../desk/pattern/mend-hit.ts';
import type { DatedWalkIn } from '../../directory/occurrences.ts';
import { localOf } from '../../hours/local-time.ts';
import type { IsoDate, SpecialDay, TimeSpan } from '../../hours/model.ts';
import { hourOf } from './hits-in-words.ts';

/** null: one of them cannot be mended by a step, or there is one. */
export function stepsForAll<Form>(
  form: Form,
  hits: readonly DatedWalkIn[],
  stepFor: (form: Form, hit: DatedWalkIn, hour: Stretch) => string | null,
  after: (form: Form, step: string) => Form,
): { readonly step: string; readonly form: Form } | null {
  if (hits.length < 2) return null;
  const steps: string[] = [];
  let mended = form;
  for (const hit of hits) {
    const step = stepFor(mended, hit, hourOf(hit));
    if (step === null) return null;
    steps.push(step);
    mended = after(mended, step);
  }
  return { step: steps.join(';'), form: mended };
}

/** "Open van 10:00 tot 12:00 en van 14:00 tot 16:00" */
export function openDuring(blocks: readonly BlockForm[], language: Language): string {
  const spans = blocks.flatMap((block) => spanOf(block) ?? []).toSorted((a, b) => a.opens - b.opens);
  return editorWordsOf(language).form.openDuring(inWords(spans, language));
}

/** That the door stays open on closed days for two or more of them. */
export function keepAll(hits: readonly DatedWalkIn[], language: Language): MendButton[] {
  if (hits.length < 2) return [];
  const values = hoursPerDay(hits, dateOf).flatMap(({ day: date, hours }) =>
    hours.map((hour) => keptValue({ date, ...timesOf(hour) })),
  );
  return [{ step: keepStep(values), label: openForAll(hits, language) }];
}

/** Says when, where that is the same on all days; `dayOf`: dates, or days of the week. */
export function openForAll(
  hits: readonly DatedWalkIn[],
  language: Language,
  dayOf: (start: Instant) => string | number = dateOf,
): string {
  const words = editorWordsOf(language).form;
  const [first, ...others] = hoursPerDay(hits, dayOf).map(({ hours }) => inWords(hours, language));
  if (first === undefined) return words.openForAll;
  if (others.length === 0 && dayOf === dateOf) return words.stayOpenDuring(first);
  const isSame = others.every((hours) => JSON.stringify(hours) === JSON.stringify(first));
  return isSame ? words.stayOpenOnDays(first) : words.openForAll;
}

const dateOf = (start: Instant): IsoDate => localOf(start).date;

function hoursPerDay<Day>(hits: readonly DatedWalkIn[], dayOf: (start: Instant) => Day) {
  const perDay = Map.groupBy(hits, ({ start }) => dayOf(start));
  return [...perDay].map(([day, ofDay]) => ({ day, hours: joined(ofDay.map(hourOf)) }));
}

/** The minutes of a date that are kept. */
export function keptOn(values: readonly string[], date: IsoDate): Stretch[] {
  return joined(
    values.flatMap((value) => {
      const kept = keptIn(value);
      return kept === null || kept.date !== date ? [] : (minutesOf(kept) ?? []);
    }),
  );
}

/** Each day on which something is kept, among those of the announcement, as one that is announced beside it. */
export function daysKept(values: readonly string[], { from, through }: SpecialDay): SpecialDay[] {
  const dates = new Set(values.flatMap((value) => keptIn(value)?.date ?? []));
  return [...dates]
    .filter((date) => from <= date && date <= through)
    .toSorted()
    .flatMap((date) => {
      const [first, ...others] = keptOn(values, date).map(toSpan);
      if (first === undefined) return [];
      return [
        { from: date, through: date, says: { kind: 'changed', spans: [first, ...others] }, reason: null },
      ];
    });
}

function toSpan({ opens, closes }: Stretch): TimeSpan {
  return { opens, closes, access: 'open', audience: 'everyone', note: null, state: 'open' };
}

/** By time; those that touch are one. */
function joined(hours: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const hour of hours.toSorted((a, b) => a.opens - b.opens)) {
    const last = stretches.at(-1);
    if (last === undefined || hour.opens > last.closes) stretches.push(hour);
    else stretches[stretches.length - 1] = { ...last, closes: Math.max(last.closes, hour.closes) };
  }
  return stretches;
}

function inWords(hours: readonly Stretch[], language: Language): (readonly [string, string])[] {
  const { wallTime } = wordsOf(language).calendar;
  return hours.map((hour) => {
    const { opens, closes } = timesOf(hour);
    return [wallTime(opens), wallTime(closes)];
  });
}
