import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findLoggedChanges, getLoggedChange, type LoggedChange } from '../../db/queries/history.ts';
import { contentOf, removeWalkIn, saveWalkIn } from '../../db/queries/save-walk-in.ts';
import { canonical } from '../desk/hours-version.ts';
import { refused } from '../desk/outcome.ts';
import { recordedUndoing } from '../desk/recorded-hours.ts';
import type { Undone } from '../desk/undone.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { NotFound } from '../errors.ts';
import type { WalkIn, WalkInContent } from '../model/walk-in.ts';
import { keptContent } from '../model/walk-in-as-kept.ts';
import { cancelledThen } from './cancelled-range.ts';
import { isUnasked } from './end-walk-in.ts';
import { heldAgain } from './hold-after-all.ts';
import { presentWalkIn } from './save-change.ts';
import { tellOfCancelled } from './tell-of-cancelled.ts';
import { tellOfEnd } from './tell-of-end.ts';
import type { Telling } from './tell-of-proposal.ts';
import { undoHolding } from './undo-holding.ts';

export interface WalkInChangeToUndo extends Telling {
  readonly slug: string;
  readonly sequence: number;
}

/**
 * Puts back what was before a change that nobody was asked about: other words, cancelled dates, an activity that was added,
 * changed or ended, and of whoever asks her own part in it. What two sides agreed on has no way back but a new proposal. Of dates that are held after all those hear
 * who heard of the cancelling. A second undoing does nothing. Throws NotFound for a change that is not of it.
 */
export function undoWalkIn(
  db: Database,
  { slug, sequence, ...telling }: WalkInChangeToUndo,
  act: Act,
): Undone {
  return inTransaction(db, () => {
    const change = getLoggedChange(db, sequence);
    const subject = `walkIn:${slug}`;
    if (change === null || change.subject !== subject) throw new NotFound('change', String(sequence));
    const undoings = findLoggedChanges(db, { subject, kinds: ['undoWalkIn'], limit: RECENT });
    const earlier = undoings.find(({ after }) => recordedUndoing(after) === sequence);
    if (earlier !== undefined) return { kind: 'undone', sequence: earlier.sequence, alreadyDone: true };
    const walkIn = presentWalkIn(db, slug, isOwnAtOnce(change));
    switch (change.what) {
      case 'changeWalkIn':
        return putBack(db, walkIn, change, act);
      case 'cancelDates':
        return uncancel(db, walkIn, change, telling, act);
      case 'endWalkIn':
        if (walkIn.kind === 'activity') return putBack(db, walkIn, change, act);
        return isUnasked(change) ? goOn(db, walkIn, change, telling, act) : refused('notUndoable');
      case 'addWalkIn':
        return takeAway(db, walkIn, change, act);
      case 'showName':
      case 'joinWalkIn':
      case 'leaveWalkIn':
        return telling.butNot === null
          ? refused('notUndoable')
          : undoHolding(db, walkIn, change, telling.butNot, act);
      default:
        return refused('notUndoable');
    }
  });
}

function putBack(db: Database, walkIn: WalkIn, change: LoggedChange, act: Act): Undone {
  const [was, became] = [keptContent(change.before), keptContent(change.after)];
  if (was === null || became === null) return refused('notUndoable');
  if (canonical(contentOf(walkIn)) !== canonical(became)) return refused('changedSince');
  return save(db, walkIn, was, change, act);
}

/** Also where other things changed since, as long as any of these dates is still cancelled. */
function uncancel(db: Database, walkIn: WalkIn, change: LoggedChange, telling: Telling, act: Act): Undone {
  const ranges = cancelledThen(change.before, change.after);
  const back = heldAgain(walkIn.hours, ranges, act.at, calendarsOf(db));
  if (back === 'over') return refused('notUndoable');
  if (back === null) return refused('changedSince');
  const done = save(db, walkIn, { ...contentOf(walkIn), hours: back }, change, act);
  tellOfCancelled(db, presentWalkIn(db, walkIn.slug, true), done.sequence, telling, act.at);
  return done;
}

/** Ended without asking: it goes on as long as nobody agreed on anything else since. */
function goOn(db: Database, walkIn: WalkIn, change: LoggedChange, telling: Telling, act: Act): Undone {
  const done = putBack(db, walkIn, change, act);
  if (done.kind === 'undone')
    tellOfEnd(db, walkIn, { lastDate: null, sequence: change.sequence }, telling, act.at);
  return done;
}

/** What an organisation does without asking anybody, and therefore also where the place is gone for good. */
function isOwnAtOnce({ what, after }: LoggedChange): boolean {
  return what === 'cancelDates' || isUnasked({ what, after });
}

function takeAway(db: Database, walkIn: WalkIn, change: LoggedChange, act: Act): Undone {
  if (walkIn.kind !== 'activity') return refused('notUndoable');
  if (walkIn.version > 1) return refused('changedSince');
  const sequence = removeWalkIn(db, walkIn, change.sequence, act);
  return { kind: 'undone', sequence, alreadyDone: false };
}

function save(
  db: Database,
  { slug }: WalkIn,
  to: WalkInContent,
  { sequence: undoes, what: whatWasUndone }: LoggedChange,
  act: Act,
): Extract<Undone, { readonly kind: 'undone' }> {
  const after = { undoes, whatWasUndone };
  const sequence = saveWalkIn(db, { what: 'undoWalkIn', slug, to, key: null, after }, act);
  return { kind: 'undone', sequence, alreadyDone: false };
}

/** Nobody undoes twice what was undone twenty undoings ago. */
const RECENT = 20;
