import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addWish } from '../../db/queries/wishes.ts';
import type { SlotsAnswer } from '../../server/contract/shapes/slot-shapes.ts';
import type { Right } from '../../server/model/caller.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { headersOf, personWith } from '../helpers/signed-in.ts';

const PROFESSIONAL: Right = { role: 'professional', organisationSlug: 'indebuurt033' };

let api: TestApi;
let headers: Record<string, string>;
beforeAll(() => {
  api = testApi();
  headers = headersOf(api.db, personWith(api.db, [PROFESSIONAL]));
});
afterAll(() => api.close());

async function slotsFor(query: string): Promise<SlotsAnswer> {
  const answer = await api.get(`/slots?${query}`, headers);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  return answer.json();
}

describe('GET /slots', () => {
  it('is for those who plan, and for nobody else', async () => {
    const roles: readonly (readonly [readonly Right[], number])[] = [
      [[PROFESSIONAL], 200],
      [[{ role: 'host', placeSlug: 'madiba' }], 200],
      [[{ role: 'coordinator', districtSlug: 'liendert-rustenburg' }], 200],
      [[], 404],
    ];
    for (const [rights, status] of roles) {
      const signedIn = headersOf(api.db, personWith(api.db, rights));
      expect((await api.get('/slots?helpTopic=money', signedIn)).statusCode).toBe(status);
    }
    expect((await api.get('/slots?helpTopic=money')).statusCode).toBe(401);
  });

  it('gives moments with their reasons as codes and in words, the best first', async () => {
    const { slots, leavesNothing, throughDate } = await slotsFor(
      'helpTopic=money&weekdays=2,4&partsOfDay=morning&minutes=90&from=2026-12-01&neighbourhoods=BU03071001',
    );
    expect(throughDate).toBe('2027-03-01');
    expect(leavesNothing).toEqual([]);
    const [best] = slots;
    expect(best).toMatchObject({
      place: { slug: 'groene-stee', name: 'De Groene Stee' },
      room: null,
      opens: '09:00:00',
      closes: '10:30:00',
      sample: true,
    });
    expect(best?.reasons.find(({ code }) => code === 'sameHelp')).toEqual({
      code: 'sameHelp',
      tone: 'plus',
      points: 10,
      most: 15,
      words: 'Die dag is er in de buurt geen hulp van deze soort. In die week wel, op deze plek.',
    });
    for (const { score, reasons, weekday } of slots) {
      expect([2, 4]).toContain(weekday);
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
    expect(slots.map(({ score }) => score)).toEqual(
      slots.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  it('names the dates behind a closed door, with why, in the language that is asked', async () => {
    const query =
      'helpTopic=money&weekdays=5&partsOfDay=morning&from=2026-11-27&lang=en&neighbourhoods=BU03071001';
    const { slots } = await slotsFor(query);
    const closed = slots.find(({ place }) => place.slug === 'groene-stee')?.behindClosedDoor;
    const closedByDay = { why: 'specialDay', placeName: null };
    expect(closed).toEqual([
      {
        date: '2026-12-04',
        ...closedByDay,
        words: 'Friday 4 December: closed, vrijwilligersdag, voorbeeld',
      },
      { date: '2026-12-25', ...closedByDay, words: 'Friday 25 December: closed, Christmas Day' },
      { date: '2027-01-01', ...closedByDay, words: 'Friday 1 January 2027: closed, New Year’s Day' },
    ]);
  });

  it('never tells fewer than five wishes, neither in words nor in points', async () => {
    const place = getPlaceBySlug(api.db, 'groene-stee');
    if (place === null) throw new Error('De Groene Stee is gone.');
    const wish = {
      ...{ placeId: place.id, placeSlug: place.slug, wishedDate: '2026-11-17', wishedHour: 9 },
      helpTopicSlug: 'health',
    };
    const wishes = async () => {
      const { slots } = await slotsFor('helpTopic=health&weekdays=2&partsOfDay=morning&place=groene-stee');
      const reasons = slots.find((slot) => slot.place.slug === 'groene-stee')?.reasons;
      const found = reasons?.find(({ code }) => code === 'wishes');
      return found === undefined ? null : `${found.points}: ${found.words}`;
    };
    const told: (string | null)[] = [await wishes()];
    for (let times = 1; times <= 5; times += 1) {
      addWish(api.db, wish, { who: 'test', at: TUESDAY_MORNING });
      told.push(await wishes());
    }
    expect(told).toEqual([
      null,
      ...[1, 2, 3, 4].map(() => '4: Bewoners vroegen hierom.'),
      '7: Bewoners vroegen hier 5 keer om.',
    ]);
  });

  it('looks at one place where that is asked', async () => {
    const { slots } = await slotsFor('helpTopic=money&place=groene-stee');
    expect(new Set(slots.map(({ place }) => place.slug))).toEqual(new Set(['groene-stee']));
    const { leavesNothing } = await slotsFor('helpTopic=money&place=groene-stee&weekdays=7&lang=en');
    expect(leavesNothing.map(({ need }) => need)).toContain('place');
    expect((await api.get('/slots?place=nowhere', headers)).statusCode).toBe(400);
  });

  it('says which need leaves nothing', async () => {
    const query = 'helpTopic=money&weekdays=7&neighbourhoods=BU03071001&lang=en';
    expect((await slotsFor(query)).leavesNothing).toEqual([
      {
        need: 'neighbourhoods',
        places: 6,
        words: 'In all neighbourhoods: then there is room at 6 places.',
      },
      {
        need: 'weekdays',
        places: expect.any(Number),
        words: expect.stringMatching(/^On all days of the week/),
      },
    ]);
    expect(await slotsFor('helpTopic=money&wheelchair=true&quietRoom=true')).toMatchObject({ slots: [] });
  });

  it('refuses what it cannot answer, all of it at once', async () => {
    const answer = await api.get(
      '/slots?helpTopic=magic&weekdays=8&minutes=50&rhythm=daily&from=2026-11-24&neighbourhoods=BU1&theme=none&host=true',
      headers,
    );
    expect(answer.statusCode).toBe(400);
    const { findings } = answer.json();
    expect(findings.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'from',
      'helpTopic',
      'host',
      'minutes',
      'neighbourhoods',
      'rhythm',
      'theme',
      'weekdays',
    ]);
    expect(findings.every(({ remedy }: { remedy: string }) => remedy.length > 0)).toBe(true);
  });
});
