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

const place = async (slug: string, query = '') => (await api.get(`/places/${slug}${query}`)).json();

describe('GET /places/{slug}', () => {
  it('gives fourteen days in wall times and in words, today first', async () => {
    const { days } = await place('groene-stee');
    expect(days).toHaveLength(14);
    expect(days[0]).toMatchObject({
      date: '2026-11-24',
      says: 'open',
      why: null,
      words: 'dinsdag 24 november: 9:00 – 12:30, 13:30 – 17:00, 19:00 – 21:00 · inloopavond',
    });
    expect(days[0].spans[0]).toMatchObject({ opens: '09:00:00', closes: '12:30:00', nextDay: false });
  });

  it.each([
    ['fixture-onbekende-middag', '', 'dinsdag 24 november: 9:00 – 12:00, 13:00 – 17:00 · niet zeker'],
    [
      'fixture-onbekende-middag',
      '?lang=en',
      'Tuesday 24 November: 9:00 – 12:00, 13:00 – 17:00 · not certain',
    ],
    ['the-game', '', 'dinsdag 24 november: 15:00 – 18:00 voor jongeren, 19:00 – 21:30 voor jongeren'],
    ['fixture-altijd-open', '', 'dinsdag 24 november: 0:00 – 24:00'],
    ['fixture-zonder-uren', '', 'dinsdag 24 november: tijden onbekend'],
  ])('says of %s%s: %s', async (slug, query, words) => {
    expect((await place(slug, query)).days[0].words).toBe(words);
  });

  it('shows a block that is unknown, and marks it', async () => {
    const { days } = await place('fixture-onbekende-middag');
    expect(days[0]).toMatchObject({
      says: 'open',
      spans: [
        { opens: '09:00:00', closes: '12:00:00', state: 'open' },
        { opens: '13:00:00', closes: '17:00:00', state: 'unknown' },
      ],
    });
  });

  it('says once that its hours are those of the school holidays', async () => {
    const { hoursInWords } = await place('the-game');
    expect(hoursInWords[0].sentence).toContain('. In de schoolvakantie: ma t/m do ');
  });

  it('marks a block that ends on the following date', async () => {
    const { days } = await place('fixture-nachtcafe');
    const spans = days.flatMap((day: { spans: { nextDay: boolean; closes: string }[] }) => day.spans);
    const late = spans.filter(({ nextDay }: { nextDay: boolean }) => nextDay);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ closes }: { closes: string }) => /^0\d:\d\d:00$/.test(closes))).toBe(true);
  });

  it('tells the fixed hours in a sentence of the asked language', async () => {
    const dutch = await place('groene-stee');
    const english = await place('groene-stee', '?lang=en');
    expect(dutch.hoursInWords).toHaveLength(1);
    expect(dutch.hoursInWords[0].sentence).not.toBe(english.hoursInWords[0].sentence);
    expect(english.days[0].words).toMatch(/^Tuesday 24 November: /);
  });

  it('lists walk-in hours that are not over, with the door', async () => {
    const { walkIns } = await place('groene-stee');
    expect(walkIns[0]).toMatchObject({
      title: 'Hulp met brieven en formulieren',
      start: '2026-11-24T09:00:00Z',
      who: 'formulierenhulp, voorbeeld',
      door: 'open',
      sample: true,
    });
    api.now = winter('2026-11-24T12:00:00');
    const later = await place('groene-stee');
    expect(later.walkIns[0].start).not.toBe('2026-11-24T09:00:00Z');
  });

  it('names the nearest place that is open when this one is closed', async () => {
    const closed = await place('sporthal-midland');
    expect(closed.state).toBe('unknown');
    expect(closed.nearestOpen).toMatchObject({ state: 'open', countsAsOpen: true });
    expect((await place('groene-stee')).nearestOpen).toBeNull();
  });

  it('measures only between exact points', async () => {
    const { nearby } = await place('fixture-nachtcafe');
    // Nearer ones are closed at this hour.
    expect(nearby[0]).toMatchObject({ slug: 'fixture-wintertuin', distanceMetres: 307 });
    const { nearby: around } = await place('groene-stee');
    expect(around.every((one: { distanceMetres: number | null }) => one.distanceMetres === null)).toBe(true);
  });

  it('still finds a place that is gone for good, without hours or neighbours', async () => {
    expect(await place('fixture-voorgoed-dicht')).toMatchObject({
      goneSince: '2026-09-01',
      state: 'closed',
      opensNext: null,
      walkIns: [],
      nearby: [],
      nearestOpen: null,
      group: 'closedNow',
      countsAsOpen: false,
      words: { state: 'Deze plek is voorgoed dicht', certainty: null },
    });
    const english = (await api.get('/places/fixture-voorgoed-dicht?lang=en')).json();
    expect(english.words.state).toBe('This place is closed for good');
  });

  it('says unknown, never closed, where nobody gave hours', async () => {
    expect(await place('fixture-zonder-uren')).toMatchObject({
      state: 'unknown',
      group: 'unsure',
      why: { kind: 'noHours' },
      hoursInWords: [],
    });
  });

  it('writes hostile words as they are, and as data only', async () => {
    const answer = await api.get('/places/fixture-vijandig');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.json().name).toBe(`Fixture: <script>alert(1)</script> & "aanhaling" 'enkel'`);
  });
});

describe('GET /places/{slug}/open-intervals', () => {
  it('gives half-open intervals in UTC', async () => {
    const answer = await api.get('/places/groene-stee/open-intervals?from=2026-11-24&through=2026-11-24');
    expect(answer.json()).toEqual({
      openIntervals: [
        { start: '2026-11-24T08:00:00Z', end: '2026-11-24T11:30:00Z', access: 'open', audience: 'everyone' },
        { start: '2026-11-24T12:30:00Z', end: '2026-11-24T16:00:00Z', access: 'open', audience: 'everyone' },
        { start: '2026-11-24T18:00:00Z', end: '2026-11-24T20:00:00Z', access: 'open', audience: 'everyone' },
      ],
      unknown: [],
    });
  });

  it('covers whole Amsterdam days, the one of 25 hours too', async () => {
    const query = 'from=2026-10-25&through=2026-10-25';
    const answer = await api.get(`/places/sporthal-midland/open-intervals?${query}`);
    expect(answer.json().unknown).toEqual([{ start: '2026-10-24T22:00:00Z', end: '2026-10-25T23:00:00Z' }]);
  });

  it('takes 366 days', async () => {
    const query = 'from=2026-01-01&through=2027-01-01';
    expect((await api.get(`/places/groene-stee/open-intervals?${query}`)).statusCode).toBe(200);
  });
});
