import type { BlockFinding } from '../../contract/desk/blocks.ts';
import type { PatternForm } from '../../contract/desk/pattern.ts';
import { afterStep } from '../../contract/desk/pattern-steps.ts';
import { editorWordsOf } from '../../contract/words/editor-words-of.ts';
import { versionOf } from '../../desk/hours-version.ts';
import { type EditedPart, editedPart } from '../../desk/pattern/edited-part.ts';
import { EMPTY_PATTERN, patternExamples } from '../../desk/pattern/examples.ts';
import { gapsIn } from '../../desk/pattern/gaps-in.ts';
import { patternOf } from '../../desk/pattern/pattern-of.ts';
import { type Stale, saveOpeningHours } from '../../desk/save-opening-hours.ts';
import { localOf } from '../../hours/local-time.ts';
import type { OpeningHours } from '../../hours/model.ts';
import { weekSummary } from '../../hours/week-summary.ts';
import { askFromForm } from './ask-from-form.ts';
import { type Edited, layersVersion, patternContent, type Reading, readPattern } from './pattern-content.ts';
import { patternInForm } from './pattern-in-form.ts';
import type { DeskForm, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { whoInWords } from './who-in-words.ts';
import { BLOCK_VALUES, wrongValues } from './wrong-values.ts';

const VALUES = {
  rhythm: ['everyWeek', 'everyWeeks', 'ofMonth'],
  from: 'date',
  through: 'date',
  anchor: 'date',
  ...BLOCK_VALUES,
} as const;

const PATH = '/tijden';

/** The fixed pattern: groups of days with the same hours, and seasons. */
export const pattern: PlaceScreen = {
  path: PATH,
  act: 'changeHours',
  show(visit) {
    const part = editedPart(visit.place, visit.search.get('ruimte'));
    const form = startOf(part, localOf(visit.now).date);
    return patternContent(visit, { part, form, version: layersVersion(part.hours) });
  },
  save(arrived, sent) {
    const { visit, problems } = askFromForm(arrived, sent);
    const part = editedPart(visit.place, sent.text('room'));
    const edited: Edited = { part, form: patternInForm(sent), version: sent.text('version') ?? '' };
    const step = sent.text('step');
    if (step === null) return save(visit, edited, sent);
    const form = stepped(visit, edited.form, step);
    return { kind: 'again', status: 200, content: patternContent(visit, { ...edited, form }), problems };
  },
};

function startOf({ hours }: EditedPart, today: string): PatternForm {
  const { periods } = patternOf(hours, today);
  return periods[0]?.when === 'always' ? { periods } : { periods: [...EMPTY_PATTERN.periods, ...periods] };
}

/** Examples come from the server, the other steps are the same in the browser. */
function stepped({ db, place, now }: PlaceVisit, form: PatternForm, step: string): PatternForm {
  const [verb, key] = step.split(':');
  if (verb !== 'example') return afterStep(form, step);
  if (key === 'empty') return EMPTY_PATTERN;
  const examples = patternExamples(db, place, localOf(now).date);
  return examples.find((example) => example.key === key)?.form ?? form;
}

function save(visit: PlaceVisit, edited: Edited, sent: DeskForm): Outcome {
  const { db, place, role, act, base, language } = visit;
  const { part, form } = edited;
  const words = editorWordsOf(language).form;
  const reading = readPattern(visit, part, form);
  const wrong = wrongValues(sent, VALUES, language);
  if (wrong.length > 0)
    return { kind: 'again', status: 400, content: patternContent(visit, edited, reading), problems: wrong };
  const gaps = gapsIn(form).map((gap) => ({ ...gap, sentence: words.gaps[gap.code], mends: [] }));
  if (gaps.length > 0 || reading.refuses || reading.hours.layers.length === 0) {
    return refused(visit, edited, reading, gaps);
  }
  if (reading.asks && !sent.has('anyway')) return asked(visit, edited, reading);
  const given = {
    placeSlug: place.slug,
    roomSlug: part.room?.slug ?? null,
    hours: reading.hours,
    ifVersion: ifVersionOf(edited, part.room === null ? place.hours : part.room.hours),
    ...{ role, actKey: sent.actKey },
  };
  const outcome = saveOpeningHours(db, given, act);
  if (outcome.kind === 'stale') return differs(visit, edited, reading.hours, outcome, sent);
  if (outcome.kind === 'refused') return refused(visit, edited, reading, []);
  return { kind: 'done', to: base, sequence: outcome.sequence };
}

/** What was changed in the meantime and does not stand in this form is in nobody's way. */
function ifVersionOf({ part, version }: Edited, present: OpeningHours | null): string {
  return version === layersVersion(part.hours) ? versionOf(present) : version;
}

/** It can be saved, but somebody should look at it first. */
function asked(visit: PlaceVisit, edited: Edited, reading: Reading): Outcome {
  const words = editorWordsOf(visit.language).form;
  const { hits } = reading.preview.found;
  const sentence = hits.length > 0 ? words.askAboutHits(hits.length) : words.askAboutOddities;
  return {
    kind: 'again',
    status: 409,
    content: patternContent(visit, edited, reading),
    problems: [{ field: hits.length > 0 ? 'hits' : null, sentence, mend: null }],
  };
}

function refused(
  visit: PlaceVisit,
  edited: Edited,
  reading: Reading,
  gaps: readonly (BlockFinding & { readonly field: string })[],
): Outcome {
  const { gaps: sentences } = editorWordsOf(visit.language).form;
  const problems = [
    ...gaps.map(({ field, sentence }) => ({ field, sentence, mend: null })),
    ...reading.preview.findings.map(({ at, sentence }) => ({ field: at, sentence, mend: null })),
  ];
  const nothing = { field: null, sentence: sentences.nothing, mend: null };
  return {
    kind: 'again',
    status: 400,
    content: patternContent(visit, edited, reading, gaps),
    problems: problems.length > 0 ? problems : [nothing],
  };
}

/** Both patterns in a sentence each, and the choice. */
function differs(
  { language, base }: PlaceVisit,
  { part: { room } }: Edited,
  mine: OpeningHours,
  { hours, changedBy, changedAt }: Stale,
  sent: DeskForm,
): Outcome {
  const path = `${base}${PATH}`;
  const fields = sent.fields.filter(([name]) => name !== 'version');
  return {
    kind: 'again',
    status: 409,
    content: {
      view: 'difference',
      changedBy: whoInWords(changedBy, language),
      changedAt,
      theirs: hours === null ? [] : [weekSummary(hours, language)],
      mine: [weekSummary(mine, language)],
      action: path,
      fields: [...fields, ['version', layersVersion(hours)]],
      takeTheirs: room === null ? path : `${path}?ruimte=${room.slug}`,
    },
    problems: [],
  };
}
