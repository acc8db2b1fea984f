/** The way back for who holds a walk-in hour, and for her name: hers alone, also where somebody else may change all the rest. */
import { type Static, Type } from 'typebox';
import { Check } from 'typebox/value';
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import { getPerson } from '../../db/queries/people.ts';
import { removeProfessional, saveProfessional } from '../../db/queries/save-walk-in.ts';
import { refused } from '../desk/outcome.ts';
import type { Undone } from '../desk/undone.ts';
import { type Caller, pseudonymOf } from '../model/caller.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { firstNameOf, type Holding, holdingOf, worksForWalkIn } from './show-name.ts';

const Kept = Type.Object({
  holds: Type.Boolean(),
  nameShown: Type.Boolean(),
  isOfAccount: Type.Boolean(),
});
const KINDS: readonly string[] = ['showName', 'joinWalkIn', 'leaveWalkIn'];

export function isOfHolding({ what }: Pick<LoggedChange, 'what'>): boolean {
  return KINDS.includes(what);
}

/**
 * Whether there is a way back at all for this caller: she did it herself, and it is not about a name that was typed for the
 * walk-in hour only. Such a name is kept nowhere once it is taken away.
 */
export function mayUndoHolding(caller: Caller, change: LoggedChange): boolean {
  const isHers = caller.kind === 'person' && change.who === pseudonymOf(caller);
  return (
    isHers && keptHolding(change.before) !== null && (goesOnWithout(change) || !losesName(caller, change))
  );
}

/** She took away a name that nothing knows any more. */
export function losesName(caller: Caller, change: LoggedChange): boolean {
  const before = keptHolding(change.before);
  const isHers = caller.kind === 'person' && change.who === pseudonymOf(caller);
  return isHers && before?.nameShown === true && !before.isOfAccount;
}

/** Throws nothing: whoever is not meant, or came to work elsewhere, is refused. */
export function undoHolding(
  db: Database,
  walkIn: WalkIn,
  change: LoggedChange,
  personId: number,
  act: Act,
): Undone {
  return inTransaction(db, () => {
    const [was, became] = [keptHolding(change.before), keptHolding(change.after)];
    const person = getPerson(db, personId);
    const isHerself = person?.pseudonym === change.who && act.who === change.who;
    if (was === null || became === null || !isHerself) return refused('notUndoable');
    const now = holdingOf(walkIn, person);
    if (!isSame(now, became)) return refused('changedSince');
    const shownName = was.nameShown && was.isOfAccount ? firstNameOf(person) : null;
    if (was.nameShown && shownName === null && !goesOnWithout(change)) return refused('notUndoable');
    if (was.holds && !worksForWalkIn(person, walkIn)) return refused('notUndoable');
    if (was.holds) saveProfessional(db, walkIn.id, { personId, shownName });
    else removeProfessional(db, walkIn.id, personId);
    const after = { ...was, undoes: change.sequence, whatWasUndone: change.what };
    const { subject } = change;
    const sequence = recordChange(db, act, { what: 'undoWalkIn', subject, before: now, after });
    return { kind: 'undone', sequence, alreadyDone: false };
  });
}

function keptHolding(value: unknown): Static<typeof Kept> | null {
  return Check(Kept, value) ? value : null;
}

/** Whoever left holds it again, also where her name is to be typed anew. */
function goesOnWithout({ what }: LoggedChange): boolean {
  return what === 'leaveWalkIn';
}

/** Which name it is the log does not know; that there is one, it does. */
function isSame(a: Holding, b: Holding): boolean {
  return a.holds === b.holds && a.nameShown === b.nameShown;
}
