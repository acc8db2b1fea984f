import { PlacesAnswer, PlacesAsGeoJson } from '../../contract/shapes/place-shapes.ts';
import type { Instant } from '../../contract/timetable.ts';
import { type FoundPlace, type FoundPlaces, searchPlaces } from '../../directory/find-places.ts';
import { metresFrom } from '../../directory/to-listed-place.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, type ApiParts, answering } from '../api.ts';
import { IN_CRS84 } from '../api-version.ts';
import { type AskedPlaces, askedPlaces, PlacesParameters, writeCursor } from '../asked-places.ts';
import { breathing } from '../breathing.ts';
import { CardTexts, cardText, withDistance } from '../card-texts.ts';
import type { Body } from '../prepared-answers.ts';
import { COSTLY } from '../rate-limits.ts';

const GEOJSON = 'application/geo+json';
const FORMS = ['application/json', GEOJSON] as const;
type Form = (typeof FORMS)[number];

/** `GET /places`: which places, and what each says at the asked moment. */
export function placesRoute(api: Api, { db, answers }: ApiParts): void {
  const texts = new CardTexts();

  async function answer(asked: AskedPlaces, form: Form, now: Instant): Promise<Body> {
    const at = asked.at ?? now;
    const found = await breathing(searchPlaces(db, asked.query, at));
    const text = ({ known }: FoundPlace) =>
      asked.at === null ? texts.now(known, now, asked.asker) : cardText(known, at, asked.asker);
    const cards = await breathing(writtenInSteps(found, asked, text));
    return { text: form === GEOJSON ? asGeoJson(found, cards) : asJson(found, cards), endsAt: found.endsAt };
  }

  api.get(
    '/places',
    {
      schema: {
        operationId: 'findPlaces',
        tags: ['places'],
        summary: 'Meeting places, and what each says at a moment',
        description:
          'Sorted by slug, or by distance with `near`. Also as GeoJSON: `Accept: application/geo+json`.',
        querystring: PlacesParameters,
        response: answering(
          { 'application/json': PlacesAnswer, [GEOJSON]: PlacesAsGeoJson },
          [400, 406, 429],
        ),
      },
      attachValidation: true,
      config: { rateLimit: COSTLY },
    },
    async (request, reply) => {
      const form = acceptable(request, FORMS);
      const asked = askedPlaces(db, request, request.query);
      const isKept = asked.at === null && asked.query.near === null;
      return answers.send(request, reply, {
        key: isKept ? `${form} ${JSON.stringify(asked)}` : null,
        type: form === GEOJSON ? GEOJSON : JSON_TYPE,
        headers: IN_CRS84,
        isRare: request.url.includes('?'),
        make: (now) => answer(asked, form, now),
      });
    },
  );
}

const AT_A_TIME = 100;

function* writtenInSteps(
  { found }: FoundPlaces,
  { query }: AskedPlaces,
  text: (place: FoundPlace) => string,
): Generator<void, string[]> {
  const cards: string[] = [];
  for (const place of found) {
    cards.push(withDistance(text(place), metresFrom(query.near, place.known)));
    if (cards.length % AT_A_TIME === 0) yield;
  }
  return cards;
}

// The cards are written already, each through the fence of its shape: only the frame around them is put together here.

function asJson({ next }: FoundPlaces, cards: readonly string[]): string {
  return `{"places":[${cards.join(',')}],"next":${cursorOf(next)}}`;
}

function asGeoJson({ found, next }: FoundPlaces, cards: readonly string[]): string {
  const features = found.map(({ known: { place } }, index) => {
    const { lon, lat } = place.coordinates;
    const geometry = JSON.stringify({ type: 'Point', coordinates: [lon, lat] });
    const id = JSON.stringify(place.slug);
    return `{"type":"Feature","id":${id},"geometry":${geometry},"properties":${cards[index]}}`;
  });
  return `{"type":"FeatureCollection","features":[${features.join(',')}],"next":${cursorOf(next)}}`;
}

function cursorOf(next: FoundPlaces['next']): string {
  return JSON.stringify(next === null ? null : writeCursor(next));
}
