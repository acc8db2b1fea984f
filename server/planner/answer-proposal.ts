/** What a host says to a proposal: yes, another time, or no. */
import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { agree } from './agree.ts';
import { changedContent, type OtherTime } from './changed-content.ts';
import { refused } from './outcome.ts';
import { type Answered, type Turn, takeTurn } from './take-turn.ts';

/** From now on visitors see it. Clashes that it brings come back with it, and never stand in the way. Throws NotFound. */
export function acceptProposal(db: Database, turn: Turn, act: Act): Answered {
  return takeTurn(db, { ...turn, what: 'acceptProposal', in: ['open'] }, act, (proposal) =>
    agree(db, proposal, 'place', { ...act, baseUrl: turn.baseUrl }),
  );
}

/** The organisation is to answer then. Throws NotFound. */
export function proposeOtherTime(
  db: Database,
  turn: Turn & { readonly other: OtherTime },
  act: Act,
): Answered {
  return takeTurn(db, { ...turn, what: 'otherTime', in: ['open'] }, act, (proposal) => {
    const place = getPlaceBySlug(db, proposal.placeSlug);
    if (place === null || place.draft) return refused('walkInGone');
    const { content, findings, refuses } = changedContent(db, proposal, place, turn.other, act.at);
    if (refuses) return refused('findings', findings);
    return { step: 'otherTime', side: 'place', state: 'otherTime', content, findings };
  });
}

/** Nothing changes. Throws NotFound. */
export function declineProposal(db: Database, turn: Turn, act: Act): Answered {
  return takeTurn(db, { ...turn, what: 'declineProposal', in: ['open'] }, act, ({ content }) => ({
    step: 'declined',
    side: 'place',
    state: 'declined',
    content,
  }));
}
