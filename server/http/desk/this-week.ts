import { may } from '../../auth/may.ts';
import type { ThisWeekContent } from '../../contract/desk/this-week.ts';
import { confirm, type HoldsThrough, holdsThroughChoices } from '../../desk/confirm-hours.ts';
import { whyNoRealHours } from '../../desk/every-part.ts';
import { allHoursVersion } from '../../desk/hours-version.ts';
import { liveChoices } from '../../desk/live-choices.ts';
import { previewDays } from '../../desk/preview-days.ts';
import { weekToConfirm } from '../../desk/week-to-confirm.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { timetableOf } from '../../directory/timetable-of.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import { inChosenWeek, WEEK, weekAddress, weeksOf } from './chosen-week.ts';
import { clashesInWeek } from './clashes-in-week.ts';
import { dailyProblem } from './daily-problems.ts';
import type { Outcome, PlaceScreen, PlaceVisit } from './screen.ts';
import { wrongValues } from './wrong-values.ts';

/** The first screen: does this week hold? Its one button confirms. */
export const thisWeek: PlaceScreen = {
  path: '',
  act: 'confirm',
  show: (visit) => thisWeekContent(inChosenWeek(visit)),
  save(arrived, form) {
    const visit = inChosenWeek(arrived, form.text(WEEK));
    const { db, place, role, act, monday } = visit;
    // The page was open until the week on it was over.
    if ((form.text(WEEK) ?? monday) !== monday) return again(visit, 'weekOver');
    // She says yes to the days that she saw, and to no others.
    if (form.text('version') !== allHoursVersion(place)) return again(visit, 'hoursChanged');
    const problems = wrongValues(form, { holdsThrough: CHOICES }, visit.language);
    if (problems.length > 0) return { kind: 'again', status: 400, content: thisWeekContent(visit), problems };
    const holdsThrough = toHoldsThrough(form.text('holdsThrough'));
    const given = { placeSlug: place.slug, role, holdsThrough, actKey: form.actKey, monday };
    const outcome = confirm(db, given, act);
    if (outcome.kind === 'refused') return again(visit, outcome.why);
    return { kind: 'done', to: weekAddress(visit), sequence: outcome.sequence };
  },
};

function again(visit: PlaceVisit, why: Parameters<typeof dailyProblem>[0]): Outcome {
  const problems = [dailyProblem(why, visit.language)];
  return { kind: 'again', status: 409, content: thisWeekContent(visit), problems };
}

const CHOICES = ['rhythm', 'fourWeeks', 'afterHoliday'] as const;

function toHoldsThrough(text: string | null): HoldsThrough {
  return CHOICES.find((choice) => choice === text) ?? 'rhythm';
}

export function thisWeekContent(visit: PlaceVisit): ThisWeekContent {
  const { db, place, now, monday, caller } = visit;
  const clashesOn = clashesInWeek(visit);
  const weeks = weeksOf(visit);
  const { from, through, days, version } = weekToConfirm(db, place.slug, monday);
  const { rhythm, fourWeeks, afterHoliday } = holdsThroughChoices(db, place.slug, now, monday);
  const why = whyNoRealHours(place);
  const target = { placeSlug: place.slug, districtSlug: place.districtSlug };
  return {
    view: 'thisWeek',
    from,
    through,
    isNext: from > localOf(now).date,
    weeks: weeks && { running: weeks[0], coming: weeks[1] },
    checkedThrough: why === null ? checkedThrough(visit, through) : null,
    days: days.map((day) => ({ ...day, clashes: clashesOn(day.date) })),
    version,
    hours: why === null ? 'real' : why === 'sample' ? 'sample' : 'none',
    holdsThrough: { rhythm, fourWeeks: fourWeeks === rhythm ? null : fourWeeks, afterHoliday },
    live: may(caller, 'switchLive', target) ? liveChoices(db, place, now) : null,
    unknownAhead: why === null ? unknownDaysAfter(visit, through) : 0,
  };
}

/** The last date of today's check; null: there was none, or it ends before `sunday` does. */
function checkedThrough({ db, place, now }: PlaceVisit, sunday: string): string | null {
  const { confirmedAt, confirmedUntil, imported } = timetableOf(place, calendarsOf(db), now);
  if (imported || confirmedAt === null || confirmedUntil === null) return null;
  if (localOf(confirmedAt).date !== localOf(now).date) return null;
  const last = localOf(confirmedUntil - 1).date;
  return last < sunday ? null : last;
}

/** As far ahead as hosts are asked about holidays. */
const AHEAD_DAYS = 42;

function unknownDaysAfter({ db, place }: PlaceVisit, date: string): number {
  const ahead = { from: addDays(date, 1), count: AHEAD_DAYS };
  return previewDays(db, place.slug, place.hours, ahead).filter(({ says }) => says === 'unknown').length;
}
