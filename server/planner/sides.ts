/** Which side of a proposal somebody is on, and whose turn it is. */
import { type Act, may, type Target } from '../auth/may.ts';
import type { Caller, Person } from '../model/caller.ts';
import type { Proposal, ProposalStep } from '../model/proposal.ts';
import type { WalkIn } from '../model/walk-in.ts';

export type Side = ProposalStep['side'];

export function targetOfProposal({
  id: proposalId,
  placeSlug,
  districtSlug,
  organisationSlug,
}: Proposal): Target {
  return { proposalId, placeSlug, districtSlug, organisationSlug };
}

export function targetOfWalkIn({ placeSlug, districtSlug, organisationSlug }: WalkIn): Target {
  return { placeSlug, districtSlug, ...(organisationSlug !== null && { organisationSlug }) };
}

/** What changing a walk-in hour, or an activity, is called in the table of rights. */
export function actOnWalkIn(
  { kind }: Pick<WalkIn, 'kind'>,
  act: 'changeWalkIn' | 'cancelDates' | 'endWalkIn',
): Act {
  return kind === 'activity' ? 'keepActivities' : act;
}

/** Both for a coordinator, none for whoever has nothing to do with it. */
export function sidesOf(caller: Caller, proposal: Proposal): readonly Side[] {
  const target = targetOfProposal(proposal);
  return [
    ...(may(caller, 'propose', target) ? (['organisation'] as const) : []),
    ...(may(caller, 'answerProposal', target) ? (['place'] as const) : []),
  ];
}

/** Whether she may still speak for the organisation, which whoever proposed once may not for ever. */
export function mayPropose(person: Person, proposal: Proposal): boolean {
  const herself: Caller = { kind: 'person', person, sessionId: 0, passkeyAt: null };
  return may(herself, 'propose', targetOfProposal(proposal));
}

/** Whether that side is to answer now. */
export function isTurnOf(side: Side, { state }: Pick<Proposal, 'state'>): boolean {
  return state === (side === 'place' ? 'open' : 'otherTime');
}
