/** Takes the data folder and keeps it until somebody ends it, also when nobody holds on to the lock's handle. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lockDataFolder } from '../../../db/lock-data-folder.ts';

lockDataFolder(process.argv[2] ?? '');
// A lock that goes with its handle would be lost at the first garbage collection: once it was.
setFlagsFromString('--expose-gc');
setInterval(() => {
  runInNewContext('gc')();
  process.stdout.write('locked\n');
}, 50);
