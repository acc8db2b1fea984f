/** Takes the data folder and keeps it until somebody ends it. */
import { lockDataFolder } from '../../../db/lock-data-folder.ts';

lockDataFolder(process.argv[2] ?? '');
process.stdout.write('locked\n');
setInterval(() => {}, 1000);
