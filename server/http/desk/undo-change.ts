/** The way back from a notice: "Maak ongedaan". */
import type { LoggedChange } from '../../../db/queries/history.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { undo } from '../../desk/undo.ts';
import { undoDistrict } from '../../desk/undo-district.ts';
import { NotFound } from '../../errors.ts';
import { undoWalkIn } from '../../planner/undo-walk-in.ts';
import { plannerClashes } from '../planner/clashes.ts';
import { about } from './about.ts';
import { begin } from './begin.ts';
import { clashes } from './clashes.ts';
import { dailyProblem } from './daily-problems.ts';
import { places } from './places.ts';
import { publishing } from './publish.ts';
import { rhythm } from './rhythm.ts';
import { rooms } from './rooms.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome, PlaceScreen } from './screen.ts';
import { thisWeek } from './this-week.ts';
import { undoActivity } from './undo-activity.ts';
import { changeToUndo, walkInOf } from './undoable.ts';

/** The screen that it was done on, where that is not the first one. */
const DONE_ON: { readonly [what: string]: PlaceScreen } = {
  saveFacts: about,
  restoreFacts: about,
  agreeToPublish: publishing,
  publishPlace: publishing,
  unpublishPlace: publishing,
  closeForGood: publishing,
  reopenPlace: publishing,
  setRhythm: rhythm,
  addRoom: rooms,
  changeRoom: rooms,
  removeRoom: rooms,
};

export const undoChange: PlaceScreen = {
  path: '/ongedaan',
  act: thisWeek.act,
  show: thisWeek.show,
  async save(visit, form) {
    const { db, place, act, base, language } = visit;
    const change = changeIn(visit, form);
    const walkIn = walkInOf(db, change);
    if (walkIn?.kind === 'activity' && walkIn.placeSlug === place.slug)
      return undoActivity(visit, walkIn, change);
    if (walkIn !== null) return undoOfWalkIn(visit, change, `${base}${clashes.path}`);
    const screen = DONE_ON[change.what] ?? thisWeek;
    const undone = undo(db, { placeSlug: place.slug, sequence: change.sequence }, act);
    if (undone.kind === 'undone')
      return { kind: 'done', to: `${base}${screen.path}`, sequence: undone.sequence };
    const problems = [dailyProblem(undone.why, language)];
    return { kind: 'again', status: 409, content: await screen.show(visit), problems };
  },
};

/** From the pages that are about no place, or about all of them. */
export const undoAnyChange: DeskScreen = {
  path: '/beheer/ongedaan',
  act: 'openDesk',
  show: () => ({ goOnTo: '/beheer' }),
  async save(visit, form) {
    const { db, act, language } = visit;
    const change = changeIn(visit, form);
    if (walkInOf(db, change) !== null) return undoOfWalkIn(visit, change, plannerClashes.path);
    const slug = placeIn(change);
    const screen = slug === null ? begin : places;
    const undone =
      slug === null
        ? undoDistrict(db, change.sequence, act)
        : undo(db, { placeSlug: slug, sequence: change.sequence }, act);
    if (undone.kind === 'undone') return { kind: 'done', to: backTo(visit, slug), sequence: undone.sequence };
    const content = await screen.show(visit);
    if ('goOnTo' in content) return { kind: 'done', to: content.goOnTo, sequence: null };
    return { kind: 'again', status: 409, content, problems: [dailyProblem(undone.why, language)] };
  },
};

/** Of the dates that were left out of a walk-in hour; back to the list that it was done on. */
function undoOfWalkIn(visit: DeskVisit, change: LoggedChange, to: string): Outcome {
  const { db, act, site, caller } = visit;
  const telling = { baseUrl: site.baseUrl, butNot: caller.kind === 'person' ? caller.person.id : null };
  const slug = change.subject.slice(change.subject.indexOf(':') + 1);
  const undone = undoWalkIn(db, { slug, sequence: change.sequence, ...telling }, act);
  if (undone.kind === 'undone') return { kind: 'done', to, sequence: undone.sequence };
  return { kind: 'done', to, sequence: null };
}

function backTo({ db }: DeskVisit, placeSlug: string | null): string {
  if (placeSlug === null) return begin.path;
  const district = getPlaceBySlug(db, placeSlug)?.districtSlug;
  return district === undefined ? places.path : `${places.path}?wijk=${district}`;
}

function placeIn({ subject }: LoggedChange): string | null {
  return subject.startsWith('place:') ? subject.slice('place:'.length) : null;
}

/** Throws NotFound for one that is not the caller's to take back. */
function changeIn(visit: DeskVisit, form: DeskForm): LoggedChange {
  const change = changeToUndo(visit, Number(form.text('sequence') ?? Number.NaN));
  if (change === null) throw new NotFound('change', String(form.text('sequence')));
  return change;
}
