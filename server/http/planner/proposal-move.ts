/** Another time, rhythm or room for a walk-in hour that is there, for good or on one date. */
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { contentOf as contentOfWalkIn } from '../../../db/queries/save-walk-in.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { MoveWalkInContent, OnceForm } from '../../contract/planner/new-proposal.ts';
import type { MomentForm, MomentPreview } from '../../contract/planner/proposal.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import { hoursOfTimes } from '../../hours/walk-in-times.ts';
import type { Place } from '../../model/place.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import type { PlannerRefused, ProposalSaved } from '../../planner/outcome.ts';
import { proposeMove } from '../../planner/propose.ts';
import { proposeOtherDate } from '../../planner/propose-other-date.ts';
import { timesAhead } from '../../planner/times-ahead.ts';
import { dateInForm, isTypedDate } from '../desk/blocks-in-form.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome } from '../desk/screen.ts';
import { onceOn, withAsked } from './move-asked.ts';
import { personIdOf } from './new-proposal.ts';
import { NOW_AT, roomsOf, roomsOfDate } from './proposal-content.ts';
import { proposalPath } from './proposal-list.ts';
import {
  formOfTimes,
  momentInAddress,
  momentInForm,
  spanInForm,
  timesInForm,
} from './proposal-moment-form.ts';
import { previewOf } from './proposal-preview.ts';
import {
  firstDateProblems,
  type ProposalProblem,
  proposalProblem,
  refusalProblems,
} from './proposal-problems.ts';
import { aboutWalkIn, walkInToChange } from './proposal-walk-in.ts';

interface Typed {
  readonly form: MomentForm;
  readonly once: OnceForm;
  readonly words: string;
}

export const moveWalkIn: DeskScreen = {
  path: '/planner/spreekuur/:walkIn/verzetten',
  act: 'propose',
  show(visit) {
    const walkIn = walkInToChange(visit);
    return contentOf(visit, walkIn, { ...withAsked(visit, walkIn, formFor(visit, walkIn)), words: '' });
  },
  save(visit, sent) {
    const walkIn = walkInToChange(visit);
    const typed = typedIn(sent);
    const asks = sent.text('send');
    if (sent.text('step') !== null || asks === null)
      return { kind: 'again', status: 200, content: contentOf(visit, walkIn, typed), problems: [] };
    return asks === 'once' ? saveOnce(visit, walkIn, typed, sent) : saveMove(visit, walkIn, typed, sent);
  },
};

/** As it is now, from its next date on. */
function formFor(visit: DeskVisit, walkIn: WalkIn): MomentForm {
  const { now } = visit;
  const today = localOf(now).date;
  const from = aboutWalkIn(visit, walkIn, '').dates[0] ?? addDays(today, 1);
  const times = timesAhead(walkIn.hours, today)?.at(-1);
  if (times === undefined) return { ...momentInAddress(new URLSearchParams(), now), from };
  return { ...formOfTimes(times, walkIn.roomSlug), from: times.from > from ? times.from : from };
}

function typedIn(sent: DeskForm): Typed {
  const text = (name: string) => sent.text(name) ?? '';
  const once = {
    date: dateInForm(sent, 'date'),
    toDate: dateInForm(sent, 'toDate') || text('toDate'),
    ...{ opens: text('onceOpens'), closes: text('onceCloses'), room: text('onceRoom') },
  };
  return { form: momentInForm(sent), once, words: text('words') };
}

function contentOf(visit: DeskVisit, walkIn: WalkIn, { form, once, words }: Typed): MoveWalkInContent {
  const place = getPlaceBySlug(visit.db, walkIn.placeSlug);
  const about = aboutWalkIn(visit, walkIn, words);
  // A clash may be weeks away, beyond the first dates.
  const isBeyond = onceOn(visit, walkIn, once.date).date !== '' && !about.dates.includes(once.date);
  return {
    view: 'moveWalkIn',
    ...about,
    dates: isBeyond ? [...about.dates, once.date].sort() : about.dates,
    form,
    once,
    rooms: place === null ? [] : roomsOf(place),
    onceRooms: place === null ? [] : roomsOfDate(place, walkIn),
    preview: place === null ? null : preview(visit, walkIn, place, form),
  };
}

