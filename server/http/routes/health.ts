import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../db/open-database.ts';
import { probeDatabase } from '../../../db/probe-database.ts';
import type { Clock } from '../../clock.ts';
import type { Instant } from '../../contract/timetable.ts';
import { DatabaseBusy, DomainError } from '../../errors.ts';
import type { Draining } from '../draining.ts';

/** The probe writes to disk; a flood of questions must not become a flood of writes. */
const PROBE_EVERY_MS = 1_000;

const READ = { config: { act: 'read' } } as const;

interface Health {
  readonly ready: boolean;
  readonly reason: string | null;
}

/**
 * For whoever watches over the process, outside the API's version. *Live*: the process answers; when it does not,
 * restart it. *Ready*: it can also save, shown by a real write; when it cannot, reading still works.
 */
export function healthRoutes(app: FastifyInstance, db: Database, clock: Clock, draining: Draining): void {
  let probed: { readonly at: Instant; readonly health: Health } | null = null;

  function healthNow(): Health {
    if (draining.begun) return { ready: false, reason: 'The server is stopping.' };
    const now = clock();
    if (probed === null || now - probed.at >= PROBE_EVERY_MS) probed = { at: now, health: probe(db) };
    return probed.health;
  }

  app.get('/health/live', READ, (_request, reply) => {
    reply.header('cache-control', 'no-store').send({ status: 'live' });
  });

  app.get('/health/ready', READ, (_request, reply) => {
    const { ready, reason } = healthNow();
    reply.header('cache-control', 'no-store').code(ready ? 200 : 503);
    reply.send(ready ? { status: 'ready' } : { status: 'notReady', reason });
  });
}

function probe(db: Database): Health {
  try {
    probeDatabase(db);
    return { ready: true, reason: null };
  } catch (error) {
    // Somebody else is saving just now: that is work, not trouble.
    if (error instanceof DatabaseBusy) return { ready: true, reason: null };
    return {
      ready: false,
      reason: error instanceof DomainError ? error.message : 'The database cannot be used.',
    };
  }
}
