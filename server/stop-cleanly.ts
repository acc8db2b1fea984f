import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Draining } from './http/draining.ts';

export interface Patience {
  /** After this all connections are cut off. */
  readonly mostMs: number;
  /** As long as there are running requests, new ones are still taken for this time. */
  readonly listeningMs: number;
}

/** Ten seconds is what operators' tools wait before they kill, by habit. */
const PATIENCE: Patience = { mostMs: 10_000, listeningMs: 5_000 };
const LOOK_EVERY_MS = 20;

/**
 * Makes the function that stops a server: ready turns red, running requests finish, new ones are still answered for
 * as long as there are any (a refused connection is a visitor sent away), and in the end all is cut off.
 */
export function cleanStop(
  app: FastifyInstance,
  draining: Draining,
  { mostMs, listeningMs }: Patience = PATIENCE,
): () => Promise<void> {
  let running = 0;
  app.server.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
    });
  });

  return async () => {
    draining.begun = true;
    const cutOff = setTimeout(() => app.server.closeAllConnections(), mostMs);
    for (let waited = 0; running > 0 && waited < listeningMs; waited += LOOK_EVERY_MS)
      await wait(LOOK_EVERY_MS);
    await app.close();
    clearTimeout(cutOff);
  };
}
