/**
 * Opens a database once it is told to, says which save it finds there, and saves the hours of a place through the real
 * act of the desk, over and over; prints the number of each save after it was acknowledged: until somebody ends it, or
 * as often as was asked. Beside the number stands how often the thread slept during the save.
 *
 * `database [howMany] [NORMAL]`, and a line on its standard input, or the end of that
 */
import { readFileSync, readSync, writeSync } from 'node:fs';
import { openDatabase } from '../../../db/open-database.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { saveOpeningHours } from '../../../server/desk/save-opening-hours.ts';
import { hoursOfSave, SAVED_AT, SAVED_PLACE, saveOf } from './numbered-saves.ts';

const [path = '', howMany = 'Infinity', synchronous] = process.argv.slice(2);
// Started while the process before it still saves: reading the program is no part of what is tested.
readSync(0, Buffer.alloc(1));
const db = openDatabase(path);
// What a careless change of the settings would make of it: for the test of the test.
if (synchronous === 'NORMAL') db.sqlite.pragma('synchronous = NORMAL');
const found = saveOf(getPlaceBySlug(db, SAVED_PLACE)?.hours ?? null);
writeSync(1, `${found} found\n`);

for (let number = found + 1; number <= found + Number(howMany); number += 1) {
  const hours = hoursOfSave(number);
  const given = {
    placeSlug: SAVED_PLACE,
    hours,
    ifVersion: null,
    role: 'host',
    actKey: `save-${number}`,
  } as const;
  const before = sleeps();
  const saved = saveOpeningHours(db, given, { who: 'host-1', at: SAVED_AT + number });
  const slept = sleeps() - before;
  if (saved.kind !== 'saved') throw new Error(`Save ${number} was not acknowledged: ${saved.kind}.`);
  writeSync(1, `${number} ${slept}\n`);
}

/** How often this thread gave up the processor to wait for something, such as a disk. */
function sleeps(): number {
  if (process.platform !== 'linux') return 0;
  const [, count] =
    /^voluntary_ctxt_switches:\s+(\d+)/m.exec(readFileSync('/proc/thread-self/status', 'utf8')) ?? [];
  return Number(count);
}
