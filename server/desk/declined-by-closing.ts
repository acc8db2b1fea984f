/** What was proposed to a place that closed for good: nobody will answer it any more, so the closing does. */
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findProposals, UNANSWERED } from '../../db/queries/proposals.ts';
import { takeStep } from '../../db/queries/save-proposal.ts';
import type { Proposal } from '../model/proposal.ts';

/** What the place says then, as a host would: in Dutch. */
const WORDS = 'De plek is voorgoed dicht';

/** A part of the transaction that closes it. */
export function declineOpenProposals(db: Database, placeSlug: string, act: Act): readonly Proposal[] {
  const waiting = openProposals(db, placeSlug);
  for (const proposal of waiting) {
    const { content } = proposal;
    const declined = { step: 'declined', side: 'place', state: 'declined', words: WORDS } as const;
    takeStep(db, proposal, { ...declined, content, key: null }, act);
  }
  return waiting;
}

export function openProposals(db: Database, placeSlug: string): Proposal[] {
  return findProposals(db, { placeSlug, states: UNANSWERED, includeGone: true });
}

export function declinedByClosing(db: Database, placeSlug: string): Proposal[] {
  return findProposals(db, { placeSlug, states: ['declined'], includeGone: true }).filter(
    ({ steps }) => steps.at(-1)?.words === WORDS,
  );
}
