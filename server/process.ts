/** The process: settings → data → app → listen → stop cleanly. Said in plain words, also when it fails. */
import { flushCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { startServer } from './start-server.ts';

function fail(error: unknown): never {
  console.error(explainFailure(error));
  process.exit(1);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  const config = readConfig();
  const server = await startServer(config);

  let stopping = false;
  const stop = async () => {
    // From a terminal the signal comes twice: from the keyboard, and handed on by npm.
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  // Now, because a process that is killed writes nothing at its end.
  flushCompileCache();
  console.log(welcome(server.address, config.dataFolder));
  if (server.firstSignIn !== null) console.log(`Sign in for the first time: ${server.firstSignIn}`);
  if (config.demonstrationStart !== null) {
    const start = new Date(config.demonstrationStart).toISOString();
    console.log(`Demonstration: the product shows ${start} and runs on from there (BINNENLOPEN_CLOCK).`);
  }
} catch (error) {
  fail(error);
}

function welcome(address: string, dataFolder: string): string {
  return [
    `Binnenlopen is open at ${address}`,
    `  the list and the map    ${address}/`,
    `  in English              ${address}/en/`,
    `  one place               ${address}/plek/groene-stee`,
    `  the API                 ${address}/api/v1/places`,
    `  its description         ${address}/api/v1/openapi.json`,
    `Its data are in ${dataFolder}. Stop it with Ctrl+C.`,
  ].join('\n');
}
