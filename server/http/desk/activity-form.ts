/** The form of an activity: out of it, out of what was sent, and into what is kept. */
import { contentOf } from '../../../db/queries/save-walk-in.ts';
import type { ActivityForm } from '../../contract/desk/activities.ts';
import { localOf } from '../../hours/local-time.ts';
import type { IsoDate } from '../../hours/model.ts';
import { hoursOfTimes, timesOf, type WalkInTimes } from '../../hours/walk-in-times.ts';
import type { WalkIn, WalkInContent } from '../../model/walk-in.ts';
import { timesAhead } from '../../planner/times-ahead.ts';
import { newProposalInForm, wordsInForm } from '../planner/new-proposal-form.ts';
import { momentAgain, toHoldAgain } from '../planner/past-walk-in.ts';
import {
  formOfTimes,
  type MomentGap,
  momentInAddress,
  timesInForm,
} from '../planner/proposal-moment-form.ts';
import type { DeskForm, PlaceVisit } from './screen.ts';

type Asked = Pick<PlaceVisit, 'search' | 'now'>;

/** The form to add one, under a place. */
export const NEW_ACTIVITY = '/activiteit/nieuw';

/** The words and times of one that is over, to hold it again; blank where the address names none of this place. */
export function activityAgain(visit: PlaceVisit): ActivityForm {
  const { place } = visit;
  const blank = newActivityForm(visit);
  const walkIn = toHoldAgain(visit, (each) => each.kind === 'activity' && each.placeSlug === place.slug);
  if (walkIn === null) return blank;
  return {
    ...formOfActivity(walkIn, visit),
    version: '',
    moment: momentAgain(walkIn, visit, 0, blank.moment),
  };
}

export function newActivityForm({ search, now }: Asked): ActivityForm {
  const asked = new URLSearchParams(search);
  if (!asked.has('from')) asked.set('from', localOf(now).date);
  return {
    ...{ title: '', titleEn: '', helpTopics: [], theme: '', audience: 'everyone', byAppointment: false },
    ...{ languages: ['nl'], phone: '', email: '', version: '', otherTimes: false },
    moment: momentInAddress(asked, now),
  };
}

export function formOfActivity(walkIn: WalkIn, visit: Asked): ActivityForm {
  const { title, titleEn, helpTopics, themeSlug, audience, byAppointment, languages, version } = walkIn;
  const times = timesOfActivity(walkIn, localOf(visit.now).date);
  return {
    ...newActivityForm(visit),
    ...{
      title,
      titleEn: titleEn ?? '',
      helpTopics,
      theme: themeSlug ?? '',
      audience,
      byAppointment,
      languages,
    },
    version: String(version),
    ...(times !== null && { moment: formOfTimes(times, walkIn.roomSlug) }),
  };
}

/** null: they are more than a form can say. */
export function timesOfActivity({ hours }: WalkIn, today: IsoDate): WalkInTimes | null {
  const ahead = timesAhead(hours, today);
  if (ahead === null || ahead.length > 1) return null;
  return ahead[0] ?? timesOf(hours, today);
}

export function activityInForm(sent: DeskForm): ActivityForm {
  return {
    ...newProposalInForm(sent),
    version: sent.text('version') ?? '',
    otherTimes: sent.has('otherTimes'),
  };
}

/** `content` is null, with what is missing, as long as it is no moment. */
export function contentInActivity(
  form: ActivityForm,
  present: WalkIn | null,
  today: IsoDate,
): { readonly content: WalkInContent | null; readonly gaps: readonly MomentGap[] } {
  const own = present && contentOf(present);
  const { room } = form.moment;
  const words = {
    ...wordsInForm(form),
    phone: own?.phone ?? null,
    email: own?.email ?? null,
    roomSlug: room === '' ? null : room,
  };
  const kept = present === null ? null : keptTimes(form, present, today);
  if (kept !== null) return { content: { ...words, hours: kept }, gaps: [] };
  const { times, gaps } = timesInForm(form.moment);
  if (times === null) return { content: null, gaps };
  return { content: { ...words, hours: hoursOfTimes(times, own?.hours.specialDays) }, gaps };
}

/** Times that nobody touched stay as they are, with all that a form cannot say; null: they are other ones. */
function keptTimes({ moment, otherTimes }: ActivityForm, present: WalkIn, today: IsoDate) {
  const times = timesOfActivity(present, today);
  if (times === null) return otherTimes ? null : present.hours;
  const was = formOfTimes(times, moment.room === '' ? null : moment.room);
  return JSON.stringify(sorted(was)) === JSON.stringify(sorted(moment)) ? present.hours : null;
}

function sorted(form: object): [string, unknown][] {
  return Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1));
}
