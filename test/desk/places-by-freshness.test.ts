import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { addReport } from '../../db/queries/reports.ts';
import { placesByFreshness } from '../../server/desk/places-by-freshness.ts';
import { agreeToPublish } from '../../server/desk/publish-place.ts';
import { wishesByHour } from '../../server/desk/wishes-by-hour.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { placeIn } from './real-place.ts';

const LIENDERT = 'liendert-rustenburg';
let db: Database;
beforeEach(() => {
  db = databaseWithFixtures();
});

const places = () => placesByFreshness(db, LIENDERT, TUESDAY_MORNING).places;
const attentionOf = (slug: string) => places().find((place) => place.slug === slug)?.attention;
const idOf = (slug: string) => placeIn(db, slug).id;

function wish(slug: string, date: string, hour: number, times: number): void {
  const insert = db.sqlite.prepare(
    'INSERT INTO wishes (place_id, wished_date, wished_hour) VALUES (?, ?, ?)',
  );
  for (let n = 0; n < times; n += 1) insert.run(idOf(slug), date, hour);
}

describe('all places by freshness', () => {
  it.each([
    ['fixture-op-afspraak', []],
    ['groene-stee', ['sample']],
    ['the-game', ['sample', 'notOnMap']],
    ['sporthal-midland', ['noTimes', 'notOnMap']],
    ['fixture-zonder-uren', ['noTimes']],
  ])('%s asks for attention because: %j', (slug, attention) => {
    expect(attentionOf(slug)).toEqual(attention);
  });

  it('have the most urgent first, and drafts among them', () => {
    db.sqlite.prepare("UPDATE places SET draft = 1 WHERE slug = 'fixture-op-afspraak'").run();
    const act = { who: 'visitor', at: TUESDAY_MORNING };
    const report = {
      placeSlug: 'groene-stee',
      kind: 'wrong',
      weighsUntil: null,
      words: null,
      deviceMark: null,
    } as const;
    addReport(db, { ...report, placeId: idOf('groene-stee') }, act);
    const order = places().map(({ slug, attention }) => [slug, attention[0]]);
    expect(order[0]).toEqual(['groene-stee', 'reported']);
    const firsts = order.map(([, first]) => first);
    expect(firsts.indexOf('old')).toBeLessThan(firsts.indexOf('unconfirmed'));
    expect(firsts.indexOf('unconfirmed')).toBeLessThan(firsts.indexOf('sample'));
    expect(firsts.lastIndexOf('sample')).toBeLessThan(firsts.indexOf('draft'));
    expect(firsts.indexOf('draft')).toBeLessThan(firsts.indexOf(undefined));
  });

  it('have a draft first that is ready to be made public, and not before it is', () => {
    const [slug, at] = ['fixture-op-afspraak', TUESDAY_MORNING];
    db.sqlite.prepare("UPDATE places SET draft = 1, website = 'https://a.example/' WHERE slug = ?").run(slug);
    db.sqlite.prepare("UPDATE places SET street = 'Wiekslag 1' WHERE slug = ?").run(slug);
    expect(attentionOf(slug)).toEqual(['draft']);
    const turn = { placeSlug: slug, agrees: true, role: 'host', actKey: null } as const;
    agreeToPublish(db, turn, { who: 'host-0a1b2c3d', at });
    expect(attentionOf(slug)).toEqual(['ready']);
    expect(places()[0]?.slug).toBe(slug);
  });

  it('say of whom it was asked in vain', () => {
    const asks = db.sqlite.prepare(
      "INSERT INTO asks (place_id, kind, due_at, asked_at) VALUES (?, 'ask', ?, ?)",
    );
    const { id, trust } = placeIn(db, 'fixture-onbekende-middag');
    asks.run(id, TUESDAY_MORNING - 1_000, TUESDAY_MORNING - 1_000);
    expect(trust?.source).toBe('import');
    expect(attentionOf('fixture-onbekende-middag')).toEqual(['notAnswered', 'unconfirmed']);
    const confirmed = placeIn(db, 'fixture-op-afspraak');
    asks.run(confirmed.id, TUESDAY_MORNING - 1_000, TUESDAY_MORNING - 1_000);
    expect(attentionOf('fixture-op-afspraak')).toEqual([]);
  });

  it('can be confirmed by telephone only where there are real times', () => {
    const may = new Map(places().map(({ slug, mayConfirm }) => [slug, mayConfirm]));
    expect([may.get('groene-stee'), may.get('sporthal-midland'), may.get('fixture-op-afspraak')]).toEqual([
      ...[false, false, true],
    ]);
  });

  it('list first what visitors cannot find on the map', () => {
    const { toPutOnMap } = placesByFreshness(db, LIENDERT, TUESDAY_MORNING);
    expect(toPutOnMap.map(({ slug }) => slug).sort()).toEqual([
      ...['de-horsten', 'madiba', 'sporthal-midland', 'the-game'],
    ]);
  });

  it.each([
    [0, 0],
    [1, 'few'],
    [4, 'few'],
    [5, 5],
    [12, 12],
  ])('tell %d wishes as %j', (times, told) => {
    wish('madiba', '2026-11-20', 20, times);
    expect(places().find(({ slug }) => slug === 'madiba')?.wishes).toBe(told);
  });
});

describe('wishes', () => {
  it('are counted by the hours of the week, seldom ones left untold, old ones forgotten', () => {
    wish('madiba', '2026-11-17', 20, 3);
    wish('madiba', '2026-11-10', 20, 4);
    wish('madiba', '2026-11-21', 10, 6);
    wish('madiba', '2026-11-22', 9, 2);
    wish('madiba', '2026-09-01', 20, 9);
    wish('the-game', '2026-11-17', 20, 4);
    expect(wishesByHour(db, { districtSlug: LIENDERT }, TUESDAY_MORNING)).toEqual([
      {
        ...{ placeSlug: 'madiba', placeName: 'Madiba', hasFew: true },
        hours: [
          { weekday: 2, hour: 20, times: 7 },
          { weekday: 6, hour: 10, times: 6 },
        ],
      },
      { placeSlug: 'the-game', placeName: 'The Game', hasFew: true, hours: [] },
    ]);
  });
});
