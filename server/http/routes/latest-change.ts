import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../db/open-database.ts';
import { latestChangeAt } from '../../../db/queries/change-log.ts';

/**
 * When anything changed last, as a plain number: an open page asks this every few seconds, and comes for more only when
 * there is more. Not part of the API, whose answers say by their ETag whether they changed.
 */
export function latestChangeRoute(app: FastifyInstance, db: Database): void {
  app.get('/laatste-wijziging', { config: { act: 'read' } }, (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(String(latestChangeAt(db) ?? 0)),
  );
}
