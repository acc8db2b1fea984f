import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi, winter } from '../helpers/api.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';

let api: TestApi;
beforeAll(() => {
  api = testApi();
});
afterEach(() => {
  api.now = TUESDAY_MORNING;
});
afterAll(() => api.close());

interface Listed {
  readonly slug: string;
  readonly countsAsOpen: boolean;
  readonly distanceMetres?: number;
}

async function slugsOf(query: string): Promise<string[]> {
  const answer = await api.get(`/places?limit=500&${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json().places.map(({ slug }: Listed) => slug);
}

async function cardOf(slug: string, query = '') {
  const answer = await api.get(`/places?limit=500${query}`);
  return answer.json().places.find((place: Listed) => place.slug === slug);
}

describe('GET /places', () => {
  it('gives every place that is not gone, by slug', async () => {
    const slugs = await slugsOf('');
    expect(slugs).toEqual(slugs.toSorted());
    expect(slugs).toContain('groene-stee');
    expect(slugs).not.toContain('fixture-voorgoed-dicht');
  });

  it('says all that a card says', async () => {
    expect(await cardOf('groene-stee')).toMatchObject({
      name: 'De Groene Stee',
      kind: 'communityCentre',
      district: 'liendert-rustenburg',
      neighbourhood: { code: 'BU03071001', name: 'Zangvogelbuurt' },
      coordinates: { lon: 5.4075, lat: 52.1652, precision: 'approximate', radiusMetres: 300 },
      state: 'open',
      soon: null,
      access: 'open',
      audience: 'everyone',
      since: '2026-11-24T08:00:00Z',
      until: '2026-11-24T11:30:00Z',
      opensNext: null,
      why: null,
      certainty: 'sample',
      group: 'openNow',
      countsAsOpen: true,
      words: { state: 'Nu open · tot 12:30', certainty: 'voorbeeld' },
      timetable: { horizonStart: '2026-11-22T23:00:00Z', horizonEnd: '2026-12-07T23:00:00Z', sample: true },
    });
  });

  it.each([
    ['2026-11-24T10:00:00%2B01:00', 'open', 'an offset'],
    ['2026-11-24T10:00:00+01:00', 'open', 'a plus that became a space'],
    ['2026-11-24T09:00:00Z', 'open', 'UTC'],
    ['2026-11-24T12:00:00Z', 'closed', 'the lunch break'],
    ['2026-11-28T12:00:00Z', 'closed', 'a Saturday'],
  ])('answers for another moment: at=%s is %s (%s)', async (at, state) => {
    expect(await cardOf('groene-stee', `&at=${at}`)).toMatchObject({ state });
  });

  it('lets the timetable run from the day before the asked moment', async () => {
    const { timetable } = await cardOf('groene-stee', '&at=2027-03-10T11:00:00Z');
    expect(timetable).toMatchObject({
      horizonStart: '2027-03-08T23:00:00Z',
      horizonEnd: '2027-03-23T23:00:00Z',
    });
  });

  it('speaks the asked language', async () => {
    const { words } = await cardOf('groene-stee', '&lang=en');
    expect(words.state).toMatch(/^Open now/);
  });

  it('finds what is open with open=true, and agrees with the cards', async () => {
    const open = await slugsOf('open=true');
    const all: Listed[] = (await api.get('/places?limit=500')).json().places;
    expect(open).toEqual(all.filter(({ countsAsOpen }) => countsAsOpen).map(({ slug }) => slug));
    expect(open).toContain('groene-stee');
    expect(open).not.toContain('sporthal-midland');
  });

  it('answers for an audience', async () => {
    api.now = winter('2026-11-24T15:30:00');
    const youth = await slugsOf('audience=youth&open=true');
    const everyone = await slugsOf('open=true');
    expect(youth).toContain('the-game');
    expect(everyone).not.toContain('the-game');
    expect(await slugsOf('audience=women')).not.toContain('the-game');
  });

  it('finds by help topic, facility and district', async () => {
    expect(await slugsOf('helpTopic=money')).toEqual(['groene-stee']);
    expect(await slugsOf('facility=garden')).toEqual(['fixture-wintertuin']);
    // A step at the door is not what somebody in a wheelchair asked for.
    expect(await slugsOf('facility=wheelchair')).not.toContain('fixture-nachtcafe');
    expect(await slugsOf('district=nieuwland')).toEqual([]);
    expect(await slugsOf('district=liendert-rustenburg')).toContain('groene-stee');
  });

  it('finds within a box, edges included', async () => {
    expect(await slugsOf('bbox=5.4,52.163,5.4015,52.163')).toEqual([
      'fixture-nachtcafe',
      'fixture-tweede-week',
    ]);
  });

  it('sorts by distance, and gives metres only where the place is known exactly', async () => {
    const { places } = (await api.get('/places?near=5.4,52.163&limit=500')).json();
    const nearest = places.slice(0, 3).map(({ slug, distanceMetres }: Listed) => [slug, distanceMetres]);
    expect(nearest).toEqual([
      ['fixture-nachtcafe', 0],
      ['fixture-tweede-week', 102],
      ['fixture-repaircafe', 205],
    ]);
    expect(places.find(({ slug }: Listed) => slug === 'groene-stee')).not.toHaveProperty('distanceMetres');
    expect(await cardOf('fixture-nachtcafe')).not.toHaveProperty('distanceMetres');
  });

  it.each(['', 'near=5.41,52.16&', 'open=true&'])(
    'gives every place once, page by page: %s',
    async (query) => {
      const whole = (await api.get(`/places?${query}limit=500`))
        .json()
        .places.map(({ slug }: Listed) => slug);
      const paged: string[] = [];
      let cursor = '';
      do {
        const { places, next } = (await api.get(`/places?${query}limit=2${cursor}`)).json();
        expect(places.length).toBeLessThanOrEqual(2);
        paged.push(...places.map(({ slug }: Listed) => slug));
        cursor = next === null ? '' : `&cursor=${next}`;
      } while (cursor !== '');
      expect(paged).toEqual(whole);
    },
  );

  it('has no next page where the last one is exactly full', async () => {
    const { places } = (await api.get('/places?limit=500')).json();
    expect((await api.get(`/places?limit=${places.length}`)).json().next).toBeNull();
    expect((await api.get(`/places?limit=${places.length - 1}`)).json().next).not.toBeNull();
  });

  it('gives the same cards as GeoJSON', async () => {
    const answer = await api.get('/places?limit=2', { accept: 'application/geo+json' });
    const cards = (await api.get('/places?limit=2')).json();
    expect(answer.headers['content-type']).toBe('application/geo+json');
    expect(answer.headers['content-crs']).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>');
    const collection = answer.json();
    expect(collection).toMatchObject({ type: 'FeatureCollection', next: cards.next });
    expect(collection.features[0]).toEqual({
      type: 'Feature',
      id: cards.places[0].slug,
      geometry: {
        type: 'Point',
        coordinates: [cards.places[0].coordinates.lon, cards.places[0].coordinates.lat],
      },
      properties: cards.places[0],
    });
  });

  it.each([
    ['application/geo+json;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['application/geo+json, */*;q=0.1', 'application/geo+json'],
    ['*/*', 'application/json; charset=utf-8'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json; charset=utf-8'],
  ])('chooses the form by Accept: %s', async (accept, type) => {
    expect((await api.get('/places', { accept })).headers['content-type']).toBe(type);
  });
});
