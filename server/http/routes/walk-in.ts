import type { FastifyReply } from 'fastify';
import { getWalkIn } from '../../../db/queries/walk-ins.ts';
import { SavedWalkIn, WalkInDocument, WalkInToSave } from '../../contract/shapes/walk-in-shapes.ts';
import { NotFound } from '../../errors.ts';
import { pseudonymOf } from '../../model/caller.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { changeWalkIn } from '../../planner/change-walk-in.ts';
import { changeActivity } from '../../planner/keep-activity.ts';
import type { Changed } from '../../planner/save-change.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, answering, withStatus } from '../api.ts';
import { actKeyIn, IdempotencyKey, IfMatch, requestHeaders, tagOf, versionIn } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { isHeldBy } from '../entity-tag.ts';
import { walkInInHerHands } from '../in-her-hands.ts';
import { type InputFinding, InvalidInput } from '../invalid-input.ts';
import { visiblePlace } from '../place-in-care.ts';
import { PROBLEM_TYPE } from '../problems.ts';
import { SAVES } from '../rate-limits.ts';
import { toWalkInFindings, whyRefused } from '../walk-in-findings.ts';
import { contentFromWire, missing, wordsFromWire } from '../walk-in-from-wire.ts';
import { StaleWalkIn, WalkInInPath } from '../walk-in-in-path.ts';
import { toWalkInDocument } from '../walk-in-to-wire.ts';
import { writerOf } from '../writer.ts';
import { refuseWrongBody } from '../wrong-body.ts';

const writeDocument = writerOf(WalkInDocument);
const writeSaved = writerOf(SavedWalkIn);
const writeStale = writerOf(StaleWalkIn);
/** Room for a year of special days, each with its times. */
const BODY_LIMIT = 128 * 1024;

/** `GET` and `PUT /walk-ins/{walkIn}`: one walk-in hour or activity as it is written down. */
export function walkInRoutes(api: Api, { db, clock }: DeskApi): void {
  api.get(
    '/walk-ins/:walkIn',
    {
      schema: {
        operationId: 'getWalkIn',
        tags: ['walk-ins'],
        summary: 'A walk-in hour or activity as it is written down',
        description:
          'Rules in Amsterdam wall times, not the dates that follow from them: those are in /walk-ins. The ETag is what ' +
          'PUT asks for.',
        params: WalkInInPath,
        response: answering({ 'application/json': WalkInDocument }, [400, 404, 406]),
      },
      config: { act: 'read' },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { walkIn: slug } = request.params;
      const walkIn = getWalkIn(db, slug);
      if (walkIn === null) throw new NotFound('walkIn', slug);
      const { draft } = visiblePlaceOf(walkIn);
      const text = writeDocument(toWalkInDocument(walkIn));
      const etag = tagOf(String(walkIn.version), text);
      reply.headers({ etag, 'cache-control': draft ? 'private, no-cache' : 'no-cache' });
      if (isHeldBy(request.headers['if-none-match'], etag)) return reply.code(304).send();
      return reply.type(JSON_TYPE).send(text);

      function visiblePlaceOf({ placeSlug }: WalkIn) {
        try {
          return visiblePlace(request, db, placeSlug);
        } catch (error) {
          // Its place is not to be named to whoever may not see it.
          if (error instanceof NotFound) throw new NotFound('walkIn', slug);
          throw error;
        }
      }
    },
  );

  api.put(
    '/walk-ins/:walkIn',
    {
      schema: {
        operationId: 'saveWalkIn',
        tags: ['walk-ins'],
        summary: 'Say a walk-in hour in other words, or replace an activity',
        description:
          'Of a walk-in hour its organisation changes the words, at once; its hours and room go by a proposal to those ' +
          'who keep the place. Of an activity those who keep the place change all. If somebody else saved in the ' +
          'meantime, the answer is 412 with what they saved.',
        params: WalkInInPath,
        headers: requestHeaders({ 'if-match': IfMatch, 'idempotency-key': IdempotencyKey }),
        body: WalkInToSave,
        response: withStatus(
          412,
          StaleWalkIn,
          answering({ 'application/json': SavedWalkIn }, [400, 401, 404, 406, 409, 413, 422, 428, 429]),
        ),
      },
      attachValidation: true,
      bodyLimit: BODY_LIMIT,
      config: { act: 'changeWalkIn', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { walkIn: slug } = request.params;
      const { kind } = walkInInHerHands(request, db, slug, 'changeWalkIn');
      refuseWrongBody(request);
      const version = versionIn(request);
      const ifVersion = version === null ? null : Number(version);
      const act = { who: pseudonymOf(request.caller), at: clock() };
      const { room, hours, ...words } = request.body;
      if (kind === 'activity') {
        if (hours === undefined || room === undefined) throw new InvalidInput(missingOf({ hours, room }));
        const content = contentFromWire({ ...words, room, hours }, '');
        const actKey = actKeyIn(request, db, { what: 'changeActivity', placeSlug: slug });
        return send(reply, changeActivity(db, { slug, ifVersion, actKey, content }, act));
      }
      if (hours !== undefined || room !== undefined) throw new InvalidInput(proposeThat({ hours, room }));
      const actKey = actKeyIn(request, db, { what: 'changeWalkIn', placeSlug: slug });
      return send(reply, changeWalkIn(db, { slug, ifVersion, actKey, words: wordsFromWire(words) }, act));
    },
  );
}

/** What came of a change of a walk-in hour. Throws what was refused. */
export function send(reply: FastifyReply, changed: Changed, status = 200): FastifyReply {
  if (changed.kind === 'refused') throw whyRefused(changed, '');
  const document = toWalkInDocument(changed.walkIn);
  const etag = tagOf(String(changed.walkIn.version), writeDocument(document));
  reply.headers({ etag, 'cache-control': 'no-store' });
  if (changed.kind === 'stale')
    return reply
      .code(412)
      .type(PROBLEM_TYPE)
      .send(writeStale({ ...STALE, current: document }));
  const { sequence, alreadyDone, findings } = changed;
  return reply
    .code(alreadyDone ? 200 : status)
    .type(JSON_TYPE)
    .send(writeSaved({ sequence, alreadyDone, findings: toWalkInFindings(findings, ''), walkIn: document }));
}

const STALE = {
  type: 'about:blank',
  title: 'Precondition Failed',
  status: 412,
  detail:
    'Somebody else saved this in the meantime. Compare it with `current`, then send yours with its ETag.',
  findings: [],
};

interface DoorAndTimes {
  readonly hours: unknown;
  readonly room: unknown;
}

function missingOf({ hours, room }: DoorAndTimes): InputFinding[] {
  const why = 'An activity is replaced whole.';
  return [
    ...(hours === undefined ? [missing('/hours', why)] : []),
    ...(room === undefined ? [missing('/room', why)] : []),
  ];
}

function proposeThat(given: DoorAndTimes): InputFinding[] {
  return (['hours', 'room'] as const).flatMap((field) =>
    given[field] === undefined
      ? []
      : [
          {
            path: `/${field}`,
            code: 'notAllowed',
            message: 'Those who keep the place agree to its times and room.',
            remedy: 'Leave it out, and POST a proposal.',
          },
        ],
  );
}
