/** `npm run bench`: all measurements, one after the other. */
import { benchClashes } from './clashes.ts';
import { benchEngine } from './engine.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchHttp } from './http.ts';
import { benchImport } from './import.ts';
import { benchPlanner } from './planner.ts';
import { benchRestart } from './restart.ts';
import { benchSlots } from './slots.ts';

benchEngine();
benchSlots();
benchClashes();
await benchPlanner();
await benchHttp();
await benchImport();
await benchRestart();
await benchFirstLoad();
