/** What is over, as the lists show it, and its words and times in a form to hold it again. */
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { MomentForm } from '../../contract/planner/proposal.ts';
import type { PastWalkIn } from '../../contract/planner/walk-in.ts';
import { addDays, localOf, weekdayOf } from '../../hours/local-time.ts';
import type { IsoDate, Weekday } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { lastDateOf } from '../../planner/moved-hours.ts';
import { timesAhead } from '../../planner/times-ahead.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { formOfTimes } from './proposal-moment-form.ts';
import { aboutOf } from './walk-in-about.ts';

/** The query under which a form is told what it is to be a copy of. */
export const AGAIN = 'again';
/** Older ones are in nobody's mind. */
const MOST = 20;

/** The one that ended last first. `pathOf`: the form to hold it again. */
export function pastLines(
  visit: Pick<DeskVisit, 'language' | 'now'>,
  walkIns: readonly WalkIn[],
  pathOf: (walkIn: WalkIn) => string,
): PastWalkIn[] {
  return walkIns
    .map((walkIn) => ({ walkIn, lastDate: lastDateOf(walkIn.hours) }))
    .toSorted((a, b) => ((a.lastDate ?? '') < (b.lastDate ?? '') ? 1 : -1))
    .slice(0, MOST)
    .map(({ walkIn, lastDate }) => ({
      ...aboutOf(visit, walkIn),
      lastDate,
      again: `${pathOf(walkIn)}?${AGAIN}=${walkIn.slug}`,
    }));
}

/** What the form is to be a copy of; null: of nothing, or of what is not the reader's. Also at a place that is gone for good. */
export function toHoldAgain({ db, search }: DeskVisit, isHers: (walkIn: WalkIn) => boolean): WalkIn | null {
  const slug = search.get(AGAIN);
  const [walkIn] = slug === null ? [] : findWalkIns(db, { slug, includeGone: true });
  return walkIn !== undefined && !walkIn.sample && isHers(walkIn) ? walkIn : null;
}

/** Its last times, from the first such day after `ahead` days on; what a form cannot say is left to `otherwise`. */
export function momentAgain(
  { hours, roomSlug }: WalkIn,
  { now }: Pick<DeskVisit, 'now'>,
  ahead: number,
  otherwise: MomentForm,
): MomentForm {
  const today = localOf(now).date;
  const times = timesAhead(hours, lastDateOf(hours) ?? today)?.at(-1);
  if (times === undefined) return { ...otherwise, room: roomSlug ?? '' };
  const from = nextOn(times.weekday, addDays(today, ahead));
  return formOfTimes({ ...times, from, through: null }, roomSlug);
}

function nextOn(weekday: Weekday, from: IsoDate): IsoDate {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}
