import { ANY } from '../../auth/may.ts';
import { ActivityToAdd, SavedWalkIn } from '../../contract/shapes/walk-in-shapes.ts';
import { pseudonymOf } from '../../model/caller.ts';
import { addActivity } from '../../planner/keep-activity.ts';
import { acceptable } from '../acceptable.ts';
import { type Api, creating } from '../api.ts';
import { requireMay } from '../caller.ts';
import { actKeyIn, IdempotencyKey, requestHeaders } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { placeInCare } from '../place-in-care.ts';
import { SAVES } from '../rate-limits.ts';
import { contentFromWire } from '../walk-in-from-wire.ts';
import { refuseWrongBody } from '../wrong-body.ts';
import { send } from './walk-in.ts';

/** Room for a year of special days, each with its times. */
const BODY_LIMIT = 128 * 1024;

/** `POST /walk-ins`: something that the place itself does. */
export function activitiesRoute(api: Api, { db, clock }: DeskApi): void {
  api.post(
    '/walk-ins',
    {
      schema: {
        operationId: 'addActivity',
        tags: ['walk-ins'],
        summary: 'Add an activity of a place',
        description:
          'For those who keep the place; it is public at once. A walk-in hour of an organisation begins as a proposal.',
        headers: requestHeaders({ 'idempotency-key': IdempotencyKey }),
        body: ActivityToAdd,
        response: creating(SavedWalkIn, [400, 401, 404, 406, 413, 422, 429]),
      },
      attachValidation: true,
      bodyLimit: BODY_LIMIT,
      config: { act: 'keepActivities', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      requireMay(request, 'keepActivities', ANY);
      refuseWrongBody(request);
      const { place: placeSlug, ...given } = request.body;
      placeInCare(request, db, placeSlug, 'keepActivities');
      const content = contentFromWire(given, '');
      const act = { who: pseudonymOf(request.caller), at: clock() };
      const actKey = actKeyIn(request, db, { what: 'addActivity', placeSlug });
      return send(reply, addActivity(db, { placeSlug, content, actKey }, act), 201);
    },
  );
}
