/** Writes until the system gives no more room, then shows that reading goes on and the probe tells. */
import { openDatabase } from '../../../db/open-database.ts';
import { probeDatabase } from '../../../db/probe-database.ts';
import { findDistricts } from '../../../db/queries/directory.ts';
import { saveOwnerSetting } from '../../../db/queries/owner-settings.ts';
import { DatabaseUnusable } from '../../../server/errors.ts';

const db = openDatabase(process.argv[2] ?? '');
// Nothing flows back from the journal, so that it grows until it may not.
db.sqlite.pragma('wal_autocheckpoint = 0');

console.log(`write: ${nameOf(() => writeFor(20_000))}`);
console.log(`probe: ${nameOf(() => probeDatabase(db))}`);
console.log(`read: ${findDistricts(db).length}`);

function writeFor(times: number): void {
  for (let number = 1; number <= times; number += 1) {
    saveOwnerSetting(db, 'ownerName', `Gemeente ${number}`, { who: 'test', at: number });
  }
}

function nameOf(work: () => void): string {
  try {
    work();
    return 'fine';
  } catch (error) {
    return error instanceof DatabaseUnusable ? error.name : String(error);
  }
}
