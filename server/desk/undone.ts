import type { Database } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import type { Refused } from './outcome.ts';

/**
 * `changedSince`: somebody changed something after it, so that going back would lose that; the history still restores.
 * `turnedSince`: the same of what no history restores, such as being public. `sample`: invented hours do not come back.
 * `notUndoable`: a kind of change that has no way back.
 */
export type Undone =
  | { readonly kind: 'undone'; readonly sequence: number; readonly alreadyDone: boolean }
  | Refused<'changedSince' | 'turnedSince' | 'sample' | 'notUndoable'>;

/** Writes the undoing into the log, with the line that it takes back. */
export function recordUndoing(
  db: Database,
  { subject, sequence: undoes, what: whatWasUndone }: LoggedChange,
  before: object | null,
  after: object | null,
  act: Act,
): Undone {
  const sequence = recordChange(db, act, {
    what: 'undo',
    subject,
    before,
    after: { ...after, undoes, whatWasUndone },
  });
  return { kind: 'undone', sequence, alreadyDone: false };
}
