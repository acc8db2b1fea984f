/**
 * What an answer costs the server, against the same server sending a constant buffer of the same size. Told in CPU
 * time of the server process for each request, since requests per second on a shared machine say more about the
 * machine. Run it with `node bench/http.ts`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';

const SECONDS = 4;
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

async function serve(places: number, constantBytes = 0): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'http-server.ts'), [String(places), String(constantBytes)]);
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

async function bytesOf(server: Server, path: string): Promise<number> {
  const answer = await fetch(server.address + path, { headers: { 'accept-encoding': 'identity' } });
  return (await answer.arrayBuffer()).byteLength;
}

/** A corner of the box that no request asked for before; all of them hold every place. */
function eachTimeAnotherBox(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `/api/v1/places?bbox=${(5 + count * 1e-7).toFixed(7)},52,6,53`;
  };
}

function tell(name: string, cost: Cost, reference: Cost): void {
  const ratio = (reference.microseconds / cost.microseconds).toFixed(2);
  const rate = (cost.requestsPerSecond / reference.requestsPerSecond).toFixed(2);
  console.log(
    `${name.padEnd(46)} ${cost.microseconds.toFixed(0).padStart(7)} µs CPU  ` +
      `${cost.requestsPerSecond.toFixed(0).padStart(6)}/s  ratio by CPU ${ratio}, by rate ${rate}`,
  );
}

/** Prints the table; throws when the server answers anything but 200. */
export async function benchHttp(): Promise<void> {
  console.log('\nGET /api/v1/places against a constant buffer, same server');
  for (const places of [5, 100, 1_000, 10_000]) {
    const probe = await serve(places);
    const bytes = await bytesOf(probe, '/api/v1/places');
    probe.process.disconnect();
    const server = await serve(places, Math.min(bytes, 6_000));
    const constant = await costOf(server, () => '/constant');
    tell(`${places} places: constant buffer`, constant, constant);
    tell(`${places} places: kept answer`, await costOf(server, () => '/api/v1/places'), constant);
    tell(
      `${places} places: new combination of filters`,
      await costOf(server, eachTimeAnotherBox()),
      constant,
    );
    tell(
      `${places} places: open=true, kept`,
      await costOf(server, () => '/api/v1/places?open=true'),
      constant,
    );
    server.process.disconnect();
  }
}

if (import.meta.main) await benchHttp();
