import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import { type DateAhead, type NotThisTimeContent, RANGE } from '../../contract/planner/walk-in.ts';
import type { Interval } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { addDays, daysBetween, instantOf, localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { cancelDates } from '../../planner/cancel-dates.ts';
import type { DateRange } from '../../planner/cancelled-range.ts';
import { FARTHEST_DAYS, firstDateNotOver } from '../../planner/still-to-begin.ts';
import { dateInForm } from '../desk/blocks-in-form.ts';
import { chosenReason } from '../desk/chosen-reason.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from '../desk/screen.ts';
import { isDate } from '../formats.ts';
import { walkInAddress } from './planner-addresses.ts';
import { refusalProblems } from './proposal-problems.ts';
import { aboutOf, datesOf, personIdIn, walkInAlsoGone } from './walk-in-about.ts';

type Typed = Pick<NotThisTimeContent, 'chosen' | 'from' | 'through' | 'reason'>;

/** "Deze keer niet": the likeliest date is chosen already, and what visitors will read is there. */
export const notThisTime: DeskScreen = {
  path: '/planner/spreekuur/:walkIn/niet',
  act: 'cancelDates',
  show: (visit) => showNotThisTime(visit, walkInAlsoGone(visit)),
  save(visit, form) {
    const walkIn = walkInAlsoGone(visit);
    return saveNotThisTime(visit, walkIn, form, walkInAddress(walkIn.slug));
  },
};

/** Also of an activity, on a screen of its place. */
export function showNotThisTime(visit: DeskVisit, walkIn: WalkIn): NotThisTimeContent {
  const dates = datesToChoose(visit, walkIn);
  const asked = visit.search.get('date') ?? '';
  const likeliest = dates.find(({ cancelled }) => cancelled === null)?.date ?? RANGE;
  const chosen = dates.some(({ date }) => date === asked) ? asked : likeliest;
  const reason = visit.search.get('reason') ?? '';
  return contentOf(visit, walkIn, { chosen, from: '', through: '', reason });
}

/** `to`: where one goes on to when it is saved. */
export function saveNotThisTime(visit: DeskVisit, walkIn: WalkIn, form: DeskForm, to: string): Outcome {
  const typed = typedIn(form);
  const again = (status: 200 | 400 | 409, problems: readonly DeskProblem[] = []): Outcome => ({
    kind: 'again',
    status,
    content: contentOf(visit, walkIn, typed),
    problems,
  });
  if (form.text('step') === 'preview') return again(200);
  const { db, act, site, language } = visit;
  const reason = typed.reason === '' ? null : typed.reason;
  const telling = { baseUrl: site.baseUrl, butNot: personIdIn(visit) };
  const given = { slug: walkIn.slug, ifVersion: null, actKey: form.actKey, reason, ...telling };
  const cancelled = cancelDates(db, { ...given, ...rangeOf(typed) }, act);
  if (cancelled.kind === 'saved') return { kind: 'done', to, sequence: cancelled.sequence };
  if (cancelled.kind === 'stale') return again(409);
  if (cancelled.why === 'findings' && isCancelledAlready(visit, walkIn, rangeOf(typed)))
    return again(409, [{ field: null, sentence: ALREADY[language], mend: null }]);
  const status = cancelled.why === 'findings' ? 400 : 409;
  return again(status, refusalProblems(cancelled, language).map(atItsField));
}

/** By a colleague, or in another tab. */
function isCancelledAlready(visit: DeskVisit, walkIn: WalkIn, { from, through }: DateRange): boolean {
  const asked = datesOf(visit, walkIn, Number.POSITIVE_INFINITY).filter(
    ({ date }) => from <= date && date <= through,
  );
  return asked.length > 0 && asked.every(({ cancelled }) => cancelled !== null);
}

const ALREADY: { readonly [Name in Language]: string } = {
  nl: 'Dit is al afgezegd. Je hoeft niets meer te doen.',
  en: 'This is cancelled already. There is nothing more to do.',
};

/** The next three that are held or were cancelled. */
function datesToChoose(visit: DeskVisit, walkIn: WalkIn): DateAhead[] {
  return datesOf(visit, walkIn, 3);
}

function typedIn(form: DeskForm): Typed {
  return {
    chosen: form.text('when') ?? RANGE,
    from: dateInForm(form, 'from') || (form.text('from') ?? ''),
    through: dateInForm(form, 'through') || (form.text('through') ?? ''),
    reason: chosenReason(form) ?? '',
  };
}

/** The first date alone where no last one was given. */
function rangeOf({ chosen, from, through }: Typed): DateRange {
  if (chosen !== RANGE) return { from: chosen, through: chosen };
  return { from, through: through === '' ? from : through };
}

const FIELDS: { readonly [field: string]: string } = { reason: 'otherReason' };

function atItsField(problem: DeskProblem): DeskProblem {
  return { ...problem, field: problem.field === null ? null : (FIELDS[problem.field] ?? problem.field) };
}

function contentOf(visit: DeskVisit, walkIn: WalkIn, typed: Typed): NotThisTimeContent {
  return {
    view: 'notThisTime',
    ...aboutOf(visit, walkIn),
    dates: datesToChoose(visit, walkIn).filter(({ cancelled }) => cancelled === null),
    ...typed,
    preview: previewOf(visit, walkIn, rangeOf(typed)),
  };
}

/** null: those are no dates, or none on which it is held. */
function previewOf({ db, now }: DeskVisit, walkIn: WalkIn, { from, through }: DateRange): Interval[] | null {
  if (!isDate(from) || !isDate(through) || through < from) return null;
  const today = localOf(now).date;
  if (from < firstDateNotOver(walkIn.hours, now, calendarsOf(db))) return null;
  if (daysBetween(today, through) > FARTHEST_DAYS) return null;
  const window = { start: instantOf(from, 0), end: instantOf(addDays(through, 1), 0) };
  const held = heldWithin(walkIn, window, calendarsOf(db)).filter(({ start }) => start >= window.start);
  return held.length === 0 ? null : held;
}
