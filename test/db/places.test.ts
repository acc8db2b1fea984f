import { describe, expect, it } from 'vitest';
import { findPlaces, getPlaceBySlug, type PlaceSelection } from '../../db/queries/places.ts';
import { confirmHours } from '../../db/queries/save-place.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { NotFound } from '../../server/errors.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const db = databaseWithFixtures();
const DAY_MS = 24 * 60 * 60 * 1000;

const slugsOf = (selection: PlaceSelection) => findPlaces(db, selection).map(({ slug }) => slug);

describe('finding places', () => {
  it.each<readonly [string, PlaceSelection, readonly string[]]>([
    ['by slug, in the order of slugs', { slugs: ['madiba', 'groene-stee'] }, ['groene-stee', 'madiba']],
    ['an unknown slug is passed over', { slugs: ['nergens', 'madiba'] }, ['madiba']],
    ['no slugs, no places', { slugs: [] }, []],
    ['the next two of a page', { afterSlug: 'fixture-zonder-uren', limit: 2 }, ['groene-stee', 'madiba']],
    ['of another district', { districtSlug: 'nieuwland' }, []],
    ['in a box', { box: [5.4066, 52.164, 5.408, 52.166] }, ['groene-stee', 'zonneparel']],
    ['in a box, edges included', { box: [5.4075, 52.1652, 5.4075, 52.1652] }, ['groene-stee']],
    ['in a box of another district', { box: [5.3, 52, 5.5, 53], districtSlug: 'nieuwland' }, []],
    ['gone for good: by its slug', { slugs: ['fixture-voorgoed-dicht'] }, ['fixture-voorgoed-dicht']],
    [
      'gone for good: when asked',
      { includeGone: true, afterSlug: 'fixture-v', limit: 2 },
      ['fixture-verbouwing', 'fixture-vijandig'],
    ],
    ['a slug that is SQL', { slugs: ["' OR 1=1 --", '"]'] }, []],
  ])('%s', (_what, selection, slugs) => {
    expect(slugsOf(selection)).toEqual(slugs);
  });

  it('leaves out what is gone for good', () => {
    expect(slugsOf({})).not.toContain('fixture-voorgoed-dicht');
    expect(slugsOf({ includeGone: true })).toContain('fixture-voorgoed-dicht');
    expect(getPlaceBySlug(db, 'fixture-voorgoed-dicht')?.goneSince).toBe('2026-09-01');
  });

  it('finds each one the same alone and among all', () => {
    for (const place of findPlaces(db)) expect(getPlaceBySlug(db, place.slug)).toEqual(place);
    expect(getPlaceBySlug(db, 'nergens')).toBeNull();
  });

  it('gives a place with all its parts, hostile text untouched', () => {
    expect(getPlaceBySlug(db, 'fixture-op-afspraak')?.hosts.map(({ nameShown }) => nameShown)).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      getPlaceBySlug(db, 'fixture-twee-zalen')?.rooms.map(({ slug, hours }) => [slug, hours !== null]),
    ).toEqual([
      ['keuken', true],
      ['atelier', true],
      ['berging', false],
    ]);
    expect(getPlaceBySlug(db, 'fixture-nachtcafe')).toMatchObject({
      facilities: { wheelchair: 'limited', hearingLoop: 'unknown' },
      languages: ['nl', 'en', 'tr'],
      trust: { source: 'host', rhythmDays: 28, oldAfterDays: 56 },
    });
    expect(getPlaceBySlug(db, 'fixture-vijandig')?.name).toContain('<script>alert(1)</script>');
  });
});

describe('finding walk-in hours', () => {
  it('of some places, of a district, of all', () => {
    expect(findWalkIns(db, { placeSlugs: ['de-horsten'] })).toMatchObject([
      { slug: 'voorbeeld-koffieochtend', roomName: 'Havikshorst', placeName: 'Huiskamers De Horsten' },
      {
        slug: 'voorbeeld-taalcafe',
        roomSlug: 'arendshorst',
        languages: ['nl', 'uk', 'ti'],
        helpTopics: ['language'],
      },
    ]);
    expect(findWalkIns(db, { districtSlug: 'nieuwland' })).toEqual([]);
    expect(findWalkIns(db, { placeSlugs: [] })).toEqual([]);
    expect(findWalkIns(db)).toHaveLength(11);
  });
});

describe('confirming hours', () => {
  it('renews the trust without a change of the hours', () => {
    const before = getPlaceBySlug(db, 'fixture-repaircafe');
    confirmHours(db, 'fixture-repaircafe', { who: 'host', at: TUESDAY_MORNING });
    const after = getPlaceBySlug(db, 'fixture-repaircafe');
    expect(after?.trust).toEqual({ ...before?.trust, confirmedAt: TUESDAY_MORNING });
    expect(after?.hours).toEqual(before?.hours);
    expect(findChanges(db, 'place:fixture-repaircafe').at(-1)).toMatchObject({
      who: 'host',
      what: 'confirmHours',
    });
  });

  it('is a rhythm of its own where a place chose one', () => {
    expect(getPlaceBySlug(db, 'fixture-op-afspraak')?.trust).toMatchObject({
      rhythmDays: 7,
      oldAfterDays: 56,
    });
  });

  it('of samples is refused, of nobody not found', () => {
    expect(() => confirmHours(db, 'groene-stee', { who: 'host', at: TUESDAY_MORNING + DAY_MS })).toThrow(
      /sample/,
    );
    expect(getPlaceBySlug(db, 'groene-stee')?.trust?.confirmedAt).toBeNull();
    expect(() => confirmHours(db, 'nergens', { who: 'host', at: TUESDAY_MORNING })).toThrow(NotFound);
  });
});

it('the change log, which is never cut, knows no names of people', () => {
  const log = db.sqlite
    .prepare("SELECT group_concat(coalesce(before, '') || coalesce(after, '')) FROM change_log")
    .pluck()
    .get();
  for (const name of ['Fixtura', 'Geheim', 'Mevrouw']) expect(log).not.toContain(name);
});
