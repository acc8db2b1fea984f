import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { type RunningServer, startServer } from '../../server/start-server.ts';
import { freePort } from './running-server.ts';

export interface ServerHere {
  readonly url: string;
  readonly firstSignIn: RunningServer['firstSignIn'];
  stop(): Promise<void>;
}

/**
 * The whole server, on a port and a data folder of its own, within this process: a process of its own takes seconds
 * to read the program, and those are for the tests of the process itself (running-server.ts).
 */
export async function startServerHere(environment: Record<string, string> = {}): Promise<ServerHere> {
  const port = await freePort();
  const given = environment.BINNENLOPEN_DATA;
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'binnenlopen-'));
  const server = await startServer(
    readConfig({
      PORT: String(port),
      BINNENLOPEN_DATA: dataFolder,
      BINNENLOPEN_TILES: 'off',
      BINNENLOPEN_ADDRESSES: 'off',
      ...environment,
    }),
  );
  return {
    url: `http://127.0.0.1:${port}`,
    firstSignIn: server.firstSignIn,
    async stop() {
      await server.stop();
      if (given === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
