import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { Database } from '../../../db/open-database.ts';
import { findProposals, type ProposalCursor, type ProposalSelection } from '../../../db/queries/proposals.ts';
import { ANY } from '../../auth/may.ts';
import { Slug } from '../../contract/shapes/basics.ts';
import {
  NewProposalShape,
  PROPOSAL_STATES,
  ProposalShape,
  ProposalsAnswer,
  SavedProposal,
} from '../../contract/shapes/proposal-shapes.ts';
import type { Caller, Right } from '../../model/caller.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { ProposalSaved } from '../../planner/outcome.ts';
import { sidesOf } from '../../planner/sides.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, answering, creating, parameters } from '../api.ts';
import { UNREADABLE_CURSOR } from '../asked-places.ts';
import { requireMay } from '../caller.ts';
import { IdempotencyKey, requestHeaders, tagOf } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { proposalInHerHands } from '../in-her-hands.ts';
import { cursor } from '../place-parameters.ts';
import { proposeAsAsked } from '../propose-as-asked.ts';
import { SAVES } from '../rate-limits.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { REMEDY } from '../validation.ts';
import { toWalkInFindings, whyRefused } from '../walk-in-findings.ts';
import { ProposalInPath } from '../walk-in-in-path.ts';
import { toClashOnWire, toProposalOnWire } from '../walk-in-to-wire.ts';
import { writerOf } from '../writer.ts';
import { refuseWrongBody } from '../wrong-body.ts';

const LIMIT = { minimum: 1, maximum: 100, default: 50 };
const Parameters = parameters({
  state: Type.Optional(
    Type.Unsafe<(typeof PROPOSAL_STATES)[number]>({
      type: 'string',
      enum: PROPOSAL_STATES,
      [REMEDY]: `Give one of ${PROPOSAL_STATES.join(', ')}, or leave state out.`,
    }),
  ),
  place: Type.Optional({ ...Slug, description: 'Only those to this place.' }),
  walkIn: Type.Optional({ ...Slug, description: 'Only those about this walk-in hour.' }),
  limit: Type.Optional(
    Type.Integer({
      ...LIMIT,
      description: 'At most as many.',
      [REMEDY]: 'Give a whole number from 1 to 100.',
    }),
  ),
  cursor,
});
const writeList = writerOf(ProposalsAnswer);
const writeOne = writerOf(ProposalShape);
const writeSaved = writerOf(SavedProposal);
/** Room for a year of special days, each with its times. */
const BODY_LIMIT = 128 * 1024;

