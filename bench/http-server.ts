/** The real app on a loopback port with N places, as a process of its own, so that its CPU time can be told apart. */
import { openMemoryDatabase } from '../db/open-database.ts';
import { findPlaces } from '../db/queries/places.ts';
import { addPlace } from '../db/queries/save-place.ts';
import { loadSeeds } from '../seeds/load.ts';
import { buildApp } from '../server/app.ts';

const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const [, , wanted = '5'] = process.argv;

const db = openMemoryDatabase();
loadSeeds(db, NOW);
const models = findPlaces(db, {}).filter((place) => place.hours !== null);
const act = { who: 'bench', at: NOW };
for (let number = models.length; number < Number(wanted); number += 1) {
  const model = models[number % models.length];
  if (model === undefined) throw new Error('The seeds hold no place with hours.');
  const { id: _id, neighbourhoodName: _name, trust: _trust, ...rest } = model;
  const coordinates = {
    lon: 5.39 + (number % 100) * 0.0003,
    lat: 52.155 + ((number / 100) | 0) * 0.0002,
    precision: 'exact' as const,
    radiusMetres: 10,
  };
  const trust = { source: 'host' as const, updatedAt: NOW, confirmedAt: NOW };
  addPlace(db, { ...rest, slug: `bench-${number}`, name: `Bench ${number}`, coordinates, trust }, act);
}

const config = { baseUrl: 'http://localhost', logLevel: 'error' } as const;
const app = buildApp({ db, clock: () => NOW + (performance.now() | 0), config });
/** The reference: as many bytes as asked for, with nothing to work out. */
const buffers = new Map<string, Buffer>();
app.get<{ Params: { bytes: string } }>('/constant/:bytes', { config: { act: 'read' } }, (request, reply) => {
  const { bytes } = request.params;
  const buffer = buffers.get(bytes) ?? Buffer.alloc(Number(bytes), 'x');
  buffers.set(bytes, buffer);
  return reply.type('application/json').send(buffer);
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });

process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
process.send?.({ address });
