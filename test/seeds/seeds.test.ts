import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { getCalendars } from '../../db/queries/calendars.ts';
import { findDistricts, findHelpTopics, findOrganisations, findThemes } from '../../db/queries/directory.ts';
import { findPlaces, getPlaceBySlug } from '../../db/queries/places.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { factSources, places, sources } from '../../db/schema.ts';
import { walkIns } from '../../db/schema-walk-ins.ts';
import { loadFixtures, loadSeeds } from '../../seeds/load.ts';
import { openStateAt, placementOf } from '../../server/contract/open-state.ts';
import { timetableOf } from '../../server/directory/timetable-of.ts';
import { checkHours } from '../../server/hours/check-hours.ts';
import { databaseWithFixtures, seededDatabase, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const NEXT_YEAR = TUESDAY_MORNING + 365 * 24 * 60 * 60 * 1000;
const REAL_PLACES = ['de-horsten', 'groene-stee', 'madiba', 'sporthal-midland', 'the-game', 'zonneparel'];

function contentOf(db: Database): unknown {
  const names = db.sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  return names.map((name) => [name, db.sqlite.prepare(`SELECT * FROM "${name}"`).all()]);
}

describe('the facts', () => {
  const db = seededDatabase();

  it('nine districts, of which Liendert/Rustenburg is home and has its neighbourhoods and map', () => {
    const districts = findDistricts(db);
    const home = districts.find((district) => district.home);
    expect(districts).toHaveLength(9);
    expect(home).toMatchObject({
      slug: 'liendert-rustenburg',
      box: [5.39, 52.155, 5.428, 52.175],
      lon: 5.4058,
      lat: 52.1649,
      rhythmDays: 28,
      oldAfterDays: 56,
    });
    expect(home?.neighbourhoods).toHaveLength(7);
    for (const { outline } of home?.neighbourhoods ?? []) expect(outline[0]).toEqual(outline.at(-1));
  });

  it('themes by their exact names, help topics in two languages, organisations', () => {
    expect(findThemes(db)[0]).toEqual({ slug: 'een-stimulerend-thuis', name: 'Een stimulerend thuis' });
    expect(findThemes(db)).toHaveLength(9);
    expect(findHelpTopics(db)).toHaveLength(17);
    expect(findHelpTopics(db)[3]).toEqual({
      slug: 'money',
      sensitive: true,
      code: 'h4',
      nameNl: 'Hulp met geld',
      nameEn: 'Help with money',
    });
    expect(findOrganisations(db)).toHaveLength(12);
  });

  it('school holidays of region Midden, known no further than the data', () => {
    const calendars = getCalendars(db);
    expect(calendars.schoolHolidays).toHaveLength(25);
    expect(calendars).toMatchObject({ knownFrom: '2025-10-18', knownThrough: '2030-08-25' });
    expect(calendars.schoolHolidays).toContainEqual({
      name: 'kerstvakantie',
      from: '2026-12-19',
      through: '2027-01-03',
    });
  });

  it('each fact of a place has a source with a date and a licence', () => {
    for (const slug of REAL_PLACES) {
      const rows = db.drizzle
        .select()
        .from(factSources)
        .innerJoin(sources, eq(sources.slug, factSources.sourceSlug))
        .where(eq(factSources.subject, `place:${slug}`))
        .all();
      const fields = rows.map(({ fact_sources: fact }) => fact.field).sort();
      expect(fields).toEqual(['address', 'coordinates', 'description', 'kind', 'name']);
    }
    const outlines = db.drizzle
      .select()
      .from(sources)
      .where(eq(sources.slug, 'cbs-neighbourhoods-2024'))
      .get();
    expect(outlines).toMatchObject({ licence: 'CC BY 4.0', seenOn: '2026-11-22' });
  });

  it('what is not known stays unknown', () => {
    expect(findPlaces(db).map(({ slug }) => slug)).toEqual(REAL_PLACES);
    expect(getPlaceBySlug(db, 'sporthal-midland')).toMatchObject({ hours: null, trust: null, address: null });
    for (const place of findPlaces(db))
      expect(place).toMatchObject({ phone: null, facilities: {}, languages: [] });
  });
});

describe('the samples', () => {
  const db = seededDatabase();

  it('are marked as samples, name nobody and no organisation', () => {
    for (const place of findPlaces(db)) {
      if (place.slug === 'sporthal-midland') continue;
      expect(place.trust?.source).toBe('sample');
      expect(place.hosts).toEqual([
        expect.objectContaining({ firstName: null, nameShown: false, sample: true }),
      ]);
      expect(place.hosts[0]?.role).toMatch(/, voorbeeld$/);
    }
    for (const walkIn of findWalkIns(db)) {
      expect(walkIn).toMatchObject({ sample: true, organisationSlug: null });
      if (walkIn.kind === 'walkIn') expect(walkIn.visitorRole).toMatch(/, voorbeeld$/);
      else expect(walkIn.visitorRole).toBeNull();
    }
  });

  it.each([
    ['2026-11-24T10:00:00+01:00', ['de-horsten', 'groene-stee', 'madiba']],
    ['2026-11-24T12:45:00+01:00', ['madiba']],
    ['2026-11-24T16:10:00+01:00', ['groene-stee']],
    ['2026-11-24T20:00:00+01:00', ['groene-stee']],
    ['2026-11-26T18:00:00+01:00', ['madiba']],
    ['2026-11-29T12:00:00+01:00', []],
    ['2026-12-04T10:00:00+01:00', ['de-horsten', 'madiba']],
  ])('at %s plainly open are %j', (instant, open) => {
    const now = Date.parse(instant);
    const calendars = getCalendars(db);
    const placements = findPlaces(db).map((place) => {
      const answer = openStateAt(timetableOf(place, calendars, now), now);
      return { slug: place.slug, ...placementOf(answer) };
    });
    expect(placements.filter(({ countsAsOpen }) => countsAsOpen).map(({ slug }) => slug)).toEqual(open);
  });

  it('hours of samples and fixtures are such that an editor would find nothing to mend', () => {
    for (const place of findPlaces(databaseWithFixtures())) {
      const all = [place.hours, ...place.rooms.map((room) => room.hours)].filter((one) => one !== null);
      for (const hours of all) expect([place.slug, checkHours(hours)]).toEqual([place.slug, []]);
    }
    for (const walkIn of findWalkIns(db))
      expect([walkIn.slug, checkHours(walkIn.hours)]).toEqual([walkIn.slug, []]);
  });
});

describe('sowing again', () => {
  it('changes nothing at all, a year later or with the fixtures', () => {
    const db = databaseWithFixtures();
    const before = contentOf(db);
    loadSeeds(db, NEXT_YEAR);
    loadFixtures(db, NEXT_YEAR);
    expect(contentOf(db)).toEqual(before);
  });

  it('leaves alone what somebody changed, and does not bring back what somebody removed', () => {
    const db = seededDatabase();
    db.drizzle.update(places).set({ name: 'De Nieuwe Stee' }).where(eq(places.slug, 'groene-stee')).run();
    db.drizzle.delete(walkIns).where(eq(walkIns.slug, 'voorbeeld-geld')).run();
    db.drizzle.delete(places).where(eq(places.slug, 'the-game')).run();
    const before = contentOf(db);
    loadSeeds(db, NEXT_YEAR);
    expect(contentOf(db)).toEqual(before);
  });
});
