import type { Database } from '../../db/open-database.ts';
import type { LoggedChange } from '../../db/queries/history.ts';
import { getProposal } from '../../db/queries/proposals.ts';
import { NotFound } from '../errors.ts';
import type { Proposal } from '../model/proposal.ts';
import type { ProposalSaved } from './outcome.ts';

/** The result of an act that was done before, out of the log. Throws NotFound. */
export function alreadyAnswered(db: Database, { subject, sequence }: LoggedChange): ProposalSaved {
  const proposal = present(db, Number(subject.slice(subject.indexOf(':') + 1)));
  return { kind: 'saved', proposal, sequence, alreadyDone: true, findings: [], clashes: [] };
}

/** Throws NotFound. */
export function present(db: Database, id: number): Proposal {
  const proposal = getProposal(db, id);
  if (proposal === null) throw new NotFound('proposal', String(id));
  return proposal;
}
