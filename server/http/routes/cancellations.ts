import { NewCancellation, SavedWalkIn } from '../../contract/shapes/walk-in-shapes.ts';
import { pseudonymOf } from '../../model/caller.ts';
import { cancelDates } from '../../planner/cancel-dates.ts';
import { acceptable } from '../acceptable.ts';
import { type Api, creating } from '../api.ts';
import { actKeyIn, IdempotencyKey, requestHeaders } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { walkInInHerHands } from '../in-her-hands.ts';
import { SAVES } from '../rate-limits.ts';
import { WalkInInPath } from '../walk-in-in-path.ts';
import { refuseWrongBody } from '../wrong-body.ts';
import { send } from './walk-in.ts';

/** `POST /walk-ins/{walkIn}/cancellations`: it is not held on a date, such as today. */
export function cancellationsRoute(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.post(
    '/walk-ins/:walkIn/cancellations',
    {
      schema: {
        operationId: 'cancelDates',
        tags: ['walk-ins'],
        summary: 'Cancel a date of a walk-in hour, or a range of dates',
        description:
          'Visitors see it at once, and those who keep the place hear of it in one mail: of several dates of one walk-in ' +
          'hour within five minutes together, and of today or tomorrow at once.',
        params: WalkInInPath,
        headers: requestHeaders({ 'idempotency-key': IdempotencyKey }),
        body: NewCancellation,
        response: creating(SavedWalkIn, [400, 401, 404, 406, 409, 422, 429]),
      },
      attachValidation: true,
      config: { act: 'cancelDates', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { walkIn: slug } = request.params;
      walkInInHerHands(request, db, slug, 'cancelDates');
      refuseWrongBody(request);
      const { from, through = from, reason = null } = request.body;
      const act = { who: pseudonymOf(request.caller), at: clock() };
      const actKey = actKeyIn(request, db, { what: 'cancelDates', placeSlug: slug });
      const { caller } = request;
      const butNot = caller.kind === 'person' ? caller.person.id : null;
      const given = { slug, ifVersion: null, actKey, from, through, reason, baseUrl, butNot };
      return send(reply, cancelDates(db, given, act), 201);
    },
  );
}
