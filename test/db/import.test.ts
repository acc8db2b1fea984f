import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { findPlaces, getPlaceBySlug } from '../../db/queries/places.ts';
import { type Published, publishStagedPlaces } from '../../db/queries/publish-places.ts';
import { confirmHours } from '../../db/queries/save-place.ts';
import { abandonImport, stageImportedPlaces, startImport } from '../../db/queries/stage-places.ts';
import { hours, on, rule, span, week } from '../../seeds/write-hours.ts';
import { ImportRefused } from '../../server/errors.ts';
import type { ImportedPlace } from '../../server/model/imported-place.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';

const ACT = { who: 'import', at: TUESDAY_MORNING };
const LATER = TUESDAY_MORNING + 60_000;
const MORNINGS = hours([week(rule(on('12345'), span('9:00-12:00')))], { otherHolidays: 'asAlways' });
const EVENINGS = hours([week(rule(on('12345'), span('19:00-22:00')))], { otherHolidays: 'asAlways' });

const HUISKAMER: ImportedPlace = {
  slug: null,
  osmId: 'node/1',
  name: 'Huiskamer Café ’t Hoekje',
  kind: 'livingRoom',
  districtSlug: 'liendert-rustenburg',
  neighbourhoodCode: 'BU03071001',
  address: { street: 'Wiekslag 1', postalCode: null, locality: 'Amersfoort' },
  coordinates: { lon: 5.407, lat: 52.165, precision: 'exact', radiusMetres: 25 },
  phone: '033 000 00 03',
  website: 'https://hoekje.example/',
  wheelchair: 'yes',
  hoursCheckedOn: '2026-10-01',
  hours: MORNINGS,
  hoursSourceText: 'Mo-Fr 09:00-12:00',
  hoursNotUnderstood: null,
};
const SILENT = {
  osmId: null,
  phone: null,
  website: null,
  wheelchair: null,
  hoursCheckedOn: null,
  address: null,
};
const NO_HOURS = { hours: null, hoursSourceText: null, hoursNotUnderstood: null };
const NOT_UNDERSTOOD = {
  hours: null,
  hoursSourceText: 'sunrise',
  hoursNotUnderstood: '"sunrise": not known',
};

let db: Database;
beforeEach(() => {
  db = databaseWithFixtures();
});

function importAll(places: readonly ImportedPlace[], now = TUESDAY_MORNING): Published {
  const id = startImport(db, 'places.geojson', ACT);
  expect(stageImportedPlaces(db, id, places)).toEqual([]);
  return publishStagedPlaces(db, id, now);
}

const slugs = () => findPlaces(db).map(({ slug }) => slug);

