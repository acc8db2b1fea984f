import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/open-database.ts';
import packageInfo from '../package.json' with { type: 'json' };
import { type FindAddresses, NO_ADDRESSES } from './addresses/address-finder.ts';
import { addressRegister } from './addresses/ask-register.ts';
import { buildApp } from './app.ts';
import { firstSignInLink } from './auth/first-administrator.ts';
import { type Clock, demonstrationClock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Draining } from './http/draining.ts';
import { type BuiltPage, loadBuiltPage } from './http/pages/renderer.ts';
import { smtpTransport } from './mail/send-mail.ts';
import { openData, type Sow } from './open-data.ts';
import { ROOT } from './root.ts';
import { startSchedule } from './schedule/start-schedule.ts';
import { cleanStop } from './stop-cleanly.ts';
import { tileFetcher } from './tiles/fetch-tile.ts';
import { type TileSource, tileSource } from './tiles/tile-source.ts';
import { openTileStore } from './tiles/tile-store.ts';

export interface RunningServer {
  /** Where it listens, for a browser on this machine. */
  readonly address: string;
  readonly db: Database;
  /** Where the first administrator comes in; null once somebody did. */
  readonly firstSignIn: string | null;
  /** Turns ready red, lets running requests and the mail that is under way finish, closes the database. */
  stop(): Promise<void>;
}

/** What the developers' server does otherwise. */
export interface StartOptions {
  readonly sow?: Sow;
  /** Changes how pages are rendered, and may add routes. */
  readonly adapt?: (built: BuiltPage) => { built: BuiltPage; addRoutes(app: FastifyInstance): void };
}

export async function startServer(config: Config, { sow, adapt }: StartOptions = {}): Promise<RunningServer> {
  const clock =
    config.demonstrationStart === null ? systemClock : demonstrationClock(config.demonstrationStart);
  const fromDisk = await loadBuiltPage(join(ROOT, 'dist'));
  const { built, addRoutes } = adapt?.(fromDisk) ?? { built: fromDisk, addRoutes: () => {} };
  const data = openData(config.dataFolder, clock, sow);
  try {
    const firstSignIn = firstSignInLink(data.db, config.baseUrl, clock());
    const draining: Draining = { begun: false };
    const tiles = await openTiles(config);
    const findAddresses = addressesOf(config);
    const app = buildApp({ db: data.db, clock, config, built, draining, tiles, findAddresses });
    addRoutes(app);
    const stopServing = cleanStop(app, draining);
    await app.listen({ host: config.host, port: config.port });
    const transport = config.smtp === null ? null : smtpTransport(config.smtp, config.mailFrom);
    const schedule = startSchedule({ db: data.db, clock, config, transport, onTrouble: console.warn });
    return {
      address: `http://${hostForBrowser(config.host)}:${config.port}`,
      db: data.db,
      firstSignIn,
      async stop() {
        await Promise.all([schedule.stop(), stopServing()]);
        data.close();
      },
    };
  } catch (error) {
    data.close();
    throw error;
  }
}

/** null when tiles are off. Uses the real time whatever the page shows: tiles age in the real world. */
async function openTiles(
  { tileUrl, dataFolder, baseUrl }: Config,
  clock: Clock = systemClock,
): Promise<TileSource | null> {
  if (tileUrl === null) return null;
  const store = await openTileStore(join(dataFolder, 'tiles'));
  return tileSource(store, tileFetcher(tileUrl, userAgentOf(baseUrl)), clock, (why) =>
    console.warn(`Map tiles: ${why}`),
  );
}

function addressesOf({ addressUrl, baseUrl }: Config): FindAddresses {
  return addressUrl === null ? NO_ADDRESSES : addressRegister(addressUrl, userAgentOf(baseUrl));
}

function userAgentOf(baseUrl: string): string {
  return `Binnenlopen/${packageInfo.version} (+${baseUrl})`;
}

/** All addresses of the machine: the one that a browser on it can open is localhost. */
function hostForBrowser(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
