import { afterAll, describe, expect, it } from 'vitest';
import type { HelpMoment } from '../../server/contract/help-page.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { findPlaces, searchPlaces } from '../../server/directory/find-places.ts';
import { firstBeyond, helpMoments, isFor } from '../../server/directory/help-by-topic.ts';
import { placePoints } from '../../server/directory/place-order.ts';
import { EVERY_PLACE } from '../../server/directory/places-query.ts';
import { localOf } from '../../server/hours/local-time.ts';
import { addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const db = databaseWithFixtures();
addRealWalkIns(db);
afterAll(() => db.close());

const HERE = { districtSlug: 'liendert-rustenburg', audience: null, spokenLanguage: null, near: null };
const at = (text: string) => Date.parse(`${text}:00+01:00`);
const said = ({ date, place }: HelpMoment) => `${localOf(date.start).date} ${place.slug} ${date.slug}`;

describe('the moments of help in a district', () => {
  it('come by start, with what is cancelled and what is behind a closed door', () => {
    const moments = atOnce(helpMoments(db, HERE, TUESDAY_MORNING, 'nl')).filter(({ date }) =>
      date.helpTopics.includes('money'),
    );
    expect(moments.map(said)).toEqual([
      '2026-11-24 fixture-twee-zalen fixture-geld',
      '2026-11-25 groene-stee voorbeeld-geld',
      '2026-11-26 fixture-twee-zalen fixture-brieven',
      '2026-12-01 fixture-twee-zalen fixture-geld',
      '2026-12-02 groene-stee voorbeeld-geld',
      '2026-12-03 fixture-twee-zalen fixture-brieven',
    ]);
    expect(moments.map(({ date }) => date.cancelled?.reason ?? date.door)).toEqual([
      ...['open', 'open', 'closed'],
      ...['ziek', 'open', 'closed'],
    ]);
  });

  it('are those of no other district', () => {
    expect(atOnce(helpMoments(db, { ...HERE, districtSlug: 'nieuwland' }, TUESDAY_MORNING, 'nl'))).toEqual(
      [],
    );
  });

  it('tell the distance from a street, and none from a neighbourhood', () => {
    const near = { lon: 5.4, lat: 52.163 };
    const metres = (exact: boolean) =>
      atOnce(helpMoments(db, { ...HERE, near: { ...near, exact } }, TUESDAY_MORNING, 'nl')).find(
        ({ place }) => place.slug === 'fixture-twee-zalen',
      )?.place.metres;
    expect(metres(true)).toBeGreaterThan(400);
    expect(metres(false)).toBeNull();
  });
});

describe('beyond two weeks', () => {
  const beyond = (helpTopic: string, now = TUESDAY_MORNING) => {
    const found = atOnce(firstBeyond(db, { ...HERE, helpTopic }, now, 'nl'));
    return found === null ? null : said(found);
  };

  it.each([
    ['moving', '2026-11-24T10:00', '2026-12-15 fixture-twee-zalen fixture-gezondheid'],
    // Eight weeks before the first: further ahead nothing is told.
    ['moving', '2026-10-20T10:00', '2026-12-15 fixture-twee-zalen fixture-gezondheid'],
    ['moving', '2026-10-19T10:00', null],
    ['making', '2026-11-24T10:00', null],
    // An open door goes before an earlier closed one: at Fixture the works last until 13 December.
    ['work', '2026-11-24T10:00', '2026-12-14 fixture-verbouwing fixture-werk'],
  ])('%s, asked on %s: %s', (topic, now, found) => {
    expect(beyond(topic, at(now))).toBe(found);
  });
});

it.each([
  ['everyone', [], null, null, true],
  ['youth', [], null, null, true],
  ['youth', [], 'everyone', null, true],
  ['youth', [], 'youth', null, true],
  ['youth', [], 'seniors', null, false],
  ['everyone', [], 'seniors', null, true],
  ['everyone', [], null, 'nl', true],
  ['everyone', [], null, 'ar', false],
  ['everyone', ['nl', 'ar'], null, 'ar', true],
  ['everyone', ['ar'], null, 'nl', false],
] as const)('for %s in %j, asked for %s and %s: %s', (audience, languages, asked, spokenLanguage, fits) => {
  expect(isFor({ audience, languages }, { audience: asked, spokenLanguage })).toBe(fits);
});

describe('a place is found for a kind of help', () => {
  const found = (helpTopic: string, now: string, audience: 'youth' | 'seniors' | null = null) =>
    findPlaces(db, { ...EVERY_PLACE, helpTopic, audience }, at(now)).places;

  it.each([
    ['letters-and-forms', '2026-11-24T11:59', ['fixture-twee-zalen', 'groene-stee']],
    ['digital', '2026-11-24T10:00', ['fixture-onbekende-middag', 'groene-stee']],
    // It begins on 15 December.
    ['moving', '2026-12-01T10:00', []],
    ['moving', '2026-12-02T10:00', ['fixture-twee-zalen']],
  ])('%s, on %s: %j', (topic, now, slugs) => {
    expect(
      found(topic, now)
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(slugs);
  });

  it('until its only date of two weeks is over', () => {
    const slugs = (now: string) => found('health', now).map(({ slug }) => slug);
    // The last Thursday of the month, 14:00 to 15:30.
    expect(slugs('2026-11-26T15:29')).toContain('madiba');
    expect(slugs('2026-11-26T15:30')).not.toContain('madiba');
  });

  it.each([
    ['money', '15:00'],
    ['moving', '16:30'],
  ])('and the answer holds no longer than what it was found for: %s', (helpTopic, ends) => {
    const stee = placePoints(db).find(({ slug }) => slug === 'groene-stee');
    if (stee === undefined) throw new Error('It is one of the seeds.');
    const { lon, lat } = stee;
    const box = [lon - 0.0001, lat - 0.0001, lon + 0.0001, lat + 0.0001] as const;
    const found = atOnce(searchPlaces(db, { ...EVERY_PLACE, box, helpTopic }, at('2026-11-25T14:20')));
    expect(found.endsAt).toBe(at(`2026-11-25T${ends}`));
  });

  it('for those whom it is for', () => {
    const slugs = (audience: 'youth' | 'seniors') =>
      found('youth', '2026-11-24T10:00', audience).map(({ slug }) => slug);
    expect(slugs('youth')).toContain('fixture-doelgroepen');
    expect(slugs('seniors')).not.toContain('fixture-doelgroepen');
  });

  it('with the date in its row, also where that is another day: the first behind an open door', () => {
    const [place] = found('money', '2026-11-25T16:00').filter(({ slug }) => slug === 'fixture-twee-zalen');
    const dates = place?.occurrences.map(({ slug, start }) => `${localOf(start).date} ${slug}`);
    expect(dates).toEqual(['2026-12-08 fixture-geld']);
  });
});
