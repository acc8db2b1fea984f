/** The server as `npm run dev` runs it; see dev.ts. The product itself starts from server/main.ts. */
import type { Database } from '../db/open-database.ts';
import { loadFixturesToTry, loadSeeds } from '../seeds/load.ts';
import { readConfig } from '../server/config.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { explainFailure } from '../server/explain-failure.ts';
import { startServer } from '../server/start-server.ts';
import { fixtureSignIns } from './fixture-sign-ins.ts';
import { reloadingPages } from './reloading-pages.ts';

try {
  const config = readConfig(undefined, './data-dev');
  const signIns: string[] = [];
  const sowFixtures = (db: Database, now: Instant) => {
    loadFixturesToTry(db, now);
    signIns.push(...fixtureSignIns(db, config.baseUrl, now));
  };
  const sow = process.argv.includes('--fixtures') ? sowFixtures : loadSeeds;
  const server = await startServer(config, { sow, adapt: reloadingPages });
  console.log(`Binnenlopen for developers: ${server.address} (data in ${config.dataFolder})`);
  if (server.firstSignIn !== null) console.log(`Sign in: ${server.firstSignIn}`);
  for (const line of signIns) console.log(line);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  // Stays: the next change may mend it, and then this is started again.
  console.error(explainFailure(error));
}
