/** The tile route as the browser sees it, with a tile server of our own on the loopback address. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tileRoutes } from '../../server/http/routes/tiles.ts';
import { tileFetcher } from '../../server/tiles/fetch-tile.ts';
import type { Box } from '../../server/tiles/tile.ts';
import { tileSource } from '../../server/tiles/tile-source.ts';
import { openTileStore } from '../../server/tiles/tile-store.ts';

const LIENDERT: Box = [5.39, 52.155, 5.428, 52.175];
/** A tile in the middle of Liendert. */
const HERE = '/tiles/15/16876/10799.png';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);

const givePng: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'image/png').end(PNG);
};

let folder: string;
let upstream: Server;
let asked: string[];
let answer: RequestListener;
let now: number;
let troubles: string[];
let app: FastifyInstance;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiles-'));
  asked = [];
  troubles = [];
  answer = givePng;
  now = Date.UTC(2026, 10, 24, 9);
  upstream = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((ready) => upstream.listen(0, '127.0.0.1', ready));
  app = await appWithTiles();
});

afterEach(async () => {
  await app.close();
  upstream.closeAllConnections();
  await new Promise((closed) => upstream.close(closed));
  rmSync(folder, { recursive: true });
});

async function appWithTiles(maxBytes?: number): Promise<FastifyInstance> {
  const address = upstream.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const fetchTile = tileFetcher(`http://127.0.0.1:${port}/up/{z}/{x}/{y}.png`, 'binnenlopen-test');
  const store = await openTileStore(folder, maxBytes);
  const made = Fastify();
  const source = tileSource(
    store,
    fetchTile,
    () => now,
    (why) => troubles.push(why),
  );
  tileRoutes(made, () => [LIENDERT], source);
  return made;
}

describe('a tile of the district', () => {
  it('is fetched once, then answered from disk, also after a restart', async () => {
    const first = await app.inject(HERE);
    expect(first.statusCode).toBe(200);
    expect(first.headers['content-type']).toBe('image/png');
    expect(first.headers['cache-control']).toBe('public, max-age=604800');
    expect(first.rawPayload).toEqual(PNG);
    await app.inject(HERE);
    await app.close();
    app = await appWithTiles();
    expect((await app.inject(HERE)).rawPayload).toEqual(PNG);
    expect(asked).toEqual(['/up/15/16876/10799.png']);
  });

  it('is fetched once for many visitors who ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.inject(HERE)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(asked).toHaveLength(1);
  });

  it('is fetched again after a month, and shown old when the source fails then', async () => {
    await app.inject(HERE);
    now += 31 * 24 * 3_600_000;
    answer = (_request, response) => response.writeHead(500).end();
    expect((await app.inject(HERE)).rawPayload).toEqual(PNG);
    expect(asked).toHaveLength(2);
  });

  it('makes room by dropping the least recently used', async () => {
    await app.close();
    app = await appWithTiles(PNG.length * 2);
    for (const x of [16874, 16875]) await app.inject(`/tiles/15/${x}/10799.png`);
    await app.inject('/tiles/15/16874/10799.png');
    await app.inject('/tiles/15/16876/10799.png');
    await expect.poll(() => readdirSync(join(folder, '15', '16875'))).toEqual([]);
    expect(asked).toHaveLength(3);
    await app.inject('/tiles/15/16874/10799.png');
    expect(asked).toHaveLength(3);
  });
});

it.each([
  ['one tile beyond the western edge', '/tiles/15/16873/10799.png', 200],
  ['two tiles beyond it', '/tiles/15/16872/10799.png', 404],
  ['one tile beyond the southern edge', '/tiles/15/16876/10801.png', 200],
  ['two tiles beyond it', '/tiles/15/16876/10802.png', 404],
])('serves a margin of one tile: %s', async (_name, url, status) => {
  expect((await app.inject(url)).statusCode).toBe(status);
});

describe('anything else is never asked upstream', () => {
  it.each([
    ['another town', '/tiles/15/16800/10799.png'],
    ['a zoom below the range', '/tiles/11/1054/675.png'],
    ['a zoom above the range', '/tiles/20/540032/345792.png'],
    ['words', '/tiles/a/b/c.png'],
    ['a sign', '/tiles/15/-16876/10799.png'],
    ['a fraction', '/tiles/15/16876.0/10799.png'],
    ['a leading zero', '/tiles/015/16876/10799.png'],
    ['a path upwards', '/tiles/15/16876/..%2f..%2fsecret.png'],
    ['a huge number', '/tiles/15/16876/99999999999999999999.png'],
    ['a tile that does not exist', '/tiles/12/5000/5000.png'],
    ['a query', '/tiles/15/16800/10799.png?x=16876'],
  ])('%s: %s', async (_name, url) => {
    expect((await app.inject(url)).statusCode).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe('a source in trouble', () => {
  it.each<[string, RequestListener]>([
    ['a server error', (_request, response) => response.writeHead(500).end('oops')],
    [
      'a page instead of a picture',
      (_request, response) => response.setHeader('content-type', 'text/html').end('<p>'),
    ],
    [
      'a picture that is none',
      (_request, response) => response.setHeader('content-type', 'image/png').end('<svg>'),
    ],
    [
      'a redirect',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    [
      'a tile without end',
      (_request, response) =>
        response.setHeader('content-type', 'image/png').end(Buffer.alloc(600 * 1024, PNG)),
    ],
    ['a broken line', (_request, response) => response.destroy()],
  ])('%s gives no picture for a minute, and nothing is kept', async (_name, listener) => {
    answer = listener;
    const refused = await app.inject(HERE);
    expect(refused.statusCode).toBe(204);
    expect(refused.headers['cache-control']).toBe('public, max-age=60');
    expect(refused.body).toBe('');
    expect(troubles).toHaveLength(1);

    answer = givePng;
    expect((await app.inject(HERE)).statusCode).toBe(204);
    expect(asked).toHaveLength(1);
    now += 61_000;
    expect((await app.inject(HERE)).statusCode).toBe(200);
  });

  it('is left alone after three failures, for all tiles, and tried again by one after a minute', async () => {
    answer = (_request, response) => response.writeHead(500).end();
    for (const x of [16874, 16875, 16876, 16877, 16878]) await app.inject(`/tiles/15/${x}/10799.png`);
    expect(asked).toHaveLength(3);
    now += 61_000;
    await app.inject('/tiles/15/16874/10799.png');
    await app.inject('/tiles/15/16875/10799.png');
    expect(asked).toHaveLength(4);
  });

  it('a tile that the source does not have is no trouble, and no picture', async () => {
    answer = (_request, response) => response.writeHead(404).end();
    expect((await app.inject(HERE)).statusCode).toBe(204);
    expect(troubles).toEqual([]);
  });
});

it('answers without a picture for every tile when tiles are off', async () => {
  const off = Fastify();
  tileRoutes(off, () => [LIENDERT], null);
  expect((await off.inject(HERE)).statusCode).toBe(204);
  await off.close();
});
