/** Writes settings one after another and prints each that was acknowledged, until somebody ends it. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../db/open-database.ts';
import { saveOwnerSetting } from '../../../db/queries/owner-settings.ts';

const db = openDatabase(process.argv[2] ?? '');
for (let number = 1; ; number += 1) {
  saveOwnerSetting(db, 'ownerName', `Gemeente ${number}`, { who: 'test', at: number });
  writeSync(1, `${number}\n`);
}
