import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManyPlaces } from '../../bench/many-places.ts';
import { runCli, runCommand } from '../helpers/run-cli.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string) => fetch(`${server.url}${path}`);

function writePlace(name: string): string {
  const file = join(server.dataFolder, 'one.geojson');
  const geometry = { type: 'Point', coordinates: [5.4038, 52.1661] };
  const feature = { type: 'Feature', geometry, properties: { name, opening_hours: '24/7' } };
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  return file;
}

describe('beside a running server', () => {
  it('an imported place shows at once, in the list too', async () => {
    const list = '/api/v1/places';
    expect(await (await get(list)).text()).not.toContain('Nieuwe Plek');
    const outcome = await runCli(server.dataFolder, ['import', writePlace('Nieuwe Plek')]);
    expect(outcome).toMatchObject({ code: 0 });
    expect((await get('/api/v1/places/nieuwe-plek')).status).toBe(200);
    expect(await (await get(list)).text()).toContain('Nieuwe Plek');
  });

  it('a backup, a setting and a table of places work; a restore is refused', async () => {
    const backup = join(server.dataFolder, 'backup.db');
    const commands = [
      ['backup', backup],
      ['settings', 'set', 'owner-name', 'Gemeente Voorbeeld'],
      ['open-at'],
    ];
    for (const args of commands) expect(await runCommand(server.dataFolder, args)).toMatchObject({ code: 0 });
    expect(await runCommand(server.dataFolder, ['restore', backup])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Another Binnenlopen is at work'),
    });
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('no read fails or waits while thousands are imported', async () => {
    const file = join(server.dataFolder, 'many.geojson');
    writeManyPlaces(file, 3_000);
    let isRunning = true;
    const importing = runCli(server.dataFolder, ['import', file]).finally(() => {
      isRunning = false;
    });
    const statuses: number[] = [];
    while (isRunning) {
      statuses.push((await get('/api/v1/places/groene-stee')).status);
      statuses.push((await get('/api/v1/districts')).status);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await importing).toMatchObject({ code: 0 });
    expect(statuses.length).toBeGreaterThan(4);
    expect([...new Set(statuses)]).toEqual([200]);
    expect((await get('/api/v1/places/buurthuis-2999')).status).toBe(200);
  });
});
