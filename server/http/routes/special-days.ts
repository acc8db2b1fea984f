import { AnnouncedDays, SpecialDayToAnnounce } from '../../contract/shapes/desk-shapes.ts';
import { announceDays } from '../../desk/announce-days.ts';
import { checkerOf } from '../../desk/checker-of.ts';
import { pseudonymOf } from '../../model/caller.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, creating, SlugInPath } from '../api.ts';
import { actKeyIn, IdempotencyKey, requestHeaders } from '../conditional.ts';
import type { DeskApi } from '../desk-api.ts';
import { toInputFindings } from '../desk-findings.ts';
import { HoursReader } from '../hours-from-wire.ts';
import { toSpecialDayOnWire } from '../hours-to-wire.ts';
import { InvalidInput, refuseIfAny } from '../invalid-input.ts';
import { notPossible } from '../not-possible-now.ts';
import { placeInCare } from '../place-in-care.ts';
import { SAVES } from '../rate-limits.ts';
import { writerOf } from '../writer.ts';
import { refuseWrongBody } from '../wrong-body.ts';

const write = writerOf(AnnouncedDays);

/** `POST /places/{slug}/special-days`: days ahead are different. */
export function specialDaysRoute(api: Api, { db, clock, baseUrl }: DeskApi): void {
  api.post(
    '/places/:slug/special-days',
    {
      schema: {
        operationId: 'announceSpecialDays',
        tags: ['opening-hours'],
        summary: 'Announce a special day, or a range of days',
        description:
          'Takes the place of an announcement for exactly the same days. A shorter one within a longer one stands ' +
          'beside it and decides; of two that last equally long the earlier one keeps the days that remain. Counts ' +
          'as a check of the hours.',
        params: SlugInPath,
        headers: requestHeaders({ 'idempotency-key': IdempotencyKey }),
        body: SpecialDayToAnnounce,
        response: creating(AnnouncedDays, [400, 401, 404, 406, 409, 422, 429]),
      },
      attachValidation: true,
      config: { act: 'announceDays', rateLimit: SAVES },
    },
    (request, reply) => {
      acceptable(request, ['application/json']);
      const { slug } = request.params;
      placeInCare(request, db, slug, 'announceDays');
      refuseWrongBody(request);
      const { from, through, says, spans = [], reason = null } = request.body;
      const reader = new HoursReader();
      const day = reader.specialDay({ from, through, says, spans, reason }, '');
      refuseIfAny(reader.findings);
      const act = { who: pseudonymOf(request.caller), at: clock(), baseUrl };
      const role = checkerOf(request.caller, slug);
      const actKey = actKeyIn(request, db, { what: 'announceDays', placeSlug: slug });
      const announced = announceDays(db, { placeSlug: slug, day, role, actKey }, act);
      if (announced.kind === 'refused') {
        if (announced.why !== 'findings') throw notPossible(announced.why);
        throw new InvalidInput(toInputFindings(announced.findings, ''));
      }
      const { sequence, alreadyDone, findings, replaced } = announced;
      return reply
        .code(alreadyDone ? 200 : 201)
        .header('cache-control', 'no-store')
        .type(JSON_TYPE)
        .send(
          write({
            sequence,
            alreadyDone,
            findings: toInputFindings(findings, ''),
            replaced: replaced.map(toSpecialDayOnWire),
          }),
        );
    },
  );
}
