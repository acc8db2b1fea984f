import { and, asc, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Proposal, ProposalState, ProposalStep } from '../../server/model/proposal.ts';
import type { WalkInContent } from '../../server/model/walk-in.ts';
import { keptContent, keptMadeOn } from '../../server/model/walk-in-as-kept.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { organisations, places } from '../schema.ts';
import { proposalSteps, proposals, walkIns } from '../schema-walk-ins.ts';
import { append } from './append.ts';
import { inKeys, keysOf } from './in-keys.ts';

/** Where a list that begins with the latest changed was left. */
export type ProposalCursor = Pick<Proposal, 'changedAt' | 'id'>;

/** All that is given must hold. Proposals to places that are gone for good are only among them where that is asked. */
export interface ProposalSelection {
  readonly id?: number;
  readonly placeSlug?: string;
  readonly districtSlug?: string;
  readonly organisationSlug?: string;
  readonly walkInSlug?: string;
  readonly personId?: number;
  readonly states?: readonly ProposalState[];
  readonly madeAfter?: Instant;
  readonly includeGone?: boolean;
  /** Only those that come after this one in the list. */
  readonly after?: ProposalCursor;
  /** At most as many, the latest changed; absent: all. */
  readonly limit?: number;
}

/** Somebody is still to answer these. */
export const UNANSWERED = ['open', 'otherTime'] as const satisfies readonly ProposalState[];

/** Latest changed first, each with all that was said about it. */
export function findProposals(db: Database, selection: ProposalSelection = {}): Proposal[] {
  return inSnapshot(db, () => {
    const rows = selectRows(db, selection);
    const steps = loadSteps(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map(({ content, ...row }) => ({
      ...row,
      content: readContent(content, row.id),
      madeOn: keptMadeOn(content),
      steps: steps.get(row.id) ?? [],
    }));
  });
}

/** null when there is none, or its place is gone for good. */
export function getProposal(db: Database, id: number): Proposal | null {
  return findProposals(db, { id })[0] ?? null;
}

function selectRows(db: Database, selection: ProposalSelection) {
  return db.drizzle
    .select({
      id: proposals.id,
      kind: proposals.kind,
      state: proposals.state,
      walkInSlug: walkIns.slug,
      placeSlug: places.slug,
      placeName: places.name,
      placeId: places.id,
      districtSlug: places.districtSlug,
      organisationSlug: proposals.organisationSlug,
      organisationName: organisations.name,
      personId: proposals.personId,
      content: proposals.content,
      version: proposals.version,
      madeAt: proposals.madeAt,
      changedAt: proposals.changedAt,
    })
    .from(proposals)
    .innerJoin(places, eq(places.id, proposals.placeId))
    .innerJoin(organisations, eq(organisations.slug, proposals.organisationSlug))
    .leftJoin(walkIns, eq(walkIns.id, proposals.walkInId))
    .where(and(...conditionsOf(selection)))
    .orderBy(desc(proposals.changedAt), desc(proposals.id))
    .limit(selection.limit ?? NO_LIMIT)
    .all();
}

/** As SQLite has it. */
const NO_LIMIT = -1;

function conditionsOf(selection: ProposalSelection): SQL[] {
  const { id, placeSlug, districtSlug, organisationSlug, walkInSlug, personId, states, madeAfter, after } =
    selection;
  return [
    ...(selection.includeGone === true ? [] : [isNull(places.goneSince)]),
    ...(id === undefined ? [] : [eq(proposals.id, id)]),
    ...(placeSlug === undefined ? [] : [eq(places.slug, placeSlug)]),
    ...(districtSlug === undefined ? [] : [eq(places.districtSlug, districtSlug)]),
    ...(organisationSlug === undefined ? [] : [eq(proposals.organisationSlug, organisationSlug)]),
    ...(walkInSlug === undefined ? [] : [eq(walkIns.slug, walkInSlug)]),
    ...(personId === undefined ? [] : [eq(proposals.personId, personId)]),
    ...(madeAfter === undefined ? [] : [gt(proposals.madeAt, madeAfter)]),
    ...(after === undefined
      ? []
      : [sql`(${proposals.changedAt}, ${proposals.id}) < (${after.changedAt}, ${after.id})`]),
    ...(states === undefined ? [] : [inArray(proposals.state, [...states])]),
  ];
}

function loadSteps(db: Database, ids: readonly number[]): Map<number, ProposalStep[]> {
  const rows = db.drizzle
    .select()
    .from(proposalSteps)
    .where(inKeys(proposalSteps.proposalId))
    .orderBy(asc(proposalSteps.id))
    .prepare()
    .all(keysOf(ids));
  const steps = new Map<number, ProposalStep[]>();
  for (const { proposalId, content, id: _, ...step } of rows)
    append(steps, proposalId, { ...step, content: readContent(content, proposalId) });
  return steps;
}

/** Only we write it, and in this form: anything else is a mistake of ours. */
function readContent(value: unknown, id: number): WalkInContent {
  const content = keptContent(value);
  if (content === null) throw new Error(`Proposal ${id} has no content that can be read.`);
  return content;
}
