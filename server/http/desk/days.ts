import { DAYS_SAY, type DaysForm, daysAfterStep, sayingDays } from '../../contract/desk/days.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { announceTogether, withoutSpecialDay } from '../../desk/announce-days.ts';
import { isRealDate } from '../../desk/dates-in-hours.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import { askFromForm } from './ask-from-form.ts';
import { inChosenWeek } from './chosen-week.ts';
import { daysContent, readDays } from './days-content.ts';
import { daysInForm } from './days-in-form.ts';
import { blocksFor } from './opened-for.ts';
import type { DeskForm, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { BLOCK_VALUES, wrongValues } from './wrong-values.ts';

const VALUES = { says: DAYS_SAY, from: 'date', through: 'date', ...BLOCK_VALUES } as const;

/** "Deze week is anders": one day or some days. */
export const days: PlaceScreen = {
  path: '/anders',
  act: 'announceDays',
  show: (visit) => daysContent(visit, startOf(visit)),
  save(arrived, sent) {
    const { visit, problems } = askFromForm(arrived, sent);
    const step = sent.text('step');
    if (step === 'takeBack') return takeBack(visit, sent);
    const form = daysInForm(sent);
    if (step === null) return save(visit, form, sent);
    const content = daysContent(visit, daysAfterStep(form, step));
    return { kind: 'again', status: 200, content, problems };
  },
};

/** The days that were asked for, or else what is left of the week that hosts are asked about. */
function startOf(visit: PlaceVisit): DaysForm {
  const { search, now, monday, place, db } = inChosenWeek(visit);
  const today = localOf(now).date;
  const asked = search.get('date') ?? search.get('from') ?? '';
  const empty = { says: null, reason: '', blocks: [], keeps: [] } as const;
  if (isRealDate(asked) && asked >= today) {
    const through = search.get('through') ?? asked;
    const form = { ...empty, from: asked, through: isRealDate(through) && through > asked ? through : asked };
    const opened = blocksFor(place, asked, search.get('open') ?? '', calendarsOf(db));
    if (opened !== null)
      return daysAfterStep({ ...form, says: 'changed', blocks: opened.blocks }, opened.step);
    return sayingDays(form, DAYS_SAY.find((says) => says === search.get('says')) ?? null);
  }
  return { ...empty, from: monday > today ? monday : today, through: addDays(monday, 6) };
}

function save(visit: PlaceVisit, form: DaysForm, sent: DeskForm): Outcome {
  const { db, place, role, act, base, language } = visit;
  const words = editorWordsOf(language).form;
  const why = whyNoRealHours(place);
  if (why !== null)
    return again(visit, form, 409, [told(why === 'sample' ? words.sampleFirst : words.noHoursFirst)]);
  const wrong = wrongValues(sent, VALUES, language);
  if (wrong.length > 0) return again(visit, form, 400, wrong);
  const reading = readDays(visit, form);
  const { day, but, preview } = reading;
  if (day === null) return refused(visit, form, reading);
  const { hits } = preview.found;
  if (hits.length > 0 && !sent.has('anyway')) {
    const problem = { field: 'hits', sentence: words.askAboutHits(hits.length), mend: null };
    return again(visit, form, 409, [problem]);
  }
  const outcome = announceTogether(
    db,
    { placeSlug: place.slug, days: [day, ...but], role, actKey: sent.actKey },
    act,
  );
  if (outcome.kind === 'refused') {
    const sentences = outcome.findings.map((finding) => editorWordsOf(language).findings(finding).sentence);
    return again(visit, form, 400, sentences.map(told));
  }
  return { kind: 'done', to: base, sequence: outcome.sequence };
}

function refused(visit: PlaceVisit, form: DaysForm, { gaps, preview }: ReturnType<typeof readDays>): Outcome {
  const { gaps: sentences } = editorWordsOf(visit.language).form;
  const missing = gaps.map((gap) => ({ ...gap, sentence: sentences[gap.code], mends: [] }));
  const problems = [
    ...missing.map(({ field, sentence }) => ({ field, sentence, mend: null })),
    ...preview.findings.map(({ at, sentence }) => ({ field: at, sentence, mend: null })),
  ];
  const content = daysContent(visit, form, { preview }, missing);
  return { kind: 'again', status: 400, content, problems };
}

function again(
  visit: PlaceVisit,
  form: DaysForm,
  status: 400 | 409,
  problems: readonly DeskProblem[],
): Outcome {
  return { kind: 'again', status, content: daysContent(visit, form), problems };
}

function told(sentence: string): DeskProblem {
  return { field: null, sentence, mend: null };
}

/** An announcement goes by its exact dates. */
function takeBack(visit: PlaceVisit, sent: DeskForm): Outcome {
  const { db, place, role, act, base } = visit;
  const [from, through] = [sent.text('takeFrom') ?? '', sent.text('takeThrough') ?? ''];
  const given = { placeSlug: place.slug, from, through, role, actKey: sent.actKey };
  const outcome = withoutSpecialDay(db, given, act);
  if (outcome.kind === 'refused') return again(visit, startOf(visit), 409, []);
  return { kind: 'done', to: `${base}/anders`, sequence: outcome.sequence };
}
