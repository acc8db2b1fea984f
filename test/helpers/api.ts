import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Database } from '../../db/open-database.ts';
import { buildApp } from '../../server/app.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from './seeded-database.ts';

/** The real app on a database in memory with the seeds and the fixture places, at a moment that a test moves. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly db: Database;
  now: Instant;
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export function testApi(db: Database = databaseWithFixtures()): TestApi {
  const config = { baseUrl: 'https://binnenlopen.example', logLevel: 'silent' as const };
  const app = buildApp({ db, clock: () => api.now, config });
  const api: TestApi = {
    app,
    db,
    now: TUESDAY_MORNING,
    get: (path, headers = {}) => app.inject({ url: `/api/v1${path}`, headers }),
    async close() {
      await app.close();
      db.close();
    },
  };
  return api;
}

/** An instant by its Amsterdam wall time in winter: `2026-11-24T10:00:00`. */
export function winter(wallTime: string): Instant {
  return Date.parse(`${wallTime}+01:00`);
}
