import { type Database, openDatabase } from '../../db/open-database.ts';
import { databasePath, type Session } from './session.ts';
import { whenNotBusy } from './when-not-busy.ts';

/** Opens the session's database, hands it to `work` and closes it, whatever happens. */
export async function withDatabase<T>(
  session: Session,
  mode: { readonly readonly: boolean },
  work: (db: Database) => T | Promise<T>,
): Promise<T> {
  const path = databasePath(session.config());
  const db = await whenNotBusy(() => openDatabase(path, mode));
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
