import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { Slug } from '../../contract/shapes/basics.ts';
import { SavedHours, StaleHours } from '../../contract/shapes/desk-shapes.ts';
import { OpeningHoursDocument, OpeningHoursToSave } from '../../contract/shapes/opening-hours-shape.ts';
import { historyWords } from '../../contract/words/history-words-en.ts';
import { checkerOf } from '../../desk/checker-of.ts';
import { actorOf } from '../../desk/history.ts';
import { versionOf } from '../../desk/hours-version.ts';
import { type Stale, saveOpeningHours } from '../../desk/save-opening-hours.ts';
import { NotFound } from '../../errors.ts';
import { pseudonymOf } from '../../model/caller.ts';
import type { Place } from '../../model/place.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, answering, parameters, SlugInPath, withStatus } from '../api.ts';
import { actKeyIn, IdempotencyKey, IfMatch, requestHeaders, tagOf, versionIn } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { toInputFindings } from '../desk-findings.ts';
import { isHeldBy } from '../entity-tag.ts';
import { HoursReader } from '../hours-from-wire.ts';
import { toDocument } from '../hours-to-wire.ts';
import { InvalidInput, refuseIfAny } from '../invalid-input.ts';
import { placeInCare, visiblePlace } from '../place-in-care.ts';
import { PROBLEM_TYPE } from '../problems.ts';
import { SAVES } from '../rate-limits.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { toInstantText } from '../to-wire.ts';
import { writerOf } from '../writer.ts';
import { refuseWrongBody } from '../wrong-body.ts';

const Parameters = parameters({
  room: Type.Optional({ ...Slug, description: 'The slug of a room of the place, for its own hours.' }),
});
const writeDocument = writerOf(OpeningHoursDocument);
const writeSaved = writerOf(SavedHours);
const writeStale = writerOf(StaleHours);

/** Room for a year of special days, each with its times. */
const BODY_LIMIT = 128 * 1024;

/** `GET` and `PUT /places/{slug}/opening-hours`: the rules themselves, for anybody to read and for a keeper to replace. */
export function openingHoursRoutes(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.get(
    '/places/:slug/opening-hours',
    {
      schema: {
        operationId: 'getOpeningHours',
        tags: ['opening-hours'],
        summary: 'The opening hours of a place as they are written down',
        description:
          'Rules in Amsterdam wall times, not the intervals that follow from them. The ETag is what PUT asks for.',
        params: SlugInPath,
        querystring: Parameters,
        response: answering({ 'application/json': OpeningHoursDocument }, [400, 404, 406]),
      },
      attachValidation: true,
      config: { act: 'read' },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      refuseWrongInput(request, Parameters);
      const room = request.query.room ?? null;
      const place = visiblePlace(request, db, request.params.slug);
      const { text, etag } = documentOf(place, room);
      reply.headers({ etag, 'cache-control': place.draft ? 'private, no-cache' : 'no-cache' });
      if (isHeldBy(request.headers['if-none-match'], etag)) return reply.code(304).send();
      return reply.type(JSON_TYPE).send(text);
    },
  );

  api.put(
    '/places/:slug/opening-hours',
    {
      schema: {
        operationId: 'saveOpeningHours',
        tags: ['opening-hours'],
        summary: 'Replace the opening hours of a place',
        description:
          'Counts as a check of the hours. What cannot be saved is answered with 400 and every finding at once; what ' +
          'is only odd is saved, and comes back as findings. If somebody else saved in the meantime, the answer is ' +
          '412 with their hours.',
        params: SlugInPath,
        querystring: Parameters,
        headers: requestHeaders({ 'if-match': IfMatch, 'idempotency-key': IdempotencyKey }),
        body: OpeningHoursToSave,
        response: withStatus(
          412,
          StaleHours,
          answering({ 'application/json': SavedHours }, [400, 401, 404, 406, 413, 422, 428, 429]),
        ),
      },
      attachValidation: true,
      bodyLimit: BODY_LIMIT,
      config: { act: 'changeHours', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { slug } = request.params;
      placeInCare(request, db, slug, 'changeHours');
      refuseWrongBody(request);
      refuseWrongInput(request, Parameters);
      const ifVersion = versionIn(request);
      const room = request.query.room ?? null;
      const reader = new HoursReader();
      const hours = reader.hours(request.body.hours, '/hours');
      refuseIfAny(reader.findings);
      const act = { who: pseudonymOf(request.caller), at: clock(), baseUrl };
      const role = checkerOf(request.caller, slug);
      const actKey = actKeyIn(request, db, { what: 'saveHours', placeSlug: slug });
      const given = { placeSlug: slug, roomSlug: room, hours, ifVersion, role, actKey };
      const saved = saveOpeningHours(db, given, act);
      if (saved.kind === 'refused') throw new InvalidInput(toInputFindings(saved.findings, '/hours'));
      const place = presentPlace(slug);
      if (saved.kind === 'stale') return sendStale(reply, place, room, saved);
      const { document, etag } = documentOf(place, room);
      const { sequence, alreadyDone } = saved;
      const findings = toInputFindings(saved.findings, '/hours');
      return reply
        .headers({ etag, 'cache-control': 'no-store' })
        .type(JSON_TYPE)
        .send(writeSaved({ sequence, alreadyDone, findings, openingHours: document }));
    },
  );

  function presentPlace(slug: string): Place {
    const place = getPlaceBySlug(db, slug);
    if (place === null) throw new NotFound('place', slug);
    return place;
  }
}

/** Throws NotFound for a room that is not there. */
function documentOf(place: Place, room: string | null) {
  const itsRoom = place.rooms.find(({ slug }) => slug === room);
  if (room !== null && itsRoom === undefined) throw new NotFound('room', room);
  const document = toDocument(place, room);
  const text = writeDocument(document);
  const hours = room === null ? place.hours : (itsRoom?.hours ?? null);
  return { document, text, etag: tagOf(versionOf(hours), text) };
}

function sendStale(reply: FastifyReply, place: Place, room: string | null, stale: Stale): FastifyReply {
  const { document: current, etag } = documentOf(place, room);
  const changedBy = historyWords.actors[actorOf(stale.changedBy)];
  return reply
    .code(412)
    .headers({ etag, 'cache-control': 'no-store' })
    .type(PROBLEM_TYPE)
    .send(
      writeStale({
        type: 'about:blank',
        title: 'Precondition Failed',
        status: 412,
        detail:
          'Somebody else saved these hours in the meantime. Compare them with `current`, then send yours with its ETag.',
        findings: [],
        changedBy,
        changedAt: toInstantText(stale.changedAt),
        current,
      }),
    );
}
