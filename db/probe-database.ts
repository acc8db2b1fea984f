import { checkSameFile, type Database } from './open-database.ts';
import { prepared } from './prepared.ts';
import { namingErrors } from './sqlite-error.ts';

const writeProbe = prepared((db) => db.sqlite.prepare('UPDATE write_probe SET writes = writes + 1'));

/**
 * Shows that the database can really be saved to: one tiny write, on the file that has the name. Throws
 * DatabaseBusy or DatabaseUnusable. It changes nothing that anybody reads, so prepared answers stay.
 */
export function probeDatabase(db: Database): void {
  checkSameFile(db);
  namingErrors(() => writeProbe(db).run());
}
