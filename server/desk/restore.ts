import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { Checker } from '../contract/vocabulary.ts';
import type { Refused, Saved } from './outcome.ts';

export interface StateToRestore {
  readonly placeSlug: string;
  /** A line of the history: the hours as that change left them. */
  readonly sequence: number;
  readonly role: Checker;
  readonly actKey: string | null;
}

/**
 * Makes an earlier state of the hours the present one, and counts as a check. Special days that are over since are
 * restored with the rest. `notHours`: that line of the history holds no hours. Throws NotFound.
 */
export function restoreHours(
  _db: Database,
  _given: StateToRestore,
  _act: Act,
): Saved | Refused<'findings' | 'sample' | 'notHours'> {
  throw new Error('to be built');
}
