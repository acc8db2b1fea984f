import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';

export interface ChangeToUndo {
  readonly placeSlug: string;
  readonly sequence: number;
  readonly actKey: string | null;
}

/**
 * `changedSince`: somebody changed something after it, so that going back would lose that; the history still restores.
 * `sample`: invented hours do not come back. `notUndoable`: a kind of change that has no way back.
 */
export type Undone =
  | { readonly kind: 'undone'; readonly sequence: number; readonly alreadyDone: boolean }
  | { readonly kind: 'refused'; readonly why: 'changedSince' | 'sample' | 'notUndoable' };

/** Puts back what was before a change of hours, a check or a switch. Throws NotFound for a change that is not of this place. */
export function undo(_db: Database, _given: ChangeToUndo, _act: Act): Undone {
  throw new Error('to be built');
}
