/** The proposals of an organisation, and those to a place. */
import type { Database } from '../../../db/open-database.ts';
import { placesGone } from '../../../db/queries/place-life.ts';
import { findProposals, type ProposalSelection, UNANSWERED } from '../../../db/queries/proposals.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import { ANY, may } from '../../auth/may.ts';
import type { ProposalLine, ProposalSide, ProposalsContent } from '../../contract/planner/proposal.ts';
import { localOf } from '../../hours/local-time.ts';
import type { Caller } from '../../model/caller.ts';
import type { Proposal } from '../../model/proposal.ts';
import { proposalInWords } from '../../planner/proposal-in-words.ts';
import { roomsOfDates } from '../../planner/rooms-of-dates.ts';
import { isTurnOf, targetOfProposal } from '../../planner/sides.ts';
import type { DeskVisit } from '../desk/screen.ts';
import { titleOf } from './proposal-content.ts';

/** Of those that are over; what is open shows always. */
const MOST_OVER = 30;
const OVER = ['accepted', 'declined', 'withdrawn'] as const;

export const proposalPath = (id: number) => `/planner/voorstel/${id}`;

/** `selections`: one for each organisation, district or place that is the reader's. */
export function proposalsContent(
  visit: DeskVisit,
  side: ProposalSide,
  selections: readonly ProposalSelection[],
  pathOf: (id: number) => string,
): ProposalsContent {
  const { db, caller } = visit;
  const open = findAll(db, selections, UNANSWERED);
  const over = findAll(db, selections, OVER);
  const shown = [...open, ...over.slice(0, MOST_OVER)];
  const act = side === 'place' ? 'answerProposal' : 'propose';
  const closed = placesGone(db);
  const hers = shown.filter((proposal) => may(caller, act, targetOfProposal(proposal)));
  return {
    view: 'proposals',
    side,
    proposals: hers.map((proposal) => lineOf(visit, proposal, side, pathOf, closed)),
    hasOlder: over.length > MOST_OVER,
    mayPropose: side === 'organisation' && may(caller, 'propose', ANY),
  };
}

/** Whose proposals somebody may follow: of her organisations, and of the districts in her care. */
export function selectionsOf(caller: Caller): ProposalSelection[] {
  if (caller.kind === 'operator') return [{}];
  if (caller.kind !== 'person') return [];
  const { rights } = caller.person;
  if (rights.some(({ role }) => role === 'administrator')) return [{}];
  return rights.flatMap((right): ProposalSelection[] => {
    if (right.role === 'professional') return [{ organisationSlug: right.organisationSlug }];
    return right.role === 'coordinator' ? [{ districtSlug: right.districtSlug }] : [];
  });
}

function findAll(
  db: Database,
  selections: readonly ProposalSelection[],
  states: readonly Proposal['state'][],
): Proposal[] {
  const found = selections.flatMap((selection) =>
    findProposals(db, { ...selection, states, includeGone: true }),
  );
  const distinct = new Map(found.map((proposal) => [proposal.id, proposal]));
  return [...distinct.values()].toSorted((a, b) => b.changedAt - a.changedAt || b.id - a.id);
}

function lineOf(
  { db, language, now }: DeskVisit,
  proposal: Proposal,
  side: ProposalSide,
  pathOf: (id: number) => string,
  closed: ReadonlySet<string>,
): ProposalLine {
  const { id, kind, state, content, placeSlug, placeName, organisationName, walkInSlug, steps, madeAt } =
    proposal;
  const walkIn =
    walkInSlug === null ? undefined : findWalkIns(db, { slug: walkInSlug, includeGone: true })[0];
  const isPlaceGone = closed.has(placeSlug);
  const last = steps.at(-1);
  return {
    ...{ id, to: pathOf(id), kind, state, isYours: !isPlaceGone && isTurnOf(side, proposal), isPlaceGone },
    ...titleOf(content, language),
    ...{ placeName, organisationName },
    moment: proposalInWords(
      { kind, content, rooms: roomsOfDates(db, proposal) },
      proposal.madeOn ?? walkIn ?? null,
      localOf(now).date,
      language,
    ),
    last: {
      step: last?.step ?? 'proposed',
      side: last?.side ?? 'organisation',
      lapsed: last?.lapsed ?? null,
      at: last?.at ?? madeAt,
    },
  };
}
