import { checkSameFile, type Database } from './open-database.ts';
import { prepared } from './prepared.ts';
import { namingErrors } from './sqlite-error.ts';

/** More than the pages of an ordinary change: while this fits, a change fits too. */
const PROBE_BYTES = 32 * 1024;

const writeProbe = prepared((db) =>
  db.sqlite.prepare<[number]>('UPDATE write_probe SET room = randomblob(?)'),
);

/**
 * Shows that the database can really be saved to: one small write, on the file that has the name. Throws
 * DatabaseBusy or DatabaseUnusable. It changes nothing that anybody reads, so prepared answers stay.
 */
export function probeDatabase(db: Database): void {
  checkSameFile(db);
  namingErrors(() => writeProbe(db).run(PROBE_BYTES));
}
