import { answerEndsAt } from '../../contract/open-state.ts';
import { PlaceDetails } from '../../contract/shapes/place-details.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { getKnownPlace, getPlace, type PlaceInFull } from '../../directory/get-place.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, type ApiParts, answering, parameters, SlugInPath } from '../api.ts';
import { IN_CRS84 } from '../api-version.ts';
import { toPlaceDetails } from '../details-to-wire.ts';
import { toInstant } from '../formats.ts';
import { at, crs, lang } from '../place-parameters.ts';
import { COSTLY } from '../rate-limits.ts';
import { refuseWrongInput } from '../refuse-wrong-input.ts';
import { writerOf } from '../writer.ts';

const Parameters = parameters({ at, lang, crs });
const write = writerOf(PlaceDetails);

/** `GET /places/{slug}`: everything that a visitor may see of one place. */
export function placeRoute(api: Api, { db, answers }: ApiParts): void {
  function answer(slug: string, at: Instant, language: Language) {
    const inFull = getPlace(db, slug, at, language);
    const known = getKnownPlace(db, slug, at);
    const details = toPlaceDetails(known, inFull, at, { language, audience: 'everyone' });
    return { text: write(details), endsAt: endOf(inFull, at) };
  }

  api.get(
    '/places/:slug',
    {
      schema: {
        operationId: 'getPlace',
        tags: ['places'],
        summary: 'Everything that a visitor may see of one place',
        params: SlugInPath,
        querystring: Parameters,
        response: answering({ 'application/json': PlaceDetails }, [400, 404, 406, 429]),
      },
      attachValidation: true,
      config: { act: 'read', rateLimit: COSTLY },
    },
    async (request, reply) => {
      acceptable(request, ['application/json']);
      refuseWrongInput(request, Parameters);
      const { slug } = request.params;
      const { at: asked, lang: language = 'nl' } = request.query;
      return answers.send(request, reply, {
        key: asked === undefined ? `place ${slug} ${language}` : null,
        type: JSON_TYPE,
        headers: IN_CRS84,
        make: (now) => answer(slug, asked === undefined ? now : toInstant(asked), language),
      });
    },
  );
}

/** A walk-in hour that is over leaves the answer, and a neighbour that opens changes it. */
function endOf({ place, nearby, walkIns }: PlaceInFull, now: Instant): Instant {
  return Math.min(
    answerEndsAt(place.timetable, now),
    ...nearby.map(({ timetable }) => answerEndsAt(timetable, now)),
    ...walkIns.map(({ end }) => end),
  );
}
