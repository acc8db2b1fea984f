/**
 * How long the server is away when it is killed and started again: from the start of the process
 * until it says that it is ready. Run it with `node bench/restart.ts`.
 */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fixturesFolder } from '../test/helpers/fixtures-folder.ts';
import { startServer } from '../test/helpers/running-server.ts';

const SEEDED_AT = Date.parse('2026-11-24T09:00:00Z');
const TIMES = 9;
const AIM_MS = 2_000;

export async function benchRestart(): Promise<void> {
  const dataFolder = fixturesFolder(SEEDED_AT);
  const taken: number[] = [];
  // The first start is one after the seeding, and not after a kill.
  for (let n = 0; n <= TIMES; n += 1) {
    const before = performance.now();
    const server = await startServer({ BINNENLOPEN_DATA: dataFolder });
    if (n > 0) taken.push(performance.now() - before);
    server.process.kill('SIGKILL');
    await once(server.process, 'exit');
  }
  rmSync(dataFolder, { recursive: true, force: true });
  const sorted = taken.toSorted((a, b) => a - b);
  const [median = 0, longest = 0] = [sorted[Math.floor(TIMES / 2)], sorted.at(-1)];
  console.log(
    `restart after kill -9: median ${inSeconds(median)}, longest ${inSeconds(longest)} (aim < ${inSeconds(AIM_MS)})`,
  );
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

if (import.meta.main) await benchRestart();
