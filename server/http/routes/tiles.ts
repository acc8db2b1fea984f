import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Box, isServed, toTile } from '../../tiles/tile.ts';
import { type TileSource, TROUBLE_SECONDS } from '../../tiles/tile-source.ts';

const DAY_SECONDS = 24 * 3600;

/**
 * `/tiles/{z}/{x}/{y}.png`: the street map under the neighbourhoods' outlines. Only the districts' own squares:
 * this is no proxy for the rest of the earth. Without a source every tile is absent, and the page draws its own map.
 */
export function tileRoutes(
  app: FastifyInstance,
  boxes: () => readonly Box[],
  source: TileSource | null,
): void {
  app.get<{ Params: { z: string; x: string; y: string } }>('/tiles/:z/:x/:y.png', async (request, reply) => {
    const { z, x, y } = request.params;
    const tile = toTile(z, x, y);
    if (source === null || tile === null || !isServed(tile, boxes())) return refuse(reply, 404, DAY_SECONDS);

    const answer = await source(tile);
    if (answer.kind === 'absent') return refuse(reply, 404, TROUBLE_SECONDS);
    if (answer.kind === 'unavailable') {
      return refuse(reply.header('retry-after', TROUBLE_SECONDS), 503, TROUBLE_SECONDS);
    }
    return reply
      .type('image/png')
      .header('cache-control', `public, max-age=${7 * DAY_SECONDS}`)
      .send(answer.png);
  });
}

/** No page and no problem document: a browser asks for thirty of these at once, and shows none of them. */
function refuse(reply: FastifyReply, status: 404 | 503, seconds: number): FastifyReply {
  return reply.code(status).header('cache-control', `public, max-age=${seconds}`).type('text/plain').send('');
}
