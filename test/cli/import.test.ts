import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeManyPlaces } from '../../bench/many-places.ts';
import { openDatabase } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { confirmHours } from '../../db/queries/save-place.ts';
import type { Place } from '../../server/model/place.ts';
import { runCommand, seedFolder, startCli } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CLOCK = { BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00' };

/** A fresh folder with the shipped places, and what is needed to import into it and look at it. */
function workbench() {
  const folder = temporaryFolder();
  const database = seedFolder(folder);
  const file = join(folder, 'places.geojson');
  return {
    database,
    importText: (text: string | Buffer, ...options: string[]) => {
      writeFileSync(file, text);
      return runCommand(folder, ['import', ...options, file], CLOCK);
    },
    importFeatures: (features: readonly unknown[], ...options: string[]) => {
      writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
      return runCommand(folder, ['import', ...options, file], CLOCK);
    },
    places: (): Place[] => {
      const db = openDatabase(database, { readonly: true });
      const places = findPlaces(db);
      db.close();
      return places;
    },
  };
}

function feature(properties: object, lon = 5.4038, lat = 52.1661): object {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

const STEE = {
  name: 'De Nieuwe Stee',
  amenity: 'community_centre',
  'addr:street': 'Lijsterstraat',
  'addr:housenumber': '1',
  'addr:postcode': '3815 AA',
  'addr:city': 'Amersfoort',
  wheelchair: 'yes',
  phone: '033 123 45 67',
  website: 'https://stee.example/',
  opening_hours: 'Mo-Fr 09:00-17:00',
};
const bySlug = (places: readonly Place[], slug: string) => places.find((place) => place.slug === slug);

describe('import', () => {
  it('takes a place over with all its tags, in the neighbourhood that holds it', async () => {
    const { importFeatures, places } = workbench();
    const outcome = await importFeatures([feature(STEE)]);
    expect(outcome).toEqual({
      code: 0,
      out: 'Taken over: 1 added, 0 changed, 0 unchanged, 0 refused.\n',
      said: '',
    });
    expect(bySlug(places(), 'de-nieuwe-stee')).toMatchObject({
      name: 'De Nieuwe Stee',
      kind: 'communityCentre',
      districtSlug: 'liendert-rustenburg',
      neighbourhoodName: 'Zangvogelbuurt',
      address: { street: 'Lijsterstraat 1', postalCode: '3815 AA', locality: 'Amersfoort' },
      phone: '033 123 45 67',
      website: 'https://stee.example/',
      facilities: { wheelchair: 'yes' },
      trust: { source: 'import', confirmedAt: null },
      hoursSourceText: 'Mo-Fr 09:00-17:00',
      hoursNotUnderstood: null,
    });
  });

  it('changes nothing when it is repeated', async () => {
    const { importFeatures, places } = workbench();
    const features = [
      feature(STEE),
      feature({ name: 'Zonder iets' }, 5.45),
      feature({ name: 'OSM', '@id': 'way/5' }),
    ];
    await importFeatures(features);
    const before = places();
    expect(await importFeatures(features)).toMatchObject({
      code: 0,
      out: 'Taken over: 0 added, 0 changed, 3 unchanged, 0 refused.\n',
    });
    expect(places()).toEqual(before);
  });

  it('changes nothing with --check, and says what it would do', async () => {
    const { importFeatures, places } = workbench();
    const before = places();
    const outcome = await importFeatures(
      [feature(STEE), feature({ ...STEE, name: 'Madiba', slug: 'madiba' })],
      '--check',
    );
    expect(outcome).toMatchObject({
      code: 0,
      out: 'Would be taken over: 1 added, 1 changed, 0 unchanged, 0 refused.\n',
    });
    expect(places()).toEqual(before);
  });

  it('puts a place just outside every known outline in the home district, or in the one asked for', async () => {
    const { importFeatures, places } = workbench();
    await importFeatures([feature({ name: 'Net ernaast' }, 5.45)]);
    await importFeatures([feature({ name: 'Elders' }, 5.45)], '--district', 'nieuwland');
    expect(bySlug(places(), 'net-ernaast')).toMatchObject({
      districtSlug: 'liendert-rustenburg',
      neighbourhoodCode: null,
    });
    expect(bySlug(places(), 'elders')).toMatchObject({ districtSlug: 'nieuwland', neighbourhoodCode: null });
  });

  it('refuses a place far from every known district by name, unless its district is given', async () => {
    const { importFeatures, places } = workbench();
    const groningen = [feature({ name: 'Ver weg' }, 6.41, 53.166)];
    const outcome = await importFeatures(groningen);
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.said).toMatch(/^Ver weg: refused, since its point 6.41,53.166 .+ --district SLUG/);
    expect(bySlug(places(), 'ver-weg')).toBeUndefined();
    expect(await importFeatures(groningen, '--district', 'nieuwland')).toMatchObject({ code: 0 });
    expect(bySlug(places(), 'ver-weg')).toMatchObject({ districtSlug: 'nieuwland' });
  });

  it('keeps a hostile name as the text that it is', async () => {
    const { importFeatures, places } = workbench();
    const names = [
      '<img src=x onerror=alert(1)>',
      "Robert'); DROP TABLE places;--",
      '=HYPERLINK("http://x")',
      'بيت',
    ];
    expect(await importFeatures(names.map((name) => feature({ name })))).toMatchObject({ code: 0 });
    expect(places().map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});

describe('a place is known again', () => {
  const wiekslag = (number: string) => ({ 'addr:street': 'Wiekslag', 'addr:housenumber': number });

  it.each<[sentence: string, tags: object, lon: number, slug: string]>([
    ['by its slug', { slug: 'the-game' }, 5.4058, 'the-game'],
    ['by its name, where no address tells otherwise', { name: 'The Game' }, 5.4058, 'the-game'],
    ['by its name and address', { name: 'De Groene Stee', ...wiekslag('92') }, 5.45, 'groene-stee'],
    [
      'not by its name at another address',
      { name: 'De Groene Stee', ...wiekslag('1') },
      5.4075,
      'de-groene-stee',
    ],
    ['not by its name far away', { name: 'The Game' }, 5.45, 'the-game-2'],
  ])('%s', async (_, tags, lon, slug) => {
    const { importFeatures, places } = workbench();
    const phone = '033 999';
    const outcome = await importFeatures([feature({ name: 'Nieuw', ...tags, phone }, lon, 52.1649)]);
    expect(outcome).toMatchObject({ code: 0 });
    expect(places().find((place) => place.phone === phone)?.slug).toBe(slug);
  });

  it('by its OpenStreetMap id, whatever it is called and wherever it moved', async () => {
    const { importFeatures, places } = workbench();
    await importFeatures([feature({ ...STEE, '@id': 'node/7' })]);
    await importFeatures([feature({ name: 'De Oude Stee', '@id': 'node/7' }, 5.45)]);
    expect(bySlug(places(), 'de-nieuwe-stee')).toMatchObject({
      name: 'De Oude Stee',
      coordinates: { lon: 5.45 },
      // What the file is silent about stays.
      phone: '033 123 45 67',
      trust: { source: 'import' },
    });
  });

  it('and two alike in one file stay two, however often they are imported', async () => {
    const { importFeatures, places } = workbench();
    const two = [feature({ name: 'Buurtkamer' }), feature({ name: 'Buurtkamer' }, 5.4039)];
    await importFeatures(two);
    expect((await importFeatures(two)).out).toContain('0 added, 0 changed, 2 unchanged');
    expect(places().filter(({ name }) => name === 'Buurtkamer')).toHaveLength(2);
  });

  it.each([
    [
      'a slug twice',
      [
        { name: 'A', slug: 'x' },
        { name: 'B', slug: 'x' },
      ],
      'B: refused, since the file has "x" twice',
    ],
    [
      'an OpenStreetMap id twice',
      [
        { name: 'A', '@id': 'node/1' },
        { name: 'B', '@id': 'node/1', slug: 'a' },
      ],
      'B: refused',
    ],
  ])('%s in one file is refused', async (_, tags, said) => {
    const { importFeatures, places } = workbench();
    const before = places().length;
    const outcome = await importFeatures(tags.map((properties) => feature(properties)));
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    expect(places()).toHaveLength(before);
  });
});

describe('hours', () => {
  const MADIBA = { name: 'Madiba', slug: 'madiba', opening_hours: 'Tu 10:00-12:00' };

  it('replace invented ones', async () => {
    const { importFeatures, places } = workbench();
    expect(bySlug(places(), 'madiba')?.trust?.source).toBe('sample');
    await importFeatures([feature(MADIBA)]);
    expect(bySlug(places(), 'madiba')).toMatchObject({
      trust: { source: 'import' },
      hoursSourceText: 'Tu 10:00-12:00',
    });
  });

  it.each([
    ['Mo 10:00-10:00', /^Feature 1, Madiba: 10:00-10:00 is taken as 24 hours\..+\n$/],
    ['Mo 20:00-02:00', /^$/],
    ['24/7', /^$/],
  ])('of a whole day and night that may be a slip are taken, and named: %s', async (text, said) => {
    const { importFeatures } = workbench();
    const outcome = await importFeatures([feature({ ...MADIBA, opening_hours: text })]);
    expect(outcome).toMatchObject({ code: 0, said: expect.stringMatching(said) });
  });

  it('stay as they are where the file has none', async () => {
    const { importFeatures, places } = workbench();
    await importFeatures([feature({ name: 'Madiba', slug: 'madiba' })]);
    expect(bySlug(places(), 'madiba')?.trust?.source).toBe('sample');
  });

  it('of a host are only replaced by --overwrite, and her confirmation does not carry over', async () => {
    const { database, importFeatures, places } = workbench();
    await importFeatures([feature(MADIBA)]);
    const db = openDatabase(database);
    const at = Date.parse('2026-11-24T09:30:00Z');
    db.sqlite
      .prepare(
        "UPDATE hours_trust SET source = 'host' WHERE place_id = (SELECT id FROM places WHERE slug = 'madiba')",
      )
      .run();
    confirmHours(db, 'madiba', { who: 'host', at: at - 3_600_000 });
    db.close();

    const changed = { ...MADIBA, opening_hours: 'We 10:00-12:00' };
    const kept = await importFeatures([feature(changed)]);
    expect(kept).toMatchObject({
      code: 0,
      said: expect.stringContaining('madiba: the hours that its host gave stay'),
    });
    expect(bySlug(places(), 'madiba')).toMatchObject({
      trust: { source: 'host' },
      hoursSourceText: 'Tu 10:00-12:00',
    });

    expect(await importFeatures([feature(changed)], '--overwrite')).toMatchObject({ code: 0, said: '' });
    expect(bySlug(places(), 'madiba')).toMatchObject({
      trust: { source: 'import', confirmedAt: null },
      hoursSourceText: 'We 10:00-12:00',
    });
  });
});

describe('all or nothing', () => {
  const MIXED = [
    feature(STEE),
    feature({ ...STEE, name: 'Onleesbaar', opening_hours: 'Mo-Fr 09:00-17:00; Sa whenever' }),
    feature({ name: 'Kwaad', website: 'javascript:alert(1)' }),
    feature({ opening_hours: 'Mo 09:00-10:00' }),
  ];

  it('one refused place refuses the file, and each is named with the part and why', async () => {
    const { importFeatures, places } = workbench();
    const before = places();
    const { code, out, said } = await importFeatures(MIXED);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain('Feature 2, Onleesbaar: refused.\n  opening_hours "whenever":');
    expect(said).toContain(
      'Feature 3, Kwaad: refused.\n  website "javascript:alert(1)": must begin with https://',
    );
    expect(said).toContain('Feature 4, (no name): refused.\n  name (missing): every place needs a name');
    expect(said).toContain('3 places are refused, so nothing was imported.');
    expect(places()).toEqual(before);
  });

  it('--keep-going takes what can be taken, and keeps the text of hours that cannot be read', async () => {
    const { importFeatures, places } = workbench();
    const { code, out, said } = await importFeatures(MIXED, '--keep-going');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Taken over: 2 added, 0 changed, 0 unchanged, 2 refused.\n',
    });
    expect(said).toContain('Feature 2, Onleesbaar: its hours are unknown now, and their text is kept.');
    expect(bySlug(places(), 'onleesbaar')).toMatchObject({
      hours: null,
      hoursSourceText: 'Mo-Fr 09:00-17:00; Sa whenever',
      hoursNotUnderstood: expect.stringContaining('"whenever": '),
    });
    expect(bySlug(places(), 'kwaad')).toBeUndefined();
  });

  it('--keep-going with nothing to take is refused', async () => {
    const { importFeatures } = workbench();
    expect(await importFeatures([feature({})], '--keep-going')).toMatchObject({
      code: 1,
      said: expect.stringContaining('no place in the file that can be taken'),
    });
  });

  it.each([
    ['nothing', '', 'it is empty'],
    ['a sentence', 'hello', 'is not JSON'],
    ['half a file', '{"type":"FeatureCollection","features":[', 'it stops before it is complete'],
    [
      'a mistake in the third place',
      `{"type":"FeatureCollection","features":[${JSON.stringify(feature(STEE))},{},{]}`,
      'after feature 2',
    ],
    ['two documents', '{"type":"FeatureCollection","features":[]}{}', 'is not JSON'],
    ['one feature', JSON.stringify(feature(STEE)), 'its "type" is "Feature"'],
    ['a list', '[]', 'does not hold an object'],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', 'is no list'],
    ['no features', '{"type":"FeatureCollection"}', 'has no "features"'],
    ['no places', '{"type":"FeatureCollection","features":[]}', 'no place in the file'],
    ['another encoding', Buffer.from('{"type":"Feature\xe9"}', 'latin1'), 'is not UTF-8'],
    ['UTF-16', Buffer.from('{"type":1}', 'utf16le'), 'is not JSON'],
    [
      'a bottomless list',
      `{"type":"FeatureCollection","features":[${'['.repeat(200_000)}`,
      'nested too deeply',
    ],
    [
      'a place without end',
      `{"type":"FeatureCollection","features":["${'x'.repeat(3_000_000)}`,
      'larger than 2 MB',
    ],
    [
      'another coordinate system',
      '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[]}',
      'Convert it to EPSG:4326',
    ],
  ])('a file that holds %s is refused', async (_, text, said) => {
    const { importText, places } = workbench();
    const before = places().length;
    const outcome = await importText(text);
    expect(outcome).toMatchObject({ code: 1, out: '', said: expect.stringContaining(said) });
    expect(outcome.said).not.toContain('    at ');
    expect(places()).toHaveLength(before);
  });

  it('killed halfway it leaves nothing to see, and the next import goes on as if it had never been', async () => {
    const folder = temporaryFolder();
    const database = seedFolder(folder);
    const [file, endless] = [join(folder, 'many.geojson'), join(folder, 'endless.geojson')];
    writeManyPlaces(file, 3_000);
    // So many that nobody looks too late, however busy the machine.
    writeManyPlaces(endless, 30_000);
    const db = openDatabase(database);
    const staged = db.sqlite.prepare<[], number>('SELECT count(*) FROM staged_places').pluck();
    const child = startCli(folder, ['import', endless]);
    await expect.poll(() => staged.get(), { interval: 10 }).toBeGreaterThanOrEqual(400);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(findPlaces(db).some(({ name }) => name.startsWith('Buurthuis'))).toBe(false);
    db.close();
    expect(await runCommand(folder, ['import', file])).toMatchObject({
      code: 0,
      out: 'Taken over: 3000 added, 0 changed, 0 unchanged, 0 refused.\n',
    });
  });

  it('a file that is not there is refused', async () => {
    const folder = temporaryFolder();
    seedFolder(folder);
    expect(await runCommand(folder, ['import', join(folder, 'none.geojson')])).toMatchObject({
      code: 1,
      said: expect.stringContaining('does not exist'),
    });
  });

  it('an unknown district is refused, with the known ones', async () => {
    const { importFeatures } = workbench();
    expect(await importFeatures([feature(STEE)], '--district', 'atlantis')).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is: liendert-rustenburg, '),
    });
  });
});
