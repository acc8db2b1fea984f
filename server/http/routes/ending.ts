import { NewEnding, SavedWalkIn } from '../../contract/shapes/walk-in-shapes.ts';
import { pseudonymOf } from '../../model/caller.ts';
import { endWalkIn } from '../../planner/end-walk-in.ts';
import { acceptable } from '../acceptable.ts';
import { type Api, creating } from '../api.ts';
import { actKeyIn, IdempotencyKey, requestHeaders } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { walkInInHerHands } from '../in-her-hands.ts';
import { SAVES } from '../rate-limits.ts';
import { WalkInInPath } from '../walk-in-in-path.ts';
import { refuseWrongBody } from '../wrong-body.ts';
import { send } from './walk-in.ts';

/** `POST /walk-ins/{walkIn}/ending`: it stops where nobody is left to agree to that. */
export function endingRoute(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.post(
    '/walk-ins/:walkIn/ending',
    {
      schema: {
        operationId: 'endWalkIn',
        tags: ['walk-ins'],
        summary: 'End a walk-in hour at a place that is closed for good or not public',
        description:
          'Nobody is asked; a host of the place hears of it in one mail. At a public place the answer is 409: there those ' +
          'who keep the place agree to it, so POST a proposal of the kind `end`.',
        params: WalkInInPath,
        headers: requestHeaders({ 'idempotency-key': IdempotencyKey }),
        body: NewEnding,
        response: creating(SavedWalkIn, [400, 401, 404, 406, 409, 422, 429]),
      },
      attachValidation: true,
      config: { act: 'endWalkIn', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { walkIn: slug } = request.params;
      walkInInHerHands(request, db, slug, 'endWalkIn');
      refuseWrongBody(request);
      const { caller } = request;
      const { lastDate } = request.body;
      const act = { who: pseudonymOf(caller), at: clock() };
      const actKey = actKeyIn(request, db, { what: 'endWalkIn', placeSlug: slug });
      const butNot = caller.kind === 'person' ? caller.person.id : null;
      return send(
        reply,
        endWalkIn(db, { slug, ifVersion: null, actKey, lastDate, baseUrl, butNot }, act),
        201,
      );
    },
  );
}
