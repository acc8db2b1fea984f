import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeManyPlaces } from '../../bench/many-places.ts';
import { openDatabase } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { runCommand, seedFolder, startCli } from '../helpers/run-cli.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { bySlug, feature, STEE, workbench } from './import-workbench.ts';

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
    writeManyPlaces(file, 500);
    // So many that nobody looks too late, however busy the machine.
    writeManyPlaces(endless, 20_000);
    const db = openDatabase(database);
    const staged = db.sqlite.prepare<[], number>('SELECT count(*) FROM staged_places').pluck();
    const child = startCli(folder, ['import', endless]);
    await expect.poll(() => staged.get(), { interval: 10, timeout: 100_000 }).toBeGreaterThanOrEqual(400);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(findPlaces(db).some(({ name }) => name.startsWith('Buurthuis'))).toBe(false);
    db.close();
    expect(await runCommand(folder, ['import', file])).toMatchObject({
      code: 0,
      out: 'Taken over: 500 added, 0 changed, 0 unchanged, 0 refused.\n',
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
