import { eq } from 'drizzle-orm';
import { NotFound } from '../../server/errors.ts';
import type { Lapse, MadeOn, Proposal, ProposalState, ProposalStep } from '../../server/model/proposal.ts';
import type { WalkInContent } from '../../server/model/walk-in.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { proposalSteps, proposals } from '../schema-walk-ins.ts';
import { type Act, recordChange } from './change-log.ts';
import { keysOfProposal, overtakeMails } from './outbox.ts';

export interface NewProposal extends Pick<Proposal, 'kind' | 'placeId' | 'organisationSlug' | 'madeOn'> {
  /** Of `start` none yet. */
  readonly walkInId: number | null;
  /** null: the command line proposes it. */
  readonly personId: number | null;
  readonly content: WalkInContent;
  readonly words: string | null;
  /** As `actKeyOf` makes it. */
  readonly key: string | null;
}

export interface SavedStep {
  readonly proposalId: number;
  readonly version: number;
  /** Of the change log. */
  readonly sequence: number;
}

/** Keeps what an organisation asks of a host. The words to the host stay out of the log: a name may be in them. */
export function addProposal(
  db: Database,
  { content, madeOn, words, key, ...asked }: NewProposal,
  act: Act,
): SavedStep {
  return inTransaction(db, () => {
    const { kind, placeId, organisationSlug, walkInId } = asked;
    const [state, version] = ['open', 1] as const;
    const moments = { madeAt: act.at, changedAt: act.at };
    const facts = { kind, walkInId, placeId, organisationSlug, personId: asked.personId };
    const row = { ...facts, state, content: { ...content, madeOn }, version, ...moments };
    const proposalId = insertRow(db, proposals, row);
    const step = { step: 'proposed', side: 'organisation', words, lapsed: null, content } as const;
    addStep(db, proposalId, step, act);
    const sequence = recordChange(db, act, {
      what: 'propose',
      subject: `proposal:${proposalId}`,
      before: null,
      after: { kind, placeId, organisationSlug, walkInId, state, version },
      ...(key !== null && { actKey: key }),
    });
    return { proposalId, version, sequence };
  });
}

export interface NewStep extends Pick<ProposalStep, 'step' | 'side' | 'words' | 'content'> {
  readonly state: ProposalState;
  /** Where nobody answered, and nobody can. */
  readonly lapsed?: Lapse;
  /** Where something else is proposed. */
  readonly madeOn?: MadeOn | null;
  /** Given when a walk-in hour came of it. */
  readonly walkInId?: number;
  /** As `actKeyOf` makes it. */
  readonly key: string | null;
}

/** The next thing that is said about it, and what it is from then on. Throws NotFound. */
export function takeStep(
  db: Database,
  { id, state: before, version: last, madeOn: then }: Pick<Proposal, 'id' | 'state' | 'version' | 'madeOn'>,
  { step, side, words, content, state, lapsed, madeOn = then, walkInId, key }: NewStep,
  act: Act,
): SavedStep {
  return inTransaction(db, () => {
    const version = last + 1;
    const asked = { state, content: { ...content, madeOn }, version };
    const row = { ...asked, changedAt: act.at, ...(walkInId !== undefined && { walkInId }) };
    const changed = db.drizzle.update(proposals).set(row).where(eq(proposals.id, id)).run();
    if (changed.changes === 0) throw new NotFound('proposal', String(id));
    addStep(db, id, { step, side, words, lapsed: lapsed ?? null, content }, act);
    // What was not sent yet asks for an answer to something else than it is now.
    overtakeMails(db, keysOfProposal(id), act.at);
    const sequence = recordChange(db, act, {
      what: 'answerProposal',
      subject: `proposal:${id}`,
      before: { state: before, version: last },
      after: { step, side, state, version, ...(walkInId !== undefined && { walkInId }) },
      ...(key !== null && { actKey: key }),
    });
    return { proposalId: id, version, sequence };
  });
}

function addStep(
  db: Database,
  proposalId: number,
  step: Omit<ProposalStep, 'at' | 'who'>,
  { who, at }: Act,
): void {
  insertRow(db, proposalSteps, { proposalId, ...step, at, who });
}
