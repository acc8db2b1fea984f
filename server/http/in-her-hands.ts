/** A walk-in hour or proposal that the caller may do something to. What is others' is not there. */
import type { FastifyRequest } from 'fastify';
import type { Database } from '../../db/open-database.ts';
import { getProposal } from '../../db/queries/proposals.ts';
import { getWalkIn, getWalkInAlsoGone } from '../../db/queries/walk-ins.ts';
import { ANY, may } from '../auth/may.ts';
import { NotFound, NotSignedIn } from '../errors.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { actOnWalkIn, type Side, sidesOf, targetOfWalkIn } from '../planner/sides.ts';

/**
 * Throws NotSignedIn for nobody, and NotFound alike for one that is not there and one that is not hers to change. At a place
 * that is gone for good an organisation may still cancel dates of its own, and end it.
 */
export function walkInInHerHands(
  request: FastifyRequest,
  db: Database,
  slug: string,
  act: 'changeWalkIn' | 'cancelDates' | 'endWalkIn',
): WalkIn {
  const { caller } = request;
  if (caller.kind === 'nobody') throw new NotSignedIn();
  const walkIn = getWalkIn(db, slug) ?? (act === 'changeWalkIn' ? null : ofAnOrganisation(db, slug));
  if (walkIn === null || !may(caller, actOnWalkIn(walkIn, act), targetOfWalkIn(walkIn)))
    throw new NotFound('walkIn', slug);
  return walkIn;
}

function ofAnOrganisation(db: Database, slug: string): WalkIn | null {
  const walkIn = getWalkInAlsoGone(db, slug);
  return walkIn?.kind === 'walkIn' ? walkIn : null;
}

export interface ProposalOfHers {
  readonly proposal: Proposal;
  /** On which she is; never empty. */
  readonly sides: readonly Side[];
}

/** Throws as `walkInInHerHands` does. `id`: whatever stood in the address. */
export function proposalInHerHands(request: FastifyRequest, db: Database, id: string): ProposalOfHers {
  const { caller } = request;
  if (caller.kind === 'nobody') throw new NotSignedIn();
  const proposal = /^[1-9]\d{0,14}$/.test(id) ? getProposal(db, Number(id)) : null;
  const sides = proposal !== null && may(caller, 'openPlanner', ANY) ? sidesOf(caller, proposal) : [];
  if (proposal === null || sides.length === 0) throw new NotFound('proposal', id);
  return { proposal, sides };
}
