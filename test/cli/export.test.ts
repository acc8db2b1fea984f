import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import type { Place } from '../../server/model/place.ts';
import { runCommand, seedFolder } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function seeded(): string {
  const folder = temporaryFolder();
  seedFolder(folder);
  return folder;
}

function placesIn(folder: string): Place[] {
  const db = openDatabase(join(folder, 'binnenlopen.db'), { readonly: true });
  const places = findPlaces(db);
  db.close();
  return places;
}

/** What an import may know of a place. */
function withoutTrust({ id, trust, hosts, rooms, description, ...facts }: Place): object {
  return facts;
}

describe('export', () => {
  it('leaves invented hours out and says of how many', async () => {
    const folder = seeded();
    const { code, out, said } = await runCommand(folder, ['export', '--format', 'geojson']);
    expect(code).toBe(0);
    expect(said).toContain('Of 5 the hours are invented samples; those hours were left out.');
    expect(out).toContain('De Groene Stee');
    expect(out).not.toContain('opening_hours');
  });

  it('writes a spreadsheet with a line for each place', async () => {
    const folder = seeded();
    const { out } = await runCommand(folder, ['export', '--format', 'csv']);
    expect(out.trimEnd().split('\r\n')).toHaveLength(placesIn(folder).length + 1);
    expect(out).toMatch(/^\ufeffslug,name,/);
  });

  it('writes to a file, whole or not at all', async () => {
    const folder = seeded();
    const file = join(folder, 'places.csv');
    expect(await runCommand(folder, ['export', '--format', 'csv', '--out', file])).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(file, 'utf8')).toContain('groene-stee');
    expect(existsSync(`${file}.unfinished`)).toBe(false);
    const nowhere = join(folder, 'none/places.csv');
    expect(await runCommand(folder, ['export', '--format', 'csv', '--out', nowhere])).toMatchObject({
      code: 1,
      said: expect.stringContaining('ENOENT'),
    });
  });

  it('never writes over the database', async () => {
    const folder = seeded();
    const database = join(folder, 'binnenlopen.db');
    const outcome = await runCommand(folder, ['export', '--format', 'csv', '--out', database]);
    expect(outcome).toMatchObject({ code: 1, said: expect.stringContaining('is the database itself') });
    expect(placesIn(folder)).not.toEqual([]);
  });

  it('can be limited to a district', async () => {
    const { code, said } = await runCommand(seeded(), [
      'export',
      '--format',
      'csv',
      '--district',
      'nieuwland',
    ]);
    expect({ code, said }).toEqual({ code: 0, said: '0 places written.\n' });
  });

  it('is read back by import: nothing changes here, and elsewhere the same places stand', async () => {
    const [here, elsewhere] = [seeded(), seeded()];
    const geometry = { type: 'Point', coordinates: [5.4038, 52.1661] };
    const tags = [
      {
        name: 'Café ’t Hoekje',
        amenity: 'community_centre',
        opening_hours: 'Mo-Fr 09:00-12:30,13:30-17:00; PH off',
      },
      {
        name: 'Jongerenhuis',
        community_centre: 'youth_centre',
        opening_hours: 'Fr 20:00-02:00',
        wheelchair: 'limited',
      },
      { name: 'Bibliotheek', amenity: 'library', 'addr:street': 'Wiekslag', 'addr:housenumber': '5 b' },
    ];
    const features = tags.map((properties) => ({ type: 'Feature', geometry, properties }));
    const source = join(here, 'source.geojson');
    writeFileSync(source, JSON.stringify({ type: 'FeatureCollection', features }));
    expect(await runCommand(here, ['import', source])).toMatchObject({ code: 0 });
    const before = placesIn(here);

    const file = join(here, 'places.geojson');
    expect(await runCommand(here, ['export', '--format', 'geojson', '--out', file])).toMatchObject({
      code: 0,
    });
    expect(await runCommand(here, ['import', file])).toMatchObject({
      code: 0,
      out: expect.stringContaining(' 0 added,'),
    });
    expect(placesIn(here)).toEqual(before);

    expect(await runCommand(elsewhere, ['import', file])).toMatchObject({ code: 0 });
    expect(placesIn(elsewhere).map(withoutTrust)).toEqual(before.map(withoutTrust));
  });

  it('names a place whose hours OpenStreetMap cannot say, and says why in a sentence', async () => {
    const folder = seeded();
    const source = join(folder, 'source.geojson');
    const geometry = { type: 'Point', coordinates: [5.4038, 52.1661] };
    const hours = 'Mo-Fr 09:00-17:00; Dec 24-Jan 03 off "vakantie"; Dec 29 10:00-12:00';
    const feature = { type: 'Feature', geometry, properties: { name: 'Soepbus', opening_hours: hours } };
    writeFileSync(source, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(await runCommand(folder, ['import', source])).toMatchObject({ code: 0 });
    const db = openDatabase(join(folder, 'binnenlopen.db'));
    db.sqlite.prepare('UPDATE places SET hours_source_text = NULL').run();
    db.close();
    const { said } = await runCommand(folder, ['export', '--format', 'csv']);
    expect(said).toMatch(/^Soepbus: its hours were left out\. These days [^.]+\.$/m);
  });
});
