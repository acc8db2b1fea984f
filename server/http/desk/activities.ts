import { findWalkIns, getWalkIn } from '../../../db/queries/walk-ins.ts';
import type { ActivitiesContent, ActivityLine, VisitingLine } from '../../contract/desk/activities.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { clashesComing } from '../../directory/clashes/find-clashes.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { NotFound } from '../../errors.ts';
import { localOf } from '../../hours/local-time.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { datesAhead } from '../../planner/dates-ahead.ts';
import { isOver } from '../../planner/is-over.ts';
import { pastLines } from '../planner/past-walk-in.ts';
import { aboutOf, toDateAhead } from '../planner/walk-in-about.ts';
import { NEW_ACTIVITY } from './activity-form.ts';
import { askAbout } from './ask-about.ts';
import type { PlaceScreen, PlaceVisit } from './screen.ts';

/** What the place itself does, and who else holds walk-in hours behind its door. What is over is folded up. */
export const activities: PlaceScreen = {
  path: '/activiteiten',
  act: 'keepActivities',
  show: (visit) => contentOf(visit),
  save(visit, form) {
    const slug = form.text('walkIn') ?? '';
    // Of another place it is not there.
    if (getWalkIn(visit.db, slug)?.placeSlug !== visit.place.slug) throw new NotFound('walkIn', slug);
    const words = form.text('words');
    const asking = { slug, dates: [], words, actKey: form.actKey, field: 'words' };
    const outcome = askAbout(visit, { step: 'askOrganisation', ...asking });
    if ('said' in outcome)
      return { kind: 'again', status: 200, content: contentOf(visit, outcome.said), problems: [] };
    const content = contentOf(visit);
    const visiting = content.visiting.map((line) =>
      line.slug === slug && line.ask !== null ? { ...line, ask: { ...line.ask, words: words ?? '' } } : line,
    );
    return { kind: 'again', status: 409, content: { ...content, visiting }, problems: [outcome.problem] };
  },
};

function contentOf(visit: PlaceVisit, said: string | null = null): ActivitiesContent {
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
      walkIn.kind === 'walkIn' ? [{ ...line, ...walkIn.contact, ask: askOf(walkIn) }] : [],
    ),
    said,
  };
}

function askOf({ sample, organisationName }: WalkIn): VisitingLine['ask'] {
  return sample || organisationName === null
    ? null
    : { step: 'askOrganisation', name: organisationName, words: '' };
}

function lineOf(visit: PlaceVisit, walkIn: WalkIn, clashes: readonly Clash[]): ActivityLine {
  const [next, ...later] = datesAhead(walkIn, clashes, visit.now, calendarsOf(visit.db));
  return {
    ...aboutOf(visit, walkIn),
    next: next === undefined ? null : toDateAhead(visit, next),
    cancelled: later.filter(({ cancelled }) => cancelled !== null).map((date) => toDateAhead(visit, date)),
  };
}
