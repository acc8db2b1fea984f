import type {
  ActivityContent,
  ActivityForm,
  DateOfActivity,
  MendAfter,
  PresentActivity,
} from '../../contract/desk/activities.ts';
import type { ClashMend } from '../../contract/desk/clashes.ts';
import type { MomentPreview } from '../../contract/planner/proposal.ts';
import { wordsOf } from '../../contract/words/of-language.ts';
import { clashesComing } from '../../directory/clashes/find-clashes.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { clashesOfProposed, type Proposed } from '../../planner/as-proposed.ts';
import { datesAhead } from '../../planner/dates-ahead.ts';
import { isOver } from '../../planner/is-over.ts';
import { themesOf } from '../planner/new-proposal-choices.ts';
import { AGAIN } from '../planner/past-walk-in.ts';
import { roomsOf, roomsOfDate } from '../planner/proposal-content.ts';
import { previewOf } from '../planner/proposal-preview.ts';
import { choicesFor } from '../planner/slot-form.ts';
import { aboutOf, toDateAhead } from '../planner/walk-in-about.ts';
import { historyOf } from '../planner/walk-in-history.ts';
import { contentInActivity, NEW_ACTIVITY, timesOfActivity } from './activity-form.ts';
import { mendsOf } from './clash-mends.ts';
import type { PlaceVisit } from './screen.ts';
import { activityWords } from './words/activity-words.ts';

const DATES = 4;

/** `present`: as it is; null: it is not there yet. */
export function activityContent(
  visit: PlaceVisit,
  present: WalkIn | null,
  form: ActivityForm,
  isTyped = false,
): ActivityContent {
  const { helpTopics } = choicesFor(visit, '');
  return {
    view: 'activity',
    present: present && presentActivity(visit, present),
    form,
    choices: {
      rooms: roomsOf(visit.place),
      helpTopics,
      themes: themesOf(visit).map(({ slug, name }) => [slug, name]),
    },
    ...foreseen(visit, present, form),
    isTyped,
  };
}

function presentActivity(visit: PlaceVisit, walkIn: WalkIn): PresentActivity {
  const { db, now, place } = visit;
  const today = localOf(now).date;
  const clashes = clashesComing(db, { placeSlugs: [place.slug] }, now);
  const dates = datesAhead(walkIn, clashes, now, calendarsOf(db)).slice(0, DATES);
  return {
    ...aboutOf(visit, walkIn),
    rooms: roomsOfDate(place, walkIn),
    dates: dates.map(
      (date): DateOfActivity => ({
        ...toDateAhead(visit, date),
        room: roomSlugAt(walkIn, date.start) ?? '',
        mends: distinct(date.clashes.flatMap((clash) => mendsOf(visit, clash, place))),
      }),
    ),
    hasOwnTimes: timesOfActivity(walkIn, today) === null,
    lastDate: dates[0]?.date ?? today,
    again: isOver(walkIn, today) ? `${visit.base}${NEW_ACTIVITY}?${AGAIN}=${walkIn.slug}` : null,
    history: historyOf(visit, walkIn),
  };
}

function distinct(mends: readonly ClashMend[]): ClashMend[] {
  return mends.filter(({ to }, at) => mends.findIndex((each) => each.to === to) === at);
}

function foreseen(
  visit: PlaceVisit,
  present: WalkIn | null,
  form: ActivityForm,
): { readonly preview: MomentPreview | null; readonly mends: readonly MendAfter[] } {
  const proposed = proposedIn(visit, present, form);
  if (proposed === null) return { preview: null, mends: [] };
  return {
    preview: previewOf(visit, proposed),
    mends: mendsAfter(visit, proposed).map(({ goOn, label }) => ({ goOn, label })),
  };
}

/** Where the button that saves leads besides; null: to no screen that mends. */
export function mendAfterSaving(
  visit: PlaceVisit,
  present: WalkIn | null,
  form: ActivityForm,
  goOn: string | null,
): string | null {
  const proposed = goOn === null ? null : proposedIn(visit, present, form);
  if (proposed === null) return null;
  return mendsAfter(visit, proposed).find((mend) => mend.goOn === goOn)?.to ?? null;
}

function proposedIn({ place, now }: PlaceVisit, walkIn: WalkIn | null, form: ActivityForm): Proposed | null {
  const { content } = contentInActivity(form, walkIn, localOf(now).date);
  if (content === null) return null;
  const nobody = { organisationSlug: null, organisationName: null, personId: null };
  return { kind: 'start', place, content, walkIn, ...nobody };
}

/** The first date that can be mended; and the ordinary times, where there are more of them. */
function mendsAfter(visit: PlaceVisit, proposed: Proposed): (MendAfter & ClashMend)[] {
  const { place, base, language, now } = visit;
  const clashes = clashesOfProposed(visit, proposed);
  const mendable = clashes.find((clash) => mendsOf(visit, clash, place).length > 0);
  const [first] = mendable === undefined ? [] : mendsOf(visit, mendable, place);
  if (first === undefined) return [];
  const times = {
    goOn: 'times',
    label: activityWords[language].changePattern,
    to: `${base}/tijden`,
  } as const;
  const dates = new Set(clashes.filter(({ kind }) => kind === 'outsideDoor').map(({ date }) => date));
  if (dates.size > 1 && mendable !== undefined && first.to !== times.to) {
    const date = wordsOf(language).calendar.fullDate(mendable.date, localOf(now).date);
    return [times, { goOn: 'day', to: first.to, label: `${first.label} · ${date}` }];
  }
  return [{ goOn: 'day', ...first }];
}
