/** One activity of the place itself: to add, to change, to leave out for once, and to end. */
import { contentOf } from '../../../db/queries/save-walk-in.ts';
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import type { ActivityForm } from '../../contract/desk/activities.ts';
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Stretch } from '../../desk/pattern/mend-hit.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { heldWithin } from '../../directory/occurrences.ts';
import { NotFound } from '../../errors.ts';
import { addDays, instantOf, localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn, WalkInContent } from '../../model/walk-in.ts';
import { checkWords } from '../../planner/check-content.ts';
import { holdAfterAll } from '../../planner/hold-after-all.ts';
import { addActivity, changeActivity, endActivity } from '../../planner/keep-activity.ts';
import { withOtherRoom } from '../../planner/propose-other-date.ts';
import type { Changed } from '../../planner/save-change.ts';
import { wordsInForm } from '../planner/new-proposal-form.ts';
import { findingProblems, proposalProblem, refusalProblems } from '../planner/proposal-problems.ts';
import { aboutOf, personIdIn } from '../planner/walk-in-about.ts';
import { activityContent, mendAfterSaving } from './activity-content.ts';
import {
  activityAgain,
  activityInForm,
  contentInActivity,
  formOfActivity,
  NEW_ACTIVITY,
} from './activity-form.ts';
import { dateInForm } from './blocks-in-form.ts';
import { hourOf } from './hits-in-words.ts';
import type { DeskForm, Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { activityWords } from './words/activity-words.ts';
import { wrongValues } from './wrong-values.ts';

export const newActivity: PlaceScreen = {
  path: NEW_ACTIVITY,
  act: 'keepActivities',
  show: (visit) => activityContent(visit, null, activityAgain(visit)),
  save: (visit, sent) => saveForm(visit, null, sent),
};

export const activity: PlaceScreen = {
  path: '/activiteit/:activity',
  act: 'keepActivities',
  show(visit) {
    const present = activityOfVisit(visit);
    return activityContent(visit, present, formOfActivity(present, visit));
  },
  save(visit, sent) {
    const present = activityOfVisit(visit);
    switch (sent.text('step')) {
      case 'hold':
        return hold(visit, present, sent);
      case 'room':
        return moveOnce(visit, present, sent);
      case 'end':
        return end(visit, present, sent);
      default:
        return saveForm(visit, present, sent);
    }
  },
};

/** The one in the address, of this very place. Throws NotFound. */
export function activityOfVisit({ db, place, params }: PlaceVisit): WalkIn {
  const { activity: slug = '' } = params;
  const walkIn = getWalkIn(db, slug);
  if (walkIn === null || walkIn.kind !== 'activity' || walkIn.placeSlug !== place.slug)
    throw new NotFound('activity', slug);
  return walkIn;
}

export function activityPath({ base }: Pick<PlaceVisit, 'base'>, slug: string): string {
  return `${base}/activiteit/${slug}`;
}

function saveForm(visit: PlaceVisit, present: WalkIn | null, sent: DeskForm): Outcome {
  const { db, place, act, language, now } = visit;
  const form = activityInForm(sent);
  if (sent.text('step') !== null) return again(visit, present, form, [], 200);
  const { content, gaps } = contentInActivity(form, present, localOf(now).date);
  if (content === null) {
    const ofWords = findingProblems(checkWords(db, wordsInForm(form), 'activity').findings, language);
    return again(visit, present, form, [...ofWords, ...gaps.map((why) => proposalProblem(why, language))]);
  }
  const mend = mendAfterSaving(visit, present, form, sent.text('goOn'));
  const outcome: Changed =
    present === null
      ? addActivity(db, { placeSlug: place.slug, content, actKey: sent.actKey }, act)
      : changeActivity(db, changeIn(present, form, content, sent), act);
  if (outcome.kind !== 'saved') return notDone(visit, present, form, outcome);
  const { walkIn, sequence } = outcome;
  return { kind: 'done', to: mend ?? activityPath(visit, walkIn.slug), sequence };
}

function changeIn({ slug }: WalkIn, { version }: ActivityForm, content: WalkInContent, sent: DeskForm) {
  const ifVersion = version === '' ? null : Number(version);
  return { slug, ifVersion, content, actKey: sent.actKey };
}

/** Dates that were left out are held after all; nobody was told but the visitors. */
function hold(visit: PlaceVisit, present: WalkIn, sent: DeskForm): Outcome {
  const { db, act, site } = visit;
  const range = { from: dateInForm(sent, 'from'), through: dateInForm(sent, 'through') };
  const telling = { baseUrl: site.baseUrl, butNot: personIdIn(visit) };
  const { slug } = present;
  const held = holdAfterAll(db, { slug, ifVersion: null, actKey: sent.actKey, ...range, ...telling }, act);
  return afterwards(visit, present, held);
}

/** Another room on one date, at the same times: nobody else needs to agree. */
function moveOnce(visit: PlaceVisit, present: WalkIn, sent: DeskForm): Outcome {
  const { db, act, language } = visit;
  const date = dateInForm(sent, 'date');
  const [unreal] = wrongValues(sent, { date: 'date' }, language);
  if (unreal !== undefined || date === '')
    return again(
      visit,
      present,
      formOfActivity(present, visit),
      unreal === undefined ? [] : [{ ...unreal, field: null }],
    );
  const [first, ...others] = timesOnDate(visit, present, date);
  if (first === undefined) {
    const finding = { code: 'notHeldThen', path: '/date', from: date, through: date } as const;
    const problems = findingProblems([finding], language).map((problem) => ({ ...problem, field: null }));
    return again(visit, present, formOfActivity(present, visit), problems);
  }
  const room = sent.text('dateRoom') ?? '';
  const inRoom = { date, held: [first, ...others], roomSlug: room === '' ? null : room } as const;
  const content = { ...contentOf(present), hours: withOtherRoom(present, inRoom) };
  const given = { slug: present.slug, ifVersion: present.version, content, actKey: sent.actKey };
  return afterwards(visit, present, changeActivity(db, given, act));
}

/** In minutes of that day; none: it is not held then, or over. */
function timesOnDate({ db, now }: PlaceVisit, walkIn: WalkIn, date: IsoDate): Stretch[] {
  const day = { start: instantOf(date, 0), end: instantOf(addDays(date, 1), 0) };
  const held = heldWithin(walkIn, day, calendarsOf(db)).filter(({ start }) => localOf(start).date === date);
  return held.some((each) => each.end > now) ? held.map(hourOf) : [];
}

function end(visit: PlaceVisit, present: WalkIn, sent: DeskForm): Outcome {
  const { db, act, language } = visit;
  const lastDate = dateInForm(sent, 'lastDate');
  if (lastDate === '') {
    const missing = proposalProblem('lastDateMissing', language);
    return again(visit, present, formOfActivity(present, visit), [missing]);
  }
  const given = { slug: present.slug, ifVersion: null, actKey: sent.actKey, lastDate };
  return afterwards(visit, present, endActivity(db, given, act));
}

function afterwards(visit: PlaceVisit, present: WalkIn, changed: Changed): Outcome {
  if (changed.kind === 'saved')
    return { kind: 'done', to: activityPath(visit, present.slug), sequence: changed.sequence };
  return notDone(visit, present, formOfActivity(present, visit), changed);
}

function notDone(
  visit: PlaceVisit,
  present: WalkIn | null,
  form: ActivityForm,
  outcome: Exclude<Changed, { readonly kind: 'saved' }>,
): Outcome {
  const { language } = visit;
  const words = activityWords[language];
  if (outcome.kind === 'stale') {
    const { walkIn } = outcome;
    const { title, moment } = aboutOf(visit, walkIn);
    const sentence = words.changed(title, moment);
    const latest = { ...form, version: String(walkIn.version) };
    return again(visit, walkIn, latest, [{ field: null, sentence, mend: null }], 409);
  }
  if (outcome.why === 'sample')
    return again(visit, present, form, [{ field: null, sentence: words.sample, mend: null }], 409);
  const problems = refusalProblems(outcome, language);
  return again(visit, present, form, problems, outcome.why === 'findings' ? 400 : 409);
}

function again(
  visit: PlaceVisit,
  present: WalkIn | null,
  form: ActivityForm,
  problems: readonly DeskProblem[],
  status: 200 | 400 | 409 = 400,
): Outcome {
  return { kind: 'again', status, content: activityContent(visit, present, form, true), problems };
}
