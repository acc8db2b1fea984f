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
  const options = { config: { act: 'read' } } as const;
  app.get<{ Params: { z: string; x: string; y: string } }>(
    '/tiles/:z/:x/:y.png',
    options,
    async (request, reply) => {
      const { z, x, y } = request.params;
      const tile = toTile(z, x, y);
      if (tile === null || !isServed(tile, boxes())) return withoutPicture(reply, 404, DAY_SECONDS);
      if (source === null) return withoutPicture(reply, 204, DAY_SECONDS);

      const answer = await source(tile);
      if (answer.kind !== 'tile') return withoutPicture(reply, 204, TROUBLE_SECONDS);
      return reply
        .type('image/png')
        .header('cache-control', `public, max-age=${7 * DAY_SECONDS}`)
        .send(answer.png);
    },
  );
}

/**
 * No page and no problem document: a browser asks for thirty of these at once, and shows none of them. Having no
 * tiles is foreseen, the page then draws its own map: 204, since a browser reports every 404 or 503 as an error.
 */
function withoutPicture(reply: FastifyReply, status: 204 | 404, seconds: number): FastifyReply {
  return reply.code(status).header('cache-control', `public, max-age=${seconds}`).type('text/plain').send('');
}
