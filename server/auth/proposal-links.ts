import type { Database } from '../../db/open-database.ts';
import { getPerson } from '../../db/queries/people.ts';
import { addProposalLink, getProposalLink } from '../../db/queries/proposal-links.ts';
import type { Instant } from '../contract/timetable.ts';
import { type Caller, NOBODY } from '../model/caller.ts';
import { PROPOSAL_LINK_LASTS } from './durations.ts';
import { may } from './may.ts';
import { hashOf, isToken, newToken } from './token.ts';

/**
 * A link to one proposal, for whoever keeps the place that it is about; it dies with her right to answer. A part of the
 * transaction that mails it.
 */
export function makeProposalLink(db: Database, proposalId: number, personId: number, now: Instant): string {
  const token = newToken();
  const expiresAt = now + PROPOSAL_LINK_LASTS;
  addProposalLink(db, { proposalId, tokenHash: hashOf(token), personId, madeAt: now, expiresAt });
  return token;
}

/** What a link was about, also one that has run out and is not forgotten yet; null: nobody knows. */
export function proposalOfLink(db: Database, token: string): number | null {
  const ever = 0;
  return isToken(token) ? (getProposalLink(db, hashOf(token), ever)?.proposalId ?? null) : null;
}

/** Nobody, when the link has run out or whoever it is of may no longer answer. Changes nothing. */
export function callerOfProposalLink(db: Database, token: string, now: Instant): Caller {
  const link = isToken(token) ? getProposalLink(db, hashOf(token), now) : null;
  if (link === null) return NOBODY;
  const { proposalId, placeSlug, districtSlug, personId } = link;
  const person = getPerson(db, personId);
  if (person === null) return NOBODY;
  const ofHer: Caller = { kind: 'person', person, sessionId: 0, passkeyAt: null };
  if (!may(ofHer, 'answerProposal', { proposalId, placeSlug, districtSlug })) return NOBODY;
  return { kind: 'proposalLink', proposalId, placeSlug, pseudonym: person.pseudonym };
}
