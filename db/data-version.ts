import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';

const foreignWrites = prepared((db) => db.sqlite.prepare<[], number>('PRAGMA data_version').pluck());

/**
 * A number that changes when anything was written, by this process or another. Costs a few microseconds, so it
 * can be asked before each answer. Only to be compared within one process.
 */
export function dataVersion(db: Database): number {
  // SQLite counts the commits of others, we count our own; both only rise, so their sum changes with either.
  return (foreignWrites(db).get() ?? 0) + db.writes;
}
