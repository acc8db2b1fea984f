import {
  CLOSINGS,
  type CloseTodayContent,
  type ClosingChoice,
  closingInStep,
} from '../../contract/desk/close-today.ts';
import { KEEP_FIELD, keepsAfterStep } from '../../contract/desk/keeps.ts';
import { openStateAt } from '../../contract/open-state.ts';
import type { Stretch } from '../../desk/close-rest-of-day.ts';
import { type Closing, closeToday, previewClosing } from '../../desk/close-today.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { timetableOf } from '../../directory/timetable-of.ts';
import { localOf } from '../../hours/local-time.ts';
import { askFromForm } from './ask-from-form.ts';
import { chosenReason } from './chosen-reason.ts';
import { hitsInWords } from './hits-in-words.ts';
import { keepAll, keptOn } from './mends-of-all.ts';
import { mendsOfClosing } from './mends-of-closing.ts';
import { minuteOf } from './minute-of.ts';
import type { DeskForm, PlaceScreen, PlaceVisit } from './screen.ts';
import { wrongValues } from './wrong-values.ts';

/** "Vandaag dicht": the rest of today is chosen already, and its result is there. */
export const closingToday: PlaceScreen = {
  path: '/dicht',
  act: 'closeToday',
  show: (visit) => contentOf(visit, { chosen: likeliest(visit), until: '', from: '', reason: '', keeps: [] }),
  save(arrived, form) {
    const { visit, problems: notAsked } = askFromForm(arrived, form);
    const { db, place, role, act, base } = visit;
    const step = form.text('step');
    const typed = afterStep(typedIn(form, visit), step);
    const again = (status: 200 | 409, problems = notAsked) =>
      ({ kind: 'again', status, content: contentOf(visit, typed), problems }) as const;
    if (step !== null) return again(200);
    const problems = wrongValues(form, { closing: CLOSINGS }, visit.language);
    if (problems.length > 0)
      return { kind: 'again', status: 400, content: contentOf(visit, typed), problems };
    const closing = closingOf(typed);
    if (closing === null) return again(409);
    const reason = typed.reason === '' ? null : typed.reason;
    const keep = keptToday(visit, typed);
    const given = { placeSlug: place.slug, closing, reason, keep, role, actKey: form.actKey };
    const outcome = closeToday(db, given, act);
    if (outcome.kind === 'refused') return again(409);
    return { kind: 'done', to: base, sequence: outcome.sequence };
  },
};

type Typed = Pick<CloseTodayContent, 'chosen' | 'until' | 'from' | 'reason' | 'keeps'>;

/** Whoever stands behind an open door means from now on; before opening it is the whole day. */
function likeliest({ db, place, now }: PlaceVisit): ClosingChoice {
  // However old the hours are: the host knows better.
  const timetable = { ...timetableOf(place, calendarsOf(db), now), oldFrom: null };
  const { state } = openStateAt(timetable, now);
  return state === 'open' ? 'fromNow' : 'allDay';
}

function typedIn(form: DeskForm, visit: PlaceVisit): Typed {
  const closing = CLOSINGS.find((choice) => choice === form.text('closing'));
  return {
    chosen: closing ?? likeliest(visit),
    until: form.text('until') ?? '',
    from: form.text('from') ?? '',
    reason: chosenReason(form) ?? '',
    keeps: form.all(KEEP_FIELD),
  };
}

function afterStep(before: Typed, step: string | null): Typed {
  const typed = { ...before, keeps: keepsAfterStep(before.keeps, step ?? '') };
  const closing = closingInStep(step ?? '');
  return closing === null ? typed : { ...typed, chosen: closing.choice, [closing.choice]: closing.time };
}

/** null: no time was chosen yet. */
function closingOf({ chosen, until, from }: Typed): Closing | null {
  if (chosen === 'allDay' || chosen === 'fromNow') return { kind: chosen };
  const minute = minuteOf(chosen === 'until' ? until : from);
  return minute === null ? null : { kind: chosen, minute };
}

function keptToday({ now }: PlaceVisit, { keeps }: Typed): readonly Stretch[] {
  return keptOn(keeps, localOf(now).date).map(({ opens, closes }) => ({ from: opens, through: closes }));
}

function contentOf(visit: PlaceVisit, typed: Typed): CloseTodayContent {
  const { db, place, now } = visit;
  const frame = { view: 'closeToday', choices: CLOSINGS, ...typed } as const;
  const closing = closingOf(typed);
  if (closing === null) return { ...frame, preview: { kind: 'cannot', why: 'noTime' } };
  const reason = typed.reason === '' ? null : typed.reason;
  const given = { placeSlug: place.slug, closing, reason, keep: keptToday(visit, typed) };
  const preview = previewClosing(db, given, now);
  if (preview.kind === 'refused') return { ...frame, preview: { kind: 'cannot', why: preview.why } };
  const { day, timetable, walkInsHit } = preview;
  const mends = mendsOfClosing(visit, walkInsHit, given);
  const found = hitsInWords(
    visit,
    walkInsHit,
    (hit) => ({ mends: mends(hit) }),
    keepAll(walkInsHit, visit.language),
  );
  return { ...frame, preview: { kind: 'preview', day, timetable, found } };
}