function preview(visit: DeskVisit, walkIn: WalkIn, place: Place, form: MomentForm): MomentPreview | null {
  const { times } = timesInForm(form);
  if (times === null) return null;
  const roomSlug = form.room === '' ? null : form.room;
  const content = { ...contentOfWalkIn(walkIn), hours: hoursOfTimes(times), roomSlug };
  const { organisationName, organisationSlug } = walkIn;
  return previewOf(visit, {
    ...{ kind: 'move', place, content, walkIn, organisationName, personId: null },
    organisationSlug: organisationSlug ?? '',
  });
}

function saveMove(visit: DeskVisit, walkIn: WalkIn, typed: Typed, sent: DeskForm): Outcome {
  const { times, gaps } = timesInForm(typed.form);
  if (times === null) {
    const ofDate = firstDateProblems(visit, typed.form);
    return withProblems(visit, walkIn, typed, [...inWords(visit, gaps), ...ofDate], {}, 400);
  }
  const { room } = typed.form;
  const given = { ...proposing(visit, walkIn, typed, sent), hours: hoursOfTimes(times) };
  const saved = proposeMove(visit.db, { ...given, roomSlug: room === '' ? null : room }, visit.act);
  return outcomeOf(visit, walkIn, typed, saved);
}

function saveOnce(visit: DeskVisit, walkIn: WalkIn, typed: Typed, sent: DeskForm): Outcome {
  const { date, toDate, room } = typed.once;
  const { span, gaps } = spanInForm(typed.once);
  const missing: ProposalProblem[] = isTypedDate(toDate) ? [...gaps] : ['toDateMissing', ...gaps];
  if (span === null || missing.length > 0) return again(visit, walkIn, typed, missing, ONCE_FIELDS);
  const to = { date: toDate, ...span, roomSlug: room === '' ? null : room };
  const given = { ...proposing(visit, walkIn, typed, sent), date, to };
  return outcomeOf(visit, walkIn, typed, proposeOtherDate(visit.db, given, visit.act), ONCE_FIELDS);
}

/** The same findings, at the fields of the one date. */
const ONCE_FIELDS: { readonly [field: string]: string } = {
  opens: 'onceOpens',
  closes: 'onceCloses',
  from: 'toDate',
  room: 'onceRoom',
};

export function proposing(
  visit: DeskVisit,
  { slug: walkInSlug }: WalkIn,
  { words }: Pick<Typed, 'words'>,
  { actKey }: DeskForm,
) {
  const { baseUrl } = visit.site;
  return { walkInSlug, personId: personIdOf(visit), words: words === '' ? null : words, actKey, baseUrl };
}

function again(
  visit: DeskVisit,
  walkIn: WalkIn,
  typed: Typed,
  missing: readonly ProposalProblem[],
  fields: typeof ONCE_FIELDS = {},
): Outcome {
  return withProblems(visit, walkIn, typed, inWords(visit, missing), fields, 400);
}

function inWords({ language }: DeskVisit, missing: readonly ProposalProblem[]): DeskProblem[] {
  return missing.map((why) => proposalProblem(why, language));
}

function outcomeOf(
  visit: DeskVisit,
  walkIn: WalkIn,
  typed: Typed,
  saved: ProposalSaved | PlannerRefused,
  fields: typeof ONCE_FIELDS = {},
): Outcome {
  if (saved.kind === 'saved')
    return { kind: 'done', to: `${proposalPath(saved.proposal.id)}?${NOW_AT}=1`, sequence: null };
  const status = saved.why === 'findings' ? 400 : 409;
  return withProblems(visit, walkIn, typed, refusalProblems(saved, visit.language), fields, status);
}

function withProblems(
  visit: DeskVisit,
  walkIn: WalkIn,
  typed: Typed,
  problems: readonly DeskProblem[],
  fields: typeof ONCE_FIELDS,
  status: 400 | 409,
): Outcome {
  const renamed = problems.map((problem) => ({
    ...problem,
    field: problem.field === null ? null : (fields[problem.field] ?? problem.field),
  }));
  return { kind: 'again', status, content: contentOf(visit, walkIn, typed), problems: renamed };
}
