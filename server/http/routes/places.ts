import { PlacesAnswer, PlacesAsGeoJson } from '../../contract/shapes/place-shapes.ts';
import type { Instant } from '../../contract/timetable.ts';
import { type FoundPlace, type FoundPlaces, searchPlaces } from '../../directory/find-places.ts';
import { metresFrom } from '../../directory/to-listed-place.ts';
import { acceptable, JSON_TYPE } from '../acceptable.ts';
import { type Api, type ApiParts, answering } from '../api.ts';
import { IN_CRS84 } from '../api-version.ts';
import { type AskedPlaces, askedPlaces, PlacesParameters, writeCursor } from '../asked-places.ts';
import type { Body } from '../prepared-answers.ts';
import { COSTLY } from '../rate-limits.ts';
import { cardAt, type WrittenCard, WrittenCards, withDistance } from '../written-cards.ts';

const GEOJSON = 'application/geo+json';
const FORMS = ['application/json', GEOJSON] as const;
type Form = (typeof FORMS)[number];

/** `GET /places`: which places, and what each says at the asked moment. */
export function placesRoute(api: Api, { db, answers }: ApiParts): void {
  const written = new WrittenCards();

  function* answer(asked: AskedPlaces, form: Form, now: Instant): Generator<void, Body> {
    const at = asked.at ?? now;
    const found = yield* searchPlaces(db, asked.query, at);
    const card = ({ known }: FoundPlace) =>
      asked.at === null ? written.cardNow(known, now, asked.asker) : cardAt(known, at, asked.asker);
    const cards = yield* writtenInSteps(found, asked, card);
    return {
      text: form === GEOJSON ? asGeoJson(found, cards) : asJson(found, cards),
      endsAt: found.endsAt,
      basis: `${form} ${cards.map(({ tag }) => tag).join('')} ${cursorOf(found.next)}`,
    };
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
      config: { act: 'read', rateLimit: COSTLY },
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

const AT_A_TIME = 50;

function* writtenInSteps(
  { found }: FoundPlaces,
  { query }: AskedPlaces,
  card: (place: FoundPlace) => WrittenCard,
): Generator<void, WrittenCard[]> {
  const cards: WrittenCard[] = [];
  for (const place of found) {
    cards.push(withDistance(card(place), metresFrom(query.near, place.known)));
    if (cards.length % AT_A_TIME === 0) yield;
  }
  return cards;
}

// The cards are written already, each through the fence of its shape: only the frame around them is put together here.

function asJson({ next }: FoundPlaces, cards: readonly WrittenCard[]): Buffer {
  const parts = cards.flatMap(({ bytes }, index) => [index === 0 ? NOTHING : COMMA, bytes]);
  return Buffer.concat([PLACES, ...parts, endOf(next)]);
}

function asGeoJson({ found, next }: FoundPlaces, cards: readonly WrittenCard[]): Buffer {
  const parts = cards.flatMap(({ bytes }, index) => {
    const place = found[index]?.known.place;
    if (place === undefined) return [];
    const geometry = { type: 'Point', coordinates: [place.coordinates.lon, place.coordinates.lat] };
    const start = `{"type":"Feature","id":${JSON.stringify(place.slug)},"geometry":${JSON.stringify(geometry)}`;
    return [Buffer.from(`${index === 0 ? '' : ','}${start},"properties":`), bytes, FEATURE_END];
  });
  return Buffer.concat([FEATURES, ...parts, endOf(next)]);
}

const PLACES = Buffer.from('{"places":[');
const FEATURES = Buffer.from('{"type":"FeatureCollection","features":[');
const FEATURE_END = Buffer.from('}');
const COMMA = Buffer.from(',');
const NOTHING = Buffer.alloc(0);

function endOf(next: FoundPlaces['next']): Buffer {
  return Buffer.from(`],"next":${JSON.stringify(cursorOf(next))}}`);
}

function cursorOf(next: FoundPlaces['next']): string | null {
  return next === null ? null : writeCursor(next);
}
