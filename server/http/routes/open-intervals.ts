import { Type } from 'typebox';
import { OpenIntervalsAnswer } from '../../contract/shapes/open-intervals-shape.ts';
import { type DateSpan, getOpenIntervals } from '../../directory/get-open-intervals.ts';
import { nextMidnight } from '../../directory/next-midnight.ts';
import { united } from '../../hours/interval-sets.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, type ApiParts, answering, parameters, SlugInPath } from '../api.ts';
import { findingsOfDates } from '../asked-dates.ts';
import { dateParameter } from '../place-parameters.ts';
import { COSTLY } from '../rate-limits.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { toInterval } from '../to-wire.ts';
import { writerOf } from '../writer.ts';

const Parameters = parameters({
  from: Type.Unsafe<string>(dateParameter('The first day, in Amsterdam.')),
  through: Type.Unsafe<string>(dateParameter('The last day, included; at most 366 days in all.')),
});
const write = writerOf(OpenIntervalsAnswer);

/** `GET /places/{slug}/open-intervals`: when a place is open between two days. */
export function openIntervalsRoute(api: Api, { db, answers }: ApiParts): void {
  function answer(slug: string, dates: DateSpan): string {
    const { openIntervals, unknown } = getOpenIntervals(db, slug, dates);
    return write({
      openIntervals: openIntervals.map(({ access, audience, ...interval }) => ({
        ...toInterval(interval),
        access,
        audience,
      })),
      // Told without their reasons, stretches that touch are one.
      unknown: united(unknown, () => true).map(toInterval),
    });
  }

  api.get(
    '/places/:slug/open-intervals',
    {
      schema: {
        operationId: 'getOpenIntervals',
        tags: ['places'],
        summary: 'When a place is open between two days',
        description: 'Half-open intervals, sorted, cut off at the first midnight and the last.',
        params: SlugInPath,
        querystring: Parameters,
        response: answering({ 'application/json': OpenIntervalsAnswer }, [400, 404, 406, 429]),
      },
      attachValidation: true,
      config: { act: 'read', rateLimit: COSTLY },
    },
    async (request, reply) => {
      acceptable(request, ['application/json']);
      const { from, through } = request.query;
      refuseWrongInput(request, Parameters, findingsOfDates(from, through));
      const { slug } = request.params;
      return answers.send(request, reply, {
        key: `intervals ${slug} ${from} ${through}`,
        type: JSON_TYPE,
        // The hours themselves do not depend on now; only a change of the data ends this answer.
        make: (now) => ({ text: answer(slug, { from, through }), endsAt: nextMidnight(now) }),
      });
    },
  );
}
