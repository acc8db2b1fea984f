/** What came of an act in the planner. Plain data: routes and pages put it into words. */
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WalkIn } from '../model/walk-in.ts';

/** It was done, now or by an earlier request with the same act key. */
export interface ProposalSaved {
  readonly kind: 'saved';
  readonly proposal: Proposal;
  /** Of the change log. */
  readonly sequence: number;
  readonly alreadyDone: boolean;
  /** What is odd but was kept all the same. */
  readonly findings: readonly WalkInFinding[];
  /** Of the coming three months, of what was agreed to; they never stand in the way. */
  readonly clashes: readonly Clash[];
}

export interface WalkInSaved {
  readonly kind: 'saved';
  readonly walkIn: WalkIn;
  /** Of the change log: with this number the change is undone. */
  readonly sequence: number;
  readonly alreadyDone: boolean;
  readonly findings: readonly WalkInFinding[];
}

/** It was answered, withdrawn or changed since; nothing was done. */
export interface ProposalStale {
  readonly kind: 'stale';
  /** As it is now. */
  readonly proposal: Proposal;
}

/** Somebody else changed it since; nothing was done. */
export interface WalkInStale {
  readonly kind: 'stale';
  /** As it is now. */
  readonly walkIn: WalkIn;
}

/**
 * `sample`: an invented walk-in hour. `tooManyProposals`: she waits for as many answers as one may. `tooManyForWalkIn`:
 * so does this walk-in hour. `tooManyToday`: she proposed as much in a day as one may. `tooManyTurns`: it went back and forth so often
 * that calling each other is better. `notYourTurn`: the other side is to answer, or nobody any more. `over`: no date of it is
 * left. `otherwiseAgreed`: it was made before something else was agreed or cancelled. `walkInGone`: what it was about is no more.
 * `hostAgrees`: it is for those who keep the place to agree to.
 */
export type WhyNot =
  | 'findings'
  | 'sample'
  | 'tooManyProposals'
  | 'tooManyForWalkIn'
  | 'tooManyToday'
  | 'tooManyTurns'
  | 'notYourTurn'
  | 'over'
  | 'otherwiseAgreed'
  | 'walkInGone'
  | 'hostAgrees';

export interface PlannerRefused<Why extends string = WhyNot> {
  readonly kind: 'refused';
  readonly why: Why;
  readonly findings: readonly WalkInFinding[];
}

export function refused<Why extends string>(
  why: Why,
  findings: readonly WalkInFinding[] = [],
): PlannerRefused<Why> {
  return { kind: 'refused', why, findings };
}
