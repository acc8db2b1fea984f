import { type Database, inTransaction } from './open-database.ts';

/**
 * A unit of writing that no page shows, so that answers that were prepared for visitors stay good: a thousand mails
 * would otherwise empty them two thousand times. Within a transaction it joins it.
 */
export function inQuietTransaction<T>(db: Database, work: () => T): T {
  const { writes } = db;
  const result = inTransaction(db, work);
  if (!db.sqlite.inTransaction) db.writes = writes;
  return result;
}
