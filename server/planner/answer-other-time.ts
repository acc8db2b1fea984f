/** What an organisation says: to the other time of a host yes or something else, and of its own proposal that it changes or goes. */
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { UNANSWERED } from '../../db/queries/proposals.ts';
import { agree } from './agree.ts';
import { changedContent, type OtherTime } from './changed-content.ts';
import { refused } from './outcome.ts';
import { type Answered, type Turn, takeTurn } from './take-turn.ts';

/** From now on visitors see it. Throws NotFound. */
export function acceptOtherTime(db: Database, turn: Turn, act: Act): Answered {
  return takeTurn(db, { ...turn, what: 'acceptOtherTime', in: ['otherTime'] }, act, (proposal) =>
    agree(db, proposal, 'organisation', { ...act, baseUrl: turn.baseUrl }),
  );
}

/** So often a host reads something else before she answered what came before. */
export const MOST_CHANGES_UNANSWERED = 3;

/** Also while the host has not answered yet; the host is to answer this then. Throws NotFound. */
export function proposeAgain(db: Database, turn: Turn & { readonly other: OtherTime }, act: Act): Answered {
  return takeTurn(db, { ...turn, what: 'proposeAgain', in: UNANSWERED }, act, (proposal) => {
    const answeredAt = proposal.steps.findLastIndex(({ side }) => side === 'place');
    const unanswered = proposal.steps.slice(answeredAt + 1).filter(({ step }) => step === 'changed');
    if (unanswered.length >= MOST_CHANGES_UNANSWERED) return refused('tooManyTurns');
    const place = getPlaceBySlug(db, proposal.placeSlug);
    if (place === null || place.draft) return refused('walkInGone');
    const { content, findings, refuses } = changedContent(db, proposal, place, turn.other, act.at);
    if (refuses) return refused('findings', findings);
    return { step: 'changed', side: 'organisation', state: 'open', content, findings };
  });
}

/** The host need not answer any more. Throws NotFound. */
export function withdrawProposal(db: Database, turn: Turn, act: Act): Answered {
  return takeTurn(db, { ...turn, what: 'withdrawProposal', in: UNANSWERED }, act, ({ content }) => ({
    step: 'withdrawn',
    side: 'organisation',
    state: 'withdrawn',
    content,
  }));
}
