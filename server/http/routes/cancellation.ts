import { SavedWalkIn } from '../../contract/shapes/walk-in-shapes.ts';
import { isRealDate } from '../../desk/dates-in-hours.ts';
import { NotFound } from '../../errors.ts';
import { pseudonymOf } from '../../model/caller.ts';
import type { WalkIn } from '../../model/walk-in.ts';
import { holdAfterAll } from '../../planner/hold-after-all.ts';
import { acceptable } from '../acceptable.ts';
import { type Api, answering } from '../api.ts';
import { actKeyIn, IdempotencyKey, requestHeaders } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { walkInInHerHands } from '../in-her-hands.ts';
import { SAVES } from '../rate-limits.ts';
import { CancellationInPath } from '../walk-in-in-path.ts';
import { send } from './walk-in.ts';

/** `DELETE /walk-ins/{walkIn}/cancellations/{from}`: what was cancelled from that date on is held after all. */
export function cancellationRoute(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.delete(
    '/walk-ins/:walkIn/cancellations/:from',
    {
      schema: {
        operationId: 'holdAfterAll',
        tags: ['walk-ins'],
        summary: 'Take a cancellation back',
        description:
          'What was cancelled from that date on, with all its dates, is held after all, as it was agreed. A later date of a ' +
          'longer cancellation is taken out of it. Visitors see it at once, and those who keep the place hear of it in one mail. ' +
          'A date that was moved to another is not a cancellation, and one that is over is not taken back.',
        params: CancellationInPath,
        headers: requestHeaders({ 'idempotency-key': IdempotencyKey }),
        response: answering({ 'application/json': SavedWalkIn }, [400, 401, 404, 406, 409, 422, 429]),
      },
      config: { act: 'cancelDates', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { walkIn: slug, from } = request.params;
      const through = lastCancelled(walkInInHerHands(request, db, slug, 'cancelDates'), from);
      if (!isRealDate(from)) throw new NotFound('cancellation', from);
      const { caller } = request;
      const act = { who: pseudonymOf(caller), at: clock() };
      const actKey = actKeyIn(request, db, { what: 'holdAfterAll', placeSlug: slug });
      const butNot = caller.kind === 'person' ? caller.person.id : null;
      const given = { slug, ifVersion: null, actKey, from, through, baseUrl, butNot };
      const held = holdAfterAll(db, given, act);
      if (held.kind === 'refused' && held.findings.some(({ code }) => code === 'notHeldThen'))
        throw new NotFound('cancellation', from);
      return send(reply, held);
    },
  );
}

/** Of several that begin then the shortest: it says what holds on that date. */
function lastCancelled({ hours }: WalkIn, from: string): string {
  const [shortest] = hours.specialDays
    .filter((day) => day.says.kind === 'closed' && day.from === from)
    .map(({ through }) => through)
    .toSorted();
  return shortest ?? from;
}
