/** What came of an act at the desk. Plain data: routes and pages put it into words. */
import type { DeskFinding } from '../contract/words/finding-words.ts';

/** It was done, now or by an earlier request with the same act key. */
export interface Saved {
  readonly kind: 'saved';
  /** Of the change log: with this number the change is undone. */
  readonly sequence: number;
  /** Of the hours after it (see hours-version.ts). */
  readonly version: string;
  /** What is odd but was saved all the same. */
  readonly findings: readonly DeskFinding[];
  readonly alreadyDone: boolean;
}

/**
 * Nothing was done. `findings`: they say what to mend. `sample`: invented hours can only be replaced by real ones.
 * `noHours`: nobody gave this place any hours yet, so there is nothing to confirm or to deviate from.
 */
export interface Refused<Why extends string = 'findings' | 'sample' | 'noHours'> {
  readonly kind: 'refused';
  readonly why: Why;
  readonly findings: readonly DeskFinding[];
}

export function refused<Why extends string>(why: Why): Refused<Why> {
  return { kind: 'refused', why, findings: [] };
}
