import type {
  HistoryContent,
  HistoryLine,
  RestoreContent,
  RestoreFactsContent,
} from '../../contract/desk/history.ts';
import { previewRestoringFacts, restoreFacts } from '../../desk/facts/restore-facts.ts';
import { findHistory, type HistoryEntry } from '../../desk/history.ts';
import { previewRestore } from '../../desk/preview-restore.ts';
import { restoreHours } from '../../desk/restore.ts';
import { NotFound } from '../../errors.ts';
import { historyProblem } from './history-problems.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';

const LINES = 20;

/** Who changed what, and when. */
export const history: PlaceScreen = {
  path: '/geschiedenis',
  act: 'readHistory',
  show: ({ db, place, language, now, search }): HistoryContent => {
    const before = toSequence(search.get('voor'));
    const query = { limit: LINES, language, ...(before !== null && { before }) };
    const { entries, next } = findHistory(db, place.slug, query, now);
    return { view: 'history', entries: entries.map(toLine), next, isOlder: before !== null };
  },
};

/** An earlier state, shown as visitors would see it; its button puts it back. */
export const restore: PlaceScreen = {
  path: '/geschiedenis/:sequence',
  act: 'restore',
  show: contentOf,
  save(visit, form) {
    const { db, place, role, act, base, language } = visit;
    const state = { placeSlug: place.slug, sequence: sequenceOf(visit), role, actKey: form.actKey };
    const outcome = restoreHours(db, state, act);
    if (outcome.kind === 'saved') return { kind: 'done', to: base, sequence: outcome.sequence };
    const problems = [historyProblem(outcome.why, language)];
    return { kind: 'again', status: 409, content: contentOf(visit), problems };
  },
};

/** Earlier facts of the place; its button puts them back. */
export const restoringFacts: PlaceScreen = {
  path: '/geschiedenis/:sequence/gegevens',
  act: 'restore',
  show: (visit): RestoreFactsContent => {
    const { db, place, language, now } = visit;
    const sequence = sequenceOf(visit);
    const changes = previewRestoringFacts(db, place.slug, sequence, language);
    const query = { before: sequence + 1, limit: 1, language };
    const entry = findHistory(db, place.slug, query, now).entries[0];
    if (entry?.sequence !== sequence) throw new NotFound('change', String(sequence));
    return { view: 'restoreFacts', entry: toLine(entry), changes };
  },
  save(visit, form) {
    const { db, place, act, base } = visit;
    const given = { placeSlug: place.slug, sequence: sequenceOf(visit), actKey: form.actKey };
    return { kind: 'done', to: `${base}/over`, sequence: restoreFacts(db, given, act).sequence };
  },
};

function contentOf(visit: PlaceVisit): RestoreContent {
  const { db, place, language, now } = visit;
  const { entry, changes, days } = previewRestore(db, place.slug, sequenceOf(visit), language, now);
  return { view: 'restore', entry: toLine(entry), changes, days };
}

function toLine({ what: _what, ...line }: HistoryEntry): HistoryLine {
  return line;
}

function sequenceOf({ params }: PlaceVisit): number {
  const sequence = toSequence(params.sequence ?? null);
  if (sequence === null) throw new NotFound('change', params.sequence ?? '');
  return sequence;
}

/** null for what is no number of the log. */
function toSequence(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
