/**
 * What an answer costs the server, against the same server sending a constant buffer of the same size. Told in CPU
 * time of the server process for each request, since requests per second on a shared machine say more about the
 * machine. Run it with `node bench/http.ts`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';

const SECONDS = 2;
const ROUNDS = 3;
const CONNECTIONS = 20;
const ACCEPT_ENCODING = { 'accept-encoding': 'br' };

interface Cost {
  readonly requestsPerSecond: number;
  /** CPU microseconds of the server process for one request. */
  readonly microseconds: number;
}

interface Server {
  readonly address: string;
  readonly process: ChildProcess;
}

async function serve(places: number): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'http-server.ts'), [String(places)]);
  const [{ address }] = await once(child, 'message');
  return { address, process: child };
}

async function cpuOf({ process: child }: Server): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = await once(child, 'message');
  return cpu.user + cpu.system;
}

/** `path` is asked anew for each request, so that it can differ each time. */
async function costOf(server: Server, path: () => string): Promise<Cost> {
  const run = (duration: number) =>
    autocannon({
      url: server.address,
      connections: CONNECTIONS,
      duration,
      headers: ACCEPT_ENCODING,
      requests: [{ setupRequest: (request) => ({ ...request, path: path() }) }],
    });
  await run(1);
  const before = await cpuOf(server);
  const result = await run(SECONDS);
  const spent = (await cpuOf(server)) - before;
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} answers were not 200 and ${result.errors} requests failed.`);
  }
  return {
    requestsPerSecond: result.requests.total / result.duration,
    microseconds: spent / result.requests.total,
  };
}

/** How many bytes an answer is on the line, once it was asked for often enough to be kept. */
async function bytesOf(server: Server, path: () => string): Promise<number> {
  let length: string | null = null;
  for (let time = 0; time < 3; time += 1) {
    const answer = await fetch(server.address + path(), { headers: ACCEPT_ENCODING });
    length = answer.headers.get('content-length');
    await answer.arrayBuffer();
  }
  return Number(length);
}

/** A corner of the box that no request asked for before; all of them hold every place. */
function eachTimeAnotherBox(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `/api/v1/places?bbox=${(5 + count * 1e-7).toFixed(7)},52,6,53`;
  };
}

/** Measures an answer and, in turn with it, a constant buffer of its size; prints the medians' ratio. */
async function compare(server: Server, name: string, path: () => string): Promise<void> {
  const bytes = await bytesOf(server, path);
  const pairs: { answer: Cost; constant: Cost }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const constant = await costOf(server, () => `/constant/${bytes}`);
    pairs.push({ constant, answer: await costOf(server, path) });
  }
  const ratioOf = (told: (pair: (typeof pairs)[number]) => number) => median(pairs.map(told)).toFixed(2);
  const byRate = ratioOf(({ answer, constant }) => answer.requestsPerSecond / constant.requestsPerSecond);
  const byCpu = ratioOf(({ answer, constant }) => constant.microseconds / answer.microseconds);
  const cpu = median(pairs.map(({ answer }) => answer.microseconds)).toFixed(0);
  console.log(
    `  ${name.padEnd(44)} ${String(bytes).padStart(7)} bytes ${cpu.padStart(6)} µs CPU   ` +
      `of the constant buffer: ${byRate} by rate, ${byCpu} by CPU`,
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints the table; throws when the server answers anything but 200. */
export async function benchHttp(): Promise<void> {
  console.log('\nGET /api/v1/places against a constant buffer of the same size, from the same server');
  for (const places of [6, 100, 1_000, 10_000]) {
    const server = await serve(places);
    await compare(server, `${places} places, kept`, () => '/api/v1/places');
    await compare(server, `${places} places, open=true, kept`, () => '/api/v1/places?open=true');
    await compare(server, `${places} places, each time new filters`, eachTimeAnotherBox());
    server.process.disconnect();
  }
}

if (import.meta.main) await benchHttp();
