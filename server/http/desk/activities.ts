import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { ActivitiesContent, ActivityLine } from '../../contract/desk/activities.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { clashesComing } from '../../directory/clashes/find-clashes.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { datesAhead } from '../../planner/dates-ahead.ts';
import { isOver } from '../../planner/is-over.ts';
import { pastLines } from '../planner/past-walk-in.ts';
import { aboutOf, toDateAhead } from '../planner/walk-in-about.ts';
import { NEW_ACTIVITY } from './activity-form.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';

/** What the place itself does, and who else holds walk-in hours behind its door. What is over is folded up. */
export const activities: PlaceScreen = { path: '/activiteiten', act: 'keepActivities', show: contentOf };

function contentOf(visit: PlaceVisit): ActivitiesContent {
  const { db, place, now, base } = visit;
  const selection = { placeSlugs: [place.slug] };
  const clashes = clashesComing(db, selection, now);
  const today = localOf(now).date;
  const found = findWalkIns(db, selection);
  const lines = found
    .filter((walkIn) => !isOver(walkIn, today))
    .map((walkIn) => ({ walkIn, line: lineOf(visit, walkIn, clashes) }))
    .toSorted((a, b) => (a.line.next?.start ?? Infinity) - (b.line.next?.start ?? Infinity));
  return {
    view: 'activities',
    activities: lines.flatMap(({ walkIn, line }) => (walkIn.kind === 'activity' ? [line] : [])),
    over: pastLines(
      visit,
      found.filter((walkIn) => walkIn.kind === 'activity' && !walkIn.sample && isOver(walkIn, today)),
      () => `${base}${NEW_ACTIVITY}`,
    ),
    visiting: lines.flatMap(({ walkIn, line }) =>
      walkIn.kind === 'walkIn' ? [{ ...line, ...walkIn.contact }] : [],
    ),
  };
}

function lineOf(visit: PlaceVisit, walkIn: WalkIn, clashes: readonly Clash[]): ActivityLine {
  const [next, ...later] = datesAhead(walkIn, clashes, visit.now, calendarsOf(visit.db));
  return {
    ...aboutOf(visit, walkIn),
    next: next === undefined ? null : toDateAhead(visit, next),
    cancelled: later.filter(({ cancelled }) => cancelled !== null).map((date) => toDateAhead(visit, date)),
  };
}
