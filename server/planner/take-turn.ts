/** How either side answers: once, in its turn, about the proposal as it was read. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { type NewStep, takeStep } from '../../db/queries/save-proposal.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { actKeyOf, doneBefore } from '../desk/change-hours.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import type { MadeOn, Proposal, ProposalState } from '../model/proposal.ts';
import { alreadyAnswered, present } from './already-answered.ts';
import { LONGEST_WORDS, tidy } from './check-content.ts';
import { madeOn } from './made-on.ts';
import { type PlannerRefused, type ProposalSaved, type ProposalStale, refused } from './outcome.ts';
import { tellHosts, tellOrganisation } from './tell-of-proposal.ts';

export interface Turn {
  readonly proposalId: number;
  /** The version that was read; null: whatever it is now. */
  readonly ifVersion: number | null;
  /** A few words to the other side, at most 280 characters. */
  readonly words: string | null;
  /** Who answers, to whom no mail goes; null: nobody who gets mail. */
  readonly personId: number | null;
  readonly actKey: string | null;
  /** The public address of the site, without a trailing slash: a mail leads there. */
  readonly baseUrl: string;
}

export type Answered = ProposalSaved | ProposalStale | PlannerRefused;

const ENDS: readonly ProposalState[] = ['accepted', 'declined', 'withdrawn'];

/** Each is a mail; whoever does not agree by then had better call. */
export const MOST_STEPS = 20;

/** What a turn comes to, after all that it changes was saved. */
export interface Step extends Pick<NewStep, 'step' | 'side' | 'state' | 'content' | 'walkInId'> {
  readonly findings?: readonly WalkInFinding[];
  /** Worked out when everything is kept. */
  readonly clashes?: () => readonly Clash[];
  /** Other proposals that nobody can agree to any more. */
  readonly lapsed?: number;
}

/**
 * Somebody answers, where the proposal is in one of these states. A newer version is never answered unseen. The other side
 * hears of it by mail. Throws NotFound.
 */
export function takeTurn(
  db: Database,
  given: Turn & { readonly what: string; readonly in: readonly ProposalState[] },
  act: Act,
  decide: (proposal: Proposal, key: string | null) => Step | PlannerRefused,
): Answered {
  const { proposalId, ifVersion, personId, baseUrl } = given;
  const key = actKeyOf(given.what, String(proposalId), given.actKey);
  return inTransaction(db, () => {
    const earlier = doneBefore(db, key);
    if (earlier !== null) return alreadyAnswered(db, earlier);
    const proposal = present(db, proposalId);
    if (ifVersion !== null && ifVersion !== proposal.version) return { kind: 'stale', proposal };
    if (!given.in.includes(proposal.state)) return refused('notYourTurn');
    const ofWords: WalkInFinding[] = [];
    const words = tidy(given.words, '/words', LONGEST_WORDS, ofWords);
    if (ofWords.length > 0) return refused('findings', ofWords);
    const decided = decide(proposal, key);
    if ('kind' in decided) return decided;
    if (!ENDS.includes(decided.state) && proposal.steps.length >= MOST_STEPS) return refused('tooManyTurns');
    const { findings = [], clashes = () => [], lapsed = 0, ...step } = decided;
    const { sequence } = takeStep(
      db,
      proposal,
      { ...step, words, key, madeOn: madeOnAfter(db, proposal, step) },
      act,
    );
    const after = present(db, proposalId);
    const brought = clashes();
    const telling = { baseUrl, butNot: personId, brings: { lapsed, clashes: brought } };
    if (step.side === 'place') tellOrganisation(db, after, telling, act.at);
    else tellHosts(db, after, telling, act.at);
    return { kind: 'saved', proposal: after, sequence, alreadyDone: false, findings, clashes: brought };
  });
}

/** Whoever proposes something else looks at the walk-in hour as it is now. */
function madeOnAfter(db: Database, proposal: Proposal, { step }: Pick<NewStep, 'step'>): MadeOn | null {
  if (step !== 'otherTime' && step !== 'changed') return proposal.madeOn;
  const walkIn = proposal.walkInSlug === null ? null : getWalkIn(db, proposal.walkInSlug);
  return walkIn === null ? null : madeOn(walkIn);
}
