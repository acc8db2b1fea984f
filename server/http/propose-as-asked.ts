/** A proposal as it came in by the API: whose it is, and whether all that its kind needs was given. */
import type { FastifyRequest } from 'fastify';
import { findOrganisations } from '../../db/queries/directory.ts';
import { getPlaceTarget } from '../../db/queries/rights.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { may } from '../auth/may.ts';
import type { NewProposalShape } from '../contract/shapes/proposal-shapes.ts';
import { NotFound } from '../errors.ts';
import { pseudonymOf } from '../model/caller.ts';
import type { PlannerRefused, ProposalSaved } from '../planner/outcome.ts';
import { proposeEnd, proposeMove, proposeStart } from '../planner/propose.ts';
import { targetOfWalkIn } from '../planner/sides.ts';
import { actKeyIn } from './conditional.ts';
import type { DeskApi } from './desk-api.ts';
import { type InputFinding, refuseIfAny } from './invalid-input.ts';
import { contentFromWire, hoursFromWire, missing } from './walk-in-from-wire.ts';

/** Throws InvalidInput, and NotFound for what is not there or of others. */
export function proposeAsAsked(
  request: FastifyRequest,
  body: NewProposalShape,
  parts: DeskApi,
): ProposalSaved | PlannerRefused {
  refuseIfAny(strangersTo(body));
  return body.kind === 'start' ? start(request, body, parts) : change(request, body, parts);
}

function start(request: FastifyRequest, body: NewProposalShape, parts: DeskApi) {
  const { place: placeSlug, organisation: organisationSlug, content: given } = body;
  if (placeSlug === undefined || organisationSlug === undefined || given === undefined) {
    refuseIfAny(missingIn(body, ['place', 'organisation', 'content']));
    throw new NotFound('place', '');
  }
  const { db } = parts;
  const place = getPlaceTarget(db, placeSlug);
  const isKnown = findOrganisations(db).some(({ slug }) => slug === organisationSlug);
  const target = { ...place, organisationSlug };
  if (!isKnown || !may(request.caller, 'propose', target))
    throw new NotFound('organisation', organisationSlug);
  const content = contentFromWire(given, '/content');
  const common = commonOf(request, body, parts, `${organisationSlug}:${placeSlug}`);
  return proposeStart(db, { ...common, placeSlug, organisationSlug, content }, actOf(request, parts));
}

function change(request: FastifyRequest, body: NewProposalShape, parts: DeskApi) {
  const { db } = parts;
  const { walkIn: walkInSlug, hours, lastDate, kind } = body;
  const needed = kind === 'move' ? hours : lastDate;
  if (walkInSlug === undefined || needed === undefined)
    refuseIfAny(missingIn(body, ['walkIn', kind === 'move' ? 'hours' : 'lastDate']));
  const slug = walkInSlug ?? '';
  const walkIn = getWalkIn(db, slug);
  if (walkIn === null || !may(request.caller, 'propose', targetOfWalkIn(walkIn)))
    throw new NotFound('walkIn', slug);
  const common = { ...commonOf(request, body, parts, slug), walkInSlug: slug };
  if (hours === undefined)
    return proposeEnd(db, { ...common, lastDate: lastDate ?? '' }, actOf(request, parts));
  const roomSlug = body.room === undefined ? walkIn.roomSlug : body.room;
  const given = { ...common, hours: hoursFromWire(hours, '/hours'), roomSlug };
  return proposeMove(db, given, actOf(request, parts));
}

function commonOf(
  request: FastifyRequest,
  { words = null }: NewProposalShape,
  { db, baseUrl }: DeskApi,
  subject: string,
) {
  const { caller } = request;
  const personId = caller.kind === 'person' ? caller.person.id : null;
  const actKey = actKeyIn(request, db, { what: 'propose', placeSlug: subject });
  return { personId, words, actKey, baseUrl };
}

function actOf({ caller }: FastifyRequest, { clock }: DeskApi) {
  return { who: pseudonymOf(caller), at: clock() };
}

type Field = Exclude<keyof NewProposalShape, 'kind' | 'words'>;

const FIELDS: { readonly [Kind in NewProposalShape['kind']]: readonly Field[] } = {
  start: ['place', 'organisation', 'content'],
  move: ['walkIn', 'hours', 'room'],
  end: ['walkIn', 'lastDate'],
};

function missingIn(body: NewProposalShape, fields: readonly Field[]): InputFinding[] {
  return fields
    .filter((field) => body[field] === undefined)
    .map((field) => missing(`/${field}`, `A proposal to ${body.kind} has one.`));
}

/** Fields of another kind of proposal: whoever gives them means something else than she would get. */
function strangersTo(body: NewProposalShape): InputFinding[] {
  const all: readonly Field[] = ['place', 'organisation', 'content', 'walkIn', 'hours', 'room', 'lastDate'];
  return all
    .filter((field) => body[field] !== undefined && !FIELDS[body.kind].includes(field))
    .map((field) => ({
      path: `/${field}`,
      code: 'notAllowed',
      message: `A proposal to ${body.kind} has no "${field}".`,
      remedy: 'Leave it out, or give another `kind`.',
    }));
}
