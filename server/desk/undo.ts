import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { withdrawConfirmation, withdrawConfirmationsFrom } from '../../db/queries/confirmations.ts';
import { findLoggedChanges, getLoggedChange, type LoggedChange } from '../../db/queries/history.ts';
import { saveOrigin } from '../../db/queries/hours-trust.ts';
import { saveLiveSwitch } from '../../db/queries/live-switch.ts';
import { replaceHours } from '../../db/queries/replace-hours.ts';
import { NotFound } from '../errors.ts';
import type { LiveSwitch, Place } from '../model/place.ts';
import { placeToChange, stateOf } from './change-hours.ts';
import { clearReportsIfTodayChanges } from './clear-reports.ts';
import { undoFacts } from './facts/undo-facts.ts';
import { versionOf } from './hours-version.ts';
import { refused } from './outcome.ts';
import {
  type HoursState,
  recordedConfirmation,
  recordedHours,
  recordedLive,
  recordedUndoing,
} from './recorded-hours.ts';
import { undoRoom } from './rooms/undo-room.ts';
import { tellOfClashes } from './tell-of-clashes.ts';
import { tellOfTurn } from './tell-of-turn.ts';
import { undoRhythm } from './undo-rhythm.ts';
import { undoTurn } from './undo-turn.ts';
import { recordUndoing, type Undone } from './undone.ts';

export interface ChangeToUndo {
  readonly placeSlug: string;
  readonly sequence: number;
}

/**
 * Puts back what was before a change of hours, a check or a switch, also how sure the answer was; and what was before a
 * change of facts or a turn in the life of the place. A second undoing of the same change does nothing. Throws NotFound for a change that is not of this place.
 */
export function undo(db: Database, { placeSlug, sequence }: ChangeToUndo, act: Act): Undone {
  return inTransaction(db, () => {
    const place = placeToChange(db, placeSlug);
    const change = getLoggedChange(db, sequence);
    if (change === null || change.subject !== `place:${placeSlug}`) {
      throw new NotFound('change', String(sequence));
    }
    const earlier = undoingOf(db, change);
    if (earlier !== null) return { kind: 'undone', sequence: earlier.sequence, alreadyDone: true };
    switch (change.what) {
      case 'saveHours':
      case 'announceDays':
      case 'takeBackDays':
      case 'closeToday':
      case 'restoreHours':
        return telling(db, place, undoHours(db, place, change, act), act);
      case 'confirmHours':
        return undoCheck(db, place, change, act);
      case 'switchLive':
        return telling(db, place, undoSwitch(db, place, change, act), act);
      case 'saveFacts':
      case 'restoreFacts':
        return undoFacts(db, place, change, act);
      case 'publishPlace':
      case 'unpublishPlace':
      case 'agreeToPublish':
      case 'closeForGood':
      case 'reopenPlace':
        return telling(db, place, undoTurn(db, place, change, act), act);
      case 'setRhythm':
        return undoRhythm(db, place, change, act);
      case 'addRoom':
      case 'changeRoom':
      case 'removeRoom':
        return undoRoom(db, place, change, act);
      default:
        return refused('notUndoable');
    }
  });
}

/** Who heard of clashes hears that they are over; and of those that come back. */
function telling(db: Database, before: Place, undone: Undone, act: Act): Undone {
  if (undone.kind === 'undone') {
    const after = placeToChange(db, before.slug);
    tellOfClashes(db, before, after, undone.sequence, act);
    tellOfTurn(db, before, after, undone.sequence, act);
  }
  return undone;
}

function undoHours(db: Database, place: Place, change: LoggedChange, act: Act): Undone {
  const [before, after] = [recordedHours(change.before), recordedHours(change.after)];
  const confirmationId = recordedConfirmation(change.after);
  if (before === null || after === null || confirmationId === null) return refused('notUndoable');
  if (before.trust?.source === 'sample') return refused('sample');
  if (!isSame(stateOf(place), after)) return refused('changedSince');
  clearReportsIfTodayChanges(db, place, before, act);
  replaceHours(db, place.id, before);
  saveOrigin(db, place.id, before.trust);
  withdrawConfirmationsFrom(db, { placeId: place.id, id: confirmationId }, act.at);
  const live = switchBefore(place, change, act);
  if (live !== undefined) saveLiveSwitch(db, place.id, live);
  return recordUndoing(db, change, stateOf(place), before, act);
}

function undoCheck(db: Database, _place: Place, change: LoggedChange, act: Act): Undone {
  const confirmationId = recordedConfirmation(change.after);
  if (confirmationId === null) return refused('notUndoable');
  withdrawConfirmation(db, confirmationId, act.at);
  return recordUndoing(db, change, null, null, act);
}

function undoSwitch(db: Database, place: Place, change: LoggedChange, act: Act): Undone {
  const live = switchBefore(place, change, act);
  if (live === undefined) return refused('changedSince');
  saveLiveSwitch(db, place.id, live);
  return recordUndoing(db, change, { live: place.live }, { live }, act);
}

/** What the switch said before; undefined: the change was not about it, or it was switched since. */
function switchBefore(
  place: Place,
  { before, after }: LoggedChange,
  { at }: Act,
): LiveSwitch | null | undefined {
  const [was, became] = [recordedLive(before), recordedLive(after)];
  if (was === undefined || became === undefined || !isSameSwitch(became, place.live)) return undefined;
  return was !== null && was.until > at ? was : null;
}

function isSameSwitch(a: LiveSwitch | null, b: LiveSwitch | null): boolean {
  return a?.says === b?.says && a?.since === b?.since && a?.until === b?.until;
}

function isSame(a: HoursState, b: HoursState): boolean {
  const versions = ({ hours, rooms }: HoursState) =>
    [versionOf(hours), ...rooms.map((room) => `${room.slug} ${versionOf(room.hours)}`)].join();
  return versions(a) === versions(b) && a.trust?.updatedAt === b.trust?.updatedAt;
}

export function undoingOf(db: Database, { subject, sequence }: LoggedChange): LoggedChange | null {
  const undoings = findLoggedChanges(db, { subject, kinds: ['undo'], limit: RECENT });
  return undoings.find(({ after }) => recordedUndoing(after) === sequence) ?? null;
}

/** Nobody undoes twice what was undone twenty undoings ago. */
const RECENT = 20;
