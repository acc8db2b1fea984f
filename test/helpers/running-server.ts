import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../server/main.ts');
/** In milliseconds: a second or two, and many times that on a machine that is busy with other things. */
const STARTS_WITHIN = 60_000;

export interface RunningServer {
  readonly url: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** Stops it as an operator would, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** The real server as a process of its own, with a data folder of its own unless one is given. */
export async function startServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort();
  const given = environment.BINNENLOPEN_DATA;
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'binnenlopen-'));
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: '',
      PORT: String(port),
      BINNENLOPEN_DATA: dataFolder,
      BINNENLOPEN_TILES: 'off',
      BINNENLOPEN_ADDRESSES: 'off',
      ...environment,
    },
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const url = `http://127.0.0.1:${port}`;
  const exited = once(child, 'exit');

  async function stop(): Promise<number | null> {
    child.kill('SIGTERM');
    const [code] = await exited;
    if (given === undefined) rmSync(dataFolder, { recursive: true, force: true });
    return code;
  }

  const deadline = performance.now() + STARTS_WITHIN;
  while (!(await answers(`${url}/health/ready`))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, dataFolder, process: child, output: () => output, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No TCP port was given.');
  server.close();
  await once(server, 'close');
  return address.port;
}
