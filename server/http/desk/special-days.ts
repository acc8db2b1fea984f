import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import {
  SPECIAL_KINDS,
  SPECIAL_SAYS,
  type SpecialDaysForm,
  type SpecialItem,
  specialAfterStep,
} from '../../contract/desk/special-days.ts';
import { HOLIDAYS } from '../../contract/vocabulary.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { findHistory } from '../../desk/history.ts';
import { saveSpecialDays } from '../../desk/special-days/save-special-days.ts';
import { specialItems } from '../../desk/special-days/special-items.ts';
import { leadingHours, specialVersion } from '../../desk/special-days/with-answers.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { localOf } from '../../hours/local-time.ts';
import { askFromForm } from './ask-from-form.ts';
import type { DeskForm, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { isBlankItem, readSpecialDays, specialDaysContent } from './special-days-content.ts';
import { specialDaysInForm } from './special-days-in-form.ts';
import { BLOCK_VALUES, wrongValues } from './wrong-values.ts';

const VALUES = {
  kind: SPECIAL_KINDS,
  says: SPECIAL_SAYS,
  from: 'date',
  through: 'date',
  ...BLOCK_VALUES,
} as const;
const PATH = '/bijzondere-dagen';

/** Public holidays, school holidays and days of one's own, each with its answer; one button saves them all. */
export const specialDays: PlaceScreen = {
  path: PATH,
  act: 'changeHours',
  show: (visit) => specialDaysContent(visit, { form: { items: itemsOf(visit) }, version: versionIn(visit) }),
  save(arrived, sent) {
    const { visit, problems } = askFromForm(arrived, sent);
    const form = specialDaysInForm(sent);
    const version = sent.text('version') ?? '';
    const step = sent.text('step');
    if (step === null) return save(visit, form, version, sent);
    const content = specialDaysContent(visit, { form: specialAfterStep(form, step), version });
    return { kind: 'again', status: 200, content, problems };
  },
};

function itemsOf({ db, place, now }: PlaceVisit): readonly SpecialItem[] {
  const hours = leadingHours(place);
  return hours === null ? [] : specialItems(hours, calendarsOf(db), localOf(now).date);
}

function versionIn({ place }: PlaceVisit): string {
  const hours = leadingHours(place);
  return hours === null ? '' : specialVersion(hours);
}

function save(visit: PlaceVisit, form: SpecialDaysForm, version: string, sent: DeskForm): Outcome {
  const { db, place, role, act, base, language } = visit;
  const words = editorWordsOf(language).form;
  const wrong = wrongValues(sent, VALUES, language);
  if (wrong.length > 0)
    return {
      kind: 'again',
      status: 400,
      content: specialDaysContent(visit, { form, version }),
      problems: wrong,
    };
  const reading = readSpecialDays(visit, form);
  const missing = reading.gaps.map((gap) => ({ ...gap, sentence: words.gaps[gap.code], mends: [] }));
  const content = specialDaysContent(visit, { form, version }, reading, missing);
  if (reading.refuses) {
    const problems = [
      ...missing.map(({ field, sentence }) => ({ field, sentence, mend: null })),
      ...reading.findings.map(({ at, sentence }) => ({ field: at, sentence, mend: null })),
    ];
    return { kind: 'again', status: 400, content, problems };
  }
  const { hits } = reading.found;
  if (hits.length > 0 && !sent.has('anyway')) {
    const problem = { field: 'hits', sentence: words.askAboutHits(hits.length), mend: null };
    return { kind: 'again', status: 409, content, problems: [problem] };
  }
  const items = form.items.filter((item) => !isBlankItem(item));
  const given = { placeSlug: place.slug, items, ifVersion: version, role, actKey: sent.actKey };
  const outcome = saveSpecialDays(db, given, act);
  if (outcome.kind === 'stale') return differs(visit, form, sent);
  if (outcome.kind === 'saved') return { kind: 'done', to: base, sequence: outcome.sequence };
  const sentences =
    outcome.why === 'findings'
      ? outcome.findings.map((finding) => editorWordsOf(language).findings(finding).sentence)
      : [outcome.why === 'sample' ? words.sampleFirst : words.noHoursFirst];
  return { kind: 'again', status: 409, content, problems: sentences.map(told) };
}

function told(sentence: string): DeskProblem {
  return { field: null, sentence, mend: null };
}

/** What was changed in the meantime, and the answers of this form that differ from it. */
function differs(visit: PlaceVisit, form: SpecialDaysForm, sent: DeskForm): Outcome {
  const { db, place, base, language, now } = visit;
  const [latest] = findHistory(db, place.slug, { limit: 1, language }, now).entries;
  const present = itemsOf(visit);
  const mine = form.items.filter((item) => {
    const theirs = present.find(({ kind, key }) => kind === item.kind && key === item.key && key !== '');
    return !isBlankItem(item) && JSON.stringify(theirs) !== JSON.stringify(item);
  });
  const fields = sent.fields.filter(([name]) => name !== 'version');
  const who = latest?.who ?? '';
  return {
    kind: 'again',
    status: 409,
    content: {
      view: 'difference',
      changedBy: who.charAt(0).toUpperCase() + who.slice(1),
      changedAt: latest?.at ?? now,
      theirs: latest?.changes ?? [],
      mine: mine.map((item) => sentenceOf(item, visit)),
      action: `${base}${PATH}`,
      fields: [...fields, ['version', versionIn(visit)]],
      takeTheirs: `${base}${PATH}`,
    },
    problems: [],
  };
}

/** "Eerste Kerstdag: dicht." */
function sentenceOf(
  { kind, key, name, from, says, blocks }: SpecialItem,
  { language, now }: PlaceVisit,
): string {
  const words = wordsOf(language);
  const { told: sentence, policies } = editorWordsOf(language).form;
  const holiday = HOLIDAYS.find((each) => kind === 'publicHoliday' && each === key);
  const date = words.calendar.fullDate(from, localOf(now).date);
  const what = holiday !== undefined ? words.holidays[holiday] : name || date;
  const times = blocks.map(({ opens, closes }) =>
    words.spans.times(words.calendar.wallTime(opens), words.calendar.wallTime(closes)),
  );
  return sentence(what, says === 'changed' ? words.list(times) : policies[says]);
}
