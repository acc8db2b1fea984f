/** What a notice offers to take back, and to whom. */
import { getLoggedChange, type LoggedChange } from '../../../db/queries/history.ts';
import { getPlaceTarget } from '../../../db/queries/rights.ts';
import { getWalkIn, getWalkInAlsoGone } from '../../../db/queries/walk-ins.ts';
import { mayKeepOrganisation } from '../../auth/in-her-care.ts';
import { type Act, ANY, may, type Target } from '../../auth/may.ts';
import type { DeskNotice } from '../../contract/desk/desk-page.ts';
import { factsUndoing } from '../../desk/facts/undo-facts.ts';
import { organisationsTold } from '../../desk/organisations-told.ts';
import { isBeginning } from '../../desk/undo-district.ts';
import { pseudonymOf } from '../../model/caller.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { isUnasked } from '../../planner/end-walk-in.ts';
import { actOnWalkIn, targetOfWalkIn } from '../../planner/sides.ts';
import { isOfHolding, losesName, mayUndoHolding } from '../../planner/undo-holding.ts';
import type { DeskVisit } from './screen.ts';

/** Who could do it may undo it. The kinds that are not here have a way of their own, or none. */
const DONE_BY: { readonly [what: string]: Act } = {
  confirmHours: 'confirm',
  closeToday: 'closeToday',
  switchLive: 'switchLive',
  announceDays: 'announceDays',
  takeBackDays: 'announceDays',
  saveHours: 'changeHours',
  restoreHours: 'restore',
  setRhythm: 'changeHours',
  addRoom: 'changeFacts',
  changeRoom: 'changeFacts',
  removeRoom: 'changeFacts',
  saveFacts: 'changeFacts',
  restoreFacts: 'restore',
  agreeToPublish: 'changeFacts',
  publishPlace: 'publishPlace',
  unpublishPlace: 'publishPlace',
  closeForGood: 'publishPlace',
  reopenPlace: 'publishPlace',
  saveDistrict: 'changeDistrict',
  cancelDates: 'cancelDates',
  changeWalkIn: 'changeWalkIn',
  saveOrganisation: 'keepOrganisation',
  addOrganisation: 'oversee',
};

/** What the host does by herself, and of a walk-in hour goes by a proposal. */
const OF_ACTIVITIES: readonly string[] = ['addWalkIn', 'endWalkIn'];

const AN_HOUR = 3_600_000;

/** The change of that number, if it is the caller's to take back. */
export function changeToUndo(visit: DeskVisit, sequence: number): LoggedChange | null {
  const change = Number.isSafeInteger(sequence) ? getLoggedChange(visit.db, sequence) : null;
  return change !== null && isTheirs(visit, change) ? change : null;
}

/** A link and the phone behind the bar take back only what was done with them, and just now: others hold them too. */
function isTheirs({ db, now, caller }: DeskVisit, change: LoggedChange): boolean {
  const walkIn = walkInOf(db, change);
  const isEndUnasked = isUnasked(change) && walkIn?.kind === 'walkIn';
  if (
    walkIn !== null &&
    getWalkIn(db, walkIn.slug) === null &&
    !isEndUnasked &&
    change.what !== 'cancelDates'
  )
    return false;
  if (walkIn !== null && isOfHolding(change))
    return mayUndoHolding(caller, change) && may(caller, 'changeWalkIn', targetOfWalkIn(walkIn));
  const done = DONE_BY[change.what];
  const isOfWalkIn = done === 'cancelDates' || done === 'changeWalkIn';
  const isOfActivity = walkIn?.kind === 'activity' && OF_ACTIVITIES.includes(change.what);
  const ofEither = isOfWalkIn && walkIn !== null ? actOnWalkIn(walkIn, done) : done;
  if (done === 'keepOrganisation')
    return mayKeepOrganisation(db, caller, change.subject.split(':', 2)[1] ?? '');
  const needed = isOfActivity ? 'keepActivities' : isEndUnasked ? 'endWalkIn' : ofEither;
  const target = walkIn === null ? targetOf(db, change) : targetOfWalkIn(walkIn);
  if (needed === undefined || target === null || !may(caller, needed, target)) return false;
  return caller.kind === 'person' || (change.who === pseudonymOf(caller) && now - change.at < AN_HOUR);
}

/** The one that the change is about, also where its place is gone for good; null: it is about something else. */
export function walkInOf(db: DeskVisit['db'], { subject }: LoggedChange): WalkIn | null {
  const [kind, slug = ''] = subject.split(':', 2);
  return kind === 'walkIn' ? getWalkInAlsoGone(db, slug) : null;
}

/** null: it is gone, or the change is about something else than a place or a district. */
function targetOf(db: DeskVisit['db'], change: LoggedChange): Target | typeof ANY | null {
  const [kind, slug = ''] = change.subject.split(':', 2);
  if (kind === 'place') return getPlaceTarget(db, slug);
  // Of one that was just added nobody is in charge yet.
  if (kind === 'organisation') return change.what === 'addOrganisation' ? ANY : { organisationSlug: slug };
  if (kind !== 'district') return null;
  return isBeginning(change) ? {} : { districtSlug: slug };
}

/** What was just done. A number of a change that is not about what the page is about says nothing. */
export function noticeOf(visit: DeskVisit, sequence: number, subject: string | null): DeskNotice | null {
  const change = Number.isSafeInteger(sequence) ? getLoggedChange(visit.db, sequence) : null;
  if (change === null || !isAbout(visit, change, subject)) return null;
  const { what } = change;
  const mayUndo = isTheirs(visit, change);
  if (what !== 'saveFacts' && what !== 'restoreFacts')
    return {
      what,
      sequence: mayUndo ? sequence : null,
      stays: isOfHolding(change) && losesName(visit.caller, change) ? ['shownName'] : [],
      told: organisationsTold(visit.db, change),
    };
  const { comesBack, stays } = factsUndoing(change);
  return { what, sequence: mayUndo && comesBack.length > 0 ? sequence : null, stays, told: [] };
}

/** A walk-in hour is also of the place that it is held at; one that is no more, of whoever took it away. */
function isAbout({ db, caller }: DeskVisit, change: LoggedChange, subject: string | null): boolean {
  if (subject === null || change.subject === subject) return true;
  const walkIn = walkInOf(db, change);
  if (walkIn === null && change.what === 'undoWalkIn') return change.who === pseudonymOf(caller);
  return walkIn !== null && subject === `place:${walkIn.placeSlug}`;
}
