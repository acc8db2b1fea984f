import { isDone } from '../../../db/queries/change-log.ts';
import { ConfirmationAnswer, NewConfirmation } from '../../contract/shapes/desk-shapes.ts';
import { actKeyOf } from '../../desk/change-hours.ts';
import { checkerOf } from '../../desk/checker-of.ts';
import { confirm, type HoldsThrough } from '../../desk/confirm-hours.ts';
import { versionOf } from '../../desk/hours-version.ts';
import { pseudonymOf } from '../../model/caller.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, creating, SlugInPath } from '../api.ts';
import { actKeyIn, IdempotencyKey, OptionalIfMatch, requestHeaders, versionIn } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { InvalidInput } from '../invalid-input.ts';
import { notPossible } from '../not-possible-now.ts';
import { placeInCare } from '../place-in-care.ts';
import { PreconditionFailed } from '../precondition-failed.ts';
import { SAVES } from '../rate-limits.ts';
import { toInstantText } from '../to-wire.ts';
import { writerOf } from '../writer.ts';
import { refuseWrongBody } from '../wrong-body.ts';

const write = writerOf(ConfirmationAnswer);

/** `POST /places/{slug}/confirmations`: somebody looked at the hours and found them right. */
export function confirmationsRoute(api: Api, { db, clock }: DeskApi): void {
  api.post(
    '/places/:slug/confirmations',
    {
      schema: {
        operationId: 'confirmOpeningHours',
        tags: ['opening-hours'],
        summary: 'Confirm that the opening hours of a place are right',
        description:
          'Samples cannot be confirmed, only replaced. With If-Match (the ETag of the opening hours) the answer is 412 ' +
          'when the hours of the place changed since they were read.',
        params: SlugInPath,
        headers: requestHeaders({ 'if-match': OptionalIfMatch, 'idempotency-key': IdempotencyKey }),
        body: NewConfirmation,
        response: creating(ConfirmationAnswer, [400, 401, 404, 406, 409, 412, 422, 429]),
      },
      attachValidation: true,
      config: { act: 'confirm', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { slug } = request.params;
      const { hours } = placeInCare(request, db, slug, 'confirm');
      refuseWrongBody(request);
      const holdsThrough = chosen(request.body);
      const act = { who: pseudonymOf(request.caller), at: clock() };
      const role = checkerOf(request.caller, slug);
      const actKey = actKeyIn(request, db, { what: 'confirmHours', placeSlug: slug });
      const ifVersion = request.headers['if-match'] === undefined ? null : versionIn(request);
      const isRetry = actKey !== null && isDone(db, actKeyOf('confirmHours', slug, actKey) ?? '');
      if (ifVersion !== null && ifVersion !== versionOf(hours) && !isRetry) throw new PreconditionFailed();
      const confirmed = confirm(db, { placeSlug: slug, role, holdsThrough, actKey }, act);
      if (confirmed.kind === 'refused') {
        if (confirmed.why !== 'dateOutOfReach') throw notPossible(confirmed.why);
        throw new InvalidInput([OUT_OF_REACH]);
      }
      const { sequence, alreadyDone, until } = confirmed;
      return reply
        .code(alreadyDone ? 200 : 201)
        .header('cache-control', 'no-store')
        .type(JSON_TYPE)
        .send(write({ sequence, alreadyDone, confirmedUntil: toInstantText(until) }));
    },
  );
}

/** Throws InvalidInput where the date and the choice contradict each other. */
function chosen({ holds, through }: NewConfirmation): HoldsThrough {
  const choice = holds ?? (through === undefined ? 'rhythm' : 'through');
  if (choice !== 'through' && through === undefined) return choice;
  if (choice === 'through' && through !== undefined) return { date: through };
  const path = through === undefined ? '/through' : '/holds';
  const message = 'A check holds either through a date, or as `holds` says.';
  throw new InvalidInput([
    { path, code: 'notAllowed', message, remedy: 'Give `through` with `holds` "through", or neither.' },
  ]);
}

const OUT_OF_REACH = {
  path: '/through',
  code: 'datesOutOfReach',
  message: 'That day is over, or more than a year ahead.',
  remedy: 'Give a day between today and a year from now.',
} as const;
