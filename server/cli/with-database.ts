import { isThere } from '../../db/database-file.ts';
import { type Database, openDatabase } from '../../db/open-database.ts';
import { CommandRefused } from './command-refused.ts';
import { databasePath, type Session } from './session.ts';
import { whenNotBusy } from './when-not-busy.ts';

/** Opens the session's database, hands it to `work` and closes it, whatever happens. */
export async function withDatabase<T>(
  session: Session,
  mode: { readonly readonly: boolean },
  work: (db: Database) => T | Promise<T>,
): Promise<T> {
  const path = databasePath(session.config());
  if (!isThere(path)) {
    throw new CommandRefused(
      `There is no database at ${path}. Start the server once (npm start), which makes it, ` +
        'or point BINNENLOPEN_DATA at the folder that has it.',
    );
  }
  const db = await whenNotBusy(() => openDatabase(path, mode));
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
