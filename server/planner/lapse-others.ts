import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findProposals, UNANSWERED } from '../../db/queries/proposals.ts';
import { takeStep } from '../../db/queries/save-proposal.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { calendarsOf } from '../directory/known-places.ts';
import type { Proposal } from '../model/proposal.ts';
import { askedNow } from './made-on.ts';

/**
 * What was still asked of a walk-in hour when something else was agreed that it does not go with: of one that stops
 * everything, or saying yes would bring it back. Returns how many these were. A part of the transaction that keeps what was agreed.
 */
export function lapseOthers(db: Database, agreed: Proposal, walkInSlug: string, act: Act): number {
  const walkIn = getWalkIn(db, walkInSlug);
  if (walkIn === null) return 0;
  let lapsed = 0;
  const isEnd = agreed.kind === 'end';
  for (const other of findProposals(db, { walkInSlug, states: UNANSWERED })) {
    if (other.id === agreed.id) continue;
    if (!isEnd && askedNow(other, walkIn, calendarsOf(db)) !== null) continue;
    const { content } = other;
    const step = { step: 'declined', side: 'place', state: 'declined' } as const;
    const lapse = isEnd ? 'ended' : 'otherwiseAgreed';
    takeStep(db, other, { ...step, content, words: null, lapsed: lapse, key: null }, act);
    lapsed += 1;
  }
  return lapsed;
}