/** `GET` and `POST /proposals`, and `GET /proposals/{proposal}`: what organisations ask of hosts. */
export function proposalsRoutes(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.get(
    '/proposals',
    {
      schema: {
        operationId: 'findProposals',
        tags: ['proposals'],
        summary: 'Proposals, latest changed first',
        description: 'Those of your organisation, and those to the places that you keep or oversee.',
        querystring: Parameters,
        response: answering({ 'application/json': ProposalsAnswer }, [400, 401, 404, 406]),
      },
      attachValidation: true,
      config: { act: 'openPlanner' },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      requireMay(request, 'openPlanner', ANY);
      const { state, place, walkIn, limit = LIMIT.default } = request.query;
      const after = typeof request.query.cursor === 'string' ? readCursor(request.query.cursor) : null;
      refuseWrongInput(request, Parameters, after === 'unreadable' ? [UNREADABLE_CURSOR] : []);
      const all = proposalsOf(db, request.caller, {
        ...(state !== undefined && { states: [state] }),
        ...(place !== undefined && { placeSlug: place }),
        ...(walkIn !== undefined && { walkInSlug: walkIn }),
        ...(after !== null && after !== 'unreadable' && { after }),
        limit: limit + 1,
      });
      const shown = all.slice(0, limit);
      const last = all.length > limit ? shown.at(-1) : undefined;
      const next = last === undefined ? null : writeCursor(last);
      const answer = writeList({ proposals: shown.map(toProposalOnWire), next });
      return reply.header('cache-control', 'no-store').type(JSON_TYPE).send(answer);
    },
  );

  api.post(
    '/proposals',
    {
      schema: {
        operationId: 'propose',
        tags: ['proposals'],
        summary: 'Propose that a walk-in hour starts, moves or ends',
        description:
          'For an organisation, to those who keep the place; they hear of it by mail. Nothing of it is public before ' +
          'it is accepted.',
        headers: requestHeaders({ 'idempotency-key': IdempotencyKey }),
        body: NewProposalShape,
        response: creating(SavedProposal, [400, 401, 404, 406, 409, 413, 422, 429]),
      },
      attachValidation: true,
      bodyLimit: BODY_LIMIT,
      config: { act: 'propose', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      requireMay(request, 'propose', ANY);
      refuseWrongBody(request);
      const proposed = proposeAsAsked(request, request.body, { db, clock, baseUrl });
      const root = request.body.kind === 'start' ? '/content' : '';
      if (proposed.kind === 'refused') throw whyRefused(proposed, root);
      return sendSaved(reply, proposed, root);
    },
  );

  api.get(
    '/proposals/:proposal',
    {
      schema: {
        operationId: 'getProposal',
        tags: ['proposals'],
        summary: 'One proposal, with all that was said about it',
        description: 'The ETag is what an answer asks for.',
        params: ProposalInPath,
        response: answering({ 'application/json': ProposalShape }, [400, 401, 404, 406]),
      },
      config: { act: 'openPlanner' },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { proposal } = proposalInHerHands(request, db, request.params.proposal);
      const text = writeOne(toProposalOnWire(proposal));
      reply.headers({ etag: tagOf(String(proposal.version), text), 'cache-control': 'no-store' });
      return reply.type(JSON_TYPE).send(text);
    },
  );
}

/** What was kept of a proposal or an answer. `root`: as in `whyRefused`. */
export function sendSaved(
  reply: FastifyReply,
  { proposal: kept, sequence, alreadyDone, findings, clashes }: ProposalSaved,
  root = '',
): FastifyReply {
  const proposal = toProposalOnWire(kept);
  return reply
    .code(alreadyDone ? 200 : 201)
    .headers({ etag: tagOf(String(kept.version), writeOne(proposal)), 'cache-control': 'no-store' })
    .type(JSON_TYPE)
    .send(
      writeSaved({
        sequence,
        alreadyDone,
        findings: toWalkInFindings(findings, root),
        proposal,
        clashes: clashes.map(toClashOnWire),
      }),
    );
}

function writeCursor({ changedAt, id }: ProposalCursor): string {
  return Buffer.from(JSON.stringify([changedAt, id])).toString('base64url');
}

function readCursor(text: string): ProposalCursor | 'unreadable' {
  const [, changedAt, id] =
    /^\[(\d{1,15}),(\d{1,15})\]$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return changedAt === undefined || id === undefined
    ? 'unreadable'
    : { changedAt: Number(changedAt), id: Number(id) };
}

/** All that she is on a side of. */
function proposalsOf(db: Database, caller: Caller, asked: ProposalSelection): Proposal[] {
  if (caller.kind === 'operator') return findProposals(db, asked);
  if (caller.kind !== 'person') return [];
  const found = caller.person.rights.flatMap((right) => findProposals(db, { ...asked, ...whoseOf(right) }));
  const byId = new Map(found.map((proposal) => [proposal.id, proposal]));
  return [...byId.values()]
    .filter((proposal) => sidesOf(caller, proposal).length > 0)
    .filter(({ placeSlug }) => asked.placeSlug === undefined || placeSlug === asked.placeSlug)
    .toSorted((a, b) => b.changedAt - a.changedAt || b.id - a.id);
}

function whoseOf(right: Right): ProposalSelection {
  switch (right.role) {
    case 'administrator':
      return {};
    case 'coordinator':
      return { districtSlug: right.districtSlug };
    case 'professional':
      return { organisationSlug: right.organisationSlug };
    case 'host':
      return { placeSlug: right.placeSlug };
  }
}
