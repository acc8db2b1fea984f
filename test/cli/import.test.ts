import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { confirmHours } from '../../db/queries/save-place.ts';
import { bySlug, feature, STEE, workbench } from './import-workbench.ts';

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
