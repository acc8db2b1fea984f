import { Type } from 'typebox';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { HistoryAnswer, SavedHours } from '../../contract/shapes/desk-shapes.ts';
import { checkerOf } from '../../desk/checker-of.ts';
import { findHistory, type HistoryEntry } from '../../desk/history.ts';
import { restoreHours } from '../../desk/restore.ts';
import { NotFound } from '../../errors.ts';
import { pseudonymOf } from '../../model/caller.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, answering, parameters, SlugInPath } from '../api.ts';
import { actKeyIn, IdempotencyKey, requestHeaders } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { toInputFindings } from '../desk-findings.ts';
import { toDocument } from '../hours-to-wire.ts';
import { notPossible } from '../not-possible-now.ts';
import { placeInCare } from '../place-in-care.ts';
import { lang } from '../place-parameters.ts';
import { SAVES } from '../rate-limits.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { toInstantText } from '../to-wire.ts';
import { REMEDY } from '../validation.ts';
import { writerOf } from '../writer.ts';

const Parameters = parameters({
  before: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: '`next` of the page before.',
      [REMEDY]: 'Give `next` of the page before, or leave before out.',
    }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 100,
      default: 20,
      description: 'The most lines in one answer.',
      [REMEDY]: 'Give a whole number from 1 to 100.',
    }),
  ),
  lang,
});

/** Whatever its form: what is not a line of this place's history is not found. */
const LineInPath = Type.Object({
  ...SlugInPath.properties,
  sequence: Type.String({ description: 'The `sequence` of a line of the history.' }),
});

const writeHistory = writerOf(HistoryAnswer);
const writeSaved = writerOf(SavedHours);

/** `GET /places/{slug}/history` and `POST …/history/{sequence}/restore`. */
export function historyRoutes(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.get(
    '/places/:slug/history',
    {
      schema: {
        operationId: 'getHistory',
        tags: ['opening-hours'],
        summary: 'Who changed what of a place, and when',
        description: 'For those who keep the place. Latest first.',
        params: SlugInPath,
        querystring: Parameters,
        response: answering({ 'application/json': HistoryAnswer }, [400, 401, 404, 406]),
      },
      attachValidation: true,
      config: { act: 'readHistory' },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { slug } = request.params;
      placeInCare(request, db, slug, 'readHistory');
      refuseWrongInput(request, Parameters);
      const { before, limit = 20, lang: language = 'nl' } = request.query;
      const query = { limit, language, ...(before !== undefined && { before }) };
      const { entries, next } = findHistory(db, slug, query, clock());
      return reply
        .header('cache-control', 'no-store')
        .type(JSON_TYPE)
        .send(writeHistory({ entries: entries.map(toEntry), next }));
    },
  );

  api.post(
    '/places/:slug/history/:sequence/restore',
    {
      schema: {
        operationId: 'restoreOpeningHours',
        tags: ['opening-hours'],
        summary: 'Make earlier opening hours the present ones',
        description:
          'The hours as that change left them. Counts as a check, and is a new line of the history.',
        params: LineInPath,
        headers: requestHeaders({ 'idempotency-key': IdempotencyKey }),
        response: answering({ 'application/json': SavedHours }, [400, 401, 404, 406, 409, 422, 429]),
      },
      attachValidation: true,
      config: { act: 'restore', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { slug, sequence: line } = request.params;
      placeInCare(request, db, slug, 'restore');
      if (!/^[1-9]\d{0,14}$/.test(line)) throw new NotFound('change', line);
      const act = { who: pseudonymOf(request.caller), at: clock(), baseUrl };
      const role = checkerOf(request.caller, slug);
      const actKey = actKeyIn(request, db, { what: 'restoreHours', placeSlug: slug });
      const restored = restoreHours(db, { placeSlug: slug, sequence: Number(line), role, actKey }, act);
      if (restored.kind === 'refused') throw notPossible(restored.why);
      const place = getPlaceBySlug(db, slug);
      if (place === null) throw new NotFound('place', slug);
      const { sequence, alreadyDone } = restored;
      const findings = toInputFindings(restored.findings, '/openingHours/hours');
      const openingHours = toDocument(place, null);
      return reply
        .header('cache-control', 'no-store')
        .type(JSON_TYPE)
        .send(writeSaved({ sequence, alreadyDone, findings, openingHours }));
    },
  );
}

function toEntry({ at, changes, ...entry }: HistoryEntry): HistoryAnswer['entries'][number] {
  return { ...entry, at: toInstantText(at), changes: [...changes] };
}