describe('an import of places', () => {
  it('shows nothing until it is published, and then everything', () => {
    const before = slugs();
    const id = startImport(db, 'places.geojson', ACT);
    stageImportedPlaces(db, id, [HUISKAMER]);
    expect(slugs()).toEqual(before);
    expect(publishStagedPlaces(db, id, LATER)).toEqual({ added: 1, changed: 0, unchanged: 0, hoursKept: [] });
    expect(getPlaceBySlug(db, 'huiskamer-cafe-t-hoekje')).toMatchObject({
      name: 'Huiskamer Café ’t Hoekje',
      neighbourhoodName: 'Zangvogelbuurt',
      facilities: { wheelchair: 'yes' },
      hours: MORNINGS,
      trust: { source: 'import', updatedAt: LATER, confirmedAt: null, rhythmDays: 28, oldAfterDays: 56 },
    });
  });

  it('repeated, changes nothing and writes no lines for the places', () => {
    const places = [HUISKAMER, { ...HUISKAMER, osmId: null, name: 'Zonder nummer' }];
    importAll(places);
    expect(importAll(places, LATER)).toEqual({ added: 0, changed: 0, unchanged: 2, hoursKept: [] });
    expect(findChanges(db, 'place:zonder-nummer')).toHaveLength(1);
    expect(getPlaceBySlug(db, 'zonder-nummer')?.trust?.updatedAt).toBe(TUESDAY_MORNING);
  });

  it('gives each of one name its own slug, the same ones when repeated', () => {
    const places = ['node/7', 'node/8', null, null].map((osmId) => ({
      ...HUISKAMER,
      osmId,
      name: 'Buurthuis',
    }));
    importAll(places);
    const made = slugs().filter((slug) => slug.startsWith('buurthuis'));
    expect(made).toEqual(['buurthuis', 'buurthuis-2', 'buurthuis-3', 'buurthuis-4']);
    expect(importAll(places, LATER)).toMatchObject({ added: 0, unchanged: 4 });
  });

  it('knows a place again by its OpenStreetMap id, though its name changed', () => {
    importAll([HUISKAMER]);
    expect(importAll([{ ...HUISKAMER, name: 'Het Hoekje' }])).toMatchObject({ added: 0, changed: 1 });
    expect(getPlaceBySlug(db, 'huiskamer-cafe-t-hoekje')?.name).toBe('Het Hoekje');
    expect(findChanges(db, 'place:huiskamer-cafe-t-hoekje').map(({ what }) => what)).toEqual([
      'addPlace',
      'importPlace',
    ]);
  });

  it('where the file is silent, what was known stays', () => {
    importAll([HUISKAMER]);
    importAll([{ ...HUISKAMER, ...SILENT, ...NO_HOURS, slug: 'huiskamer-cafe-t-hoekje', kind: 'other' }]);
    expect(getPlaceBySlug(db, 'huiskamer-cafe-t-hoekje')).toMatchObject({
      kind: 'other',
      phone: '033 000 00 03',
      website: 'https://hoekje.example/',
      address: { street: 'Wiekslag 1' },
      facilities: { wheelchair: 'yes' },
      hours: MORNINGS,
    });
  });

  it('refuses a place that the file has twice, and a slug that belongs to another; the others are staged', () => {
    importAll([HUISKAMER]);
    const id = startImport(db, 'places.geojson', ACT);
    const twice = { ...HUISKAMER, osmId: null, slug: 'dubbel' };
    const stolen = { ...HUISKAMER, osmId: 'node/2', slug: 'huiskamer-cafe-t-hoekje' };
    expect(stageImportedPlaces(db, id, [twice, twice, stolen])).toEqual([
      { index: 1, why: 'the file has "dubbel" twice' },
      { index: 2, why: '"huiskamer-cafe-t-hoekje" is the name of another place in OpenStreetMap' },
    ]);
    expect(publishStagedPlaces(db, id, LATER).added).toBe(1);
  });

  it('given up, leaves nothing; given up or published, it is over', () => {
    const before = slugs();
    const id = startImport(db, 'places.geojson', ACT);
    stageImportedPlaces(db, id, [HUISKAMER]);
    abandonImport(db, id);
    expect(slugs()).toEqual(before);
    expect(() => publishStagedPlaces(db, id, LATER)).toThrow(ImportRefused);
    expect(db.sqlite.prepare('SELECT count(*) FROM staged_places').pluck().get()).toBe(0);
  });

  it('one place that the database refuses undoes all of it', () => {
    const before = slugs();
    const id = startImport(db, 'places.geojson', ACT);
    stageImportedPlaces(db, id, [HUISKAMER, { ...HUISKAMER, osmId: 'node/3', name: '  ' }]);
    expect(() => publishStagedPlaces(db, id, LATER)).toThrow();
    expect(slugs()).toEqual(before);
  });
});

describe('hours from an import', () => {
  const trustOf = (slug: string) => getPlaceBySlug(db, slug)?.trust;

  it('take the place of samples, those of the rooms too', () => {
    importAll([{ ...HUISKAMER, ...SILENT, slug: 'de-horsten', name: 'De Horsten' }], LATER);
    expect(getPlaceBySlug(db, 'de-horsten')).toMatchObject({
      hours: MORNINGS,
      rooms: [{ hours: null }, { hours: null }],
      trust: { source: 'import', updatedAt: LATER },
    });
  });

  it('never take the place of a host’s own', () => {
    const slug = 'fixture-nachtcafe';
    const before = getPlaceBySlug(db, slug);
    expect(importAll([{ ...HUISKAMER, slug }]).hoursKept).toEqual([slug]);
    expect(getPlaceBySlug(db, slug)).toMatchObject({ hours: before?.hours, trust: before?.trust });
  });

  it('that were not understood make the hours unknown, and are kept as they were written', () => {
    importAll([HUISKAMER]);
    importAll([{ ...HUISKAMER, ...NOT_UNDERSTOOD }], LATER);
    expect(getPlaceBySlug(db, 'huiskamer-cafe-t-hoekje')).toMatchObject({
      ...NOT_UNDERSTOOD,
      trust: { updatedAt: LATER },
    });
  });

  it('that a host checked stay checked when repeated, and are unchecked when they change', () => {
    const slug = 'huiskamer-cafe-t-hoekje';
    importAll([HUISKAMER]);
    confirmHours(db, slug, { who: 'host', at: LATER });
    importAll([HUISKAMER], LATER + 1);
    expect(trustOf(slug)?.confirmedAt).toBe(LATER);
    importAll([{ ...HUISKAMER, hours: EVENINGS }], LATER + 2);
    expect(trustOf(slug)).toMatchObject({ confirmedAt: null, updatedAt: LATER + 2 });
  });
});
