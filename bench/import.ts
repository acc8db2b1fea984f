/**
 * The import of 1,000 and of 10,000 places, each by the real command in a process of its own: how long it takes,
 * and how its peak memory grows. Run it with `node bench/import.ts`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../db/open-database.ts';
import { loadSeeds } from '../seeds/load.ts';
import { writeManyPlaces } from './many-places.ts';

const COMMAND = join(import.meta.dirname, '../server/cli/launch.js');
const PEAK_MEMORY = join(import.meta.dirname, 'report-peak-memory.ts');
const SEEDED_AT = Date.parse('2026-11-24T09:00:00Z');
const AIM = { seconds: 60, ratio: 1.5 };

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

export function benchImport(): void {
  const idle = measure(0);
  const small = measure(1_000);
  const large = measure(10_000);
  const again = measure(10_000, 'twice');
  const ratio = large.megabytes / small.megabytes;
  console.log('import: GeoJSON with OSM tags, the real command as a process of its own');
  console.log(`  no places (start and stop)   ${inWords(idle)}`);
  console.log(`  1,000 places                 ${inWords(small)}`);
  console.log(`  10,000 places                ${inWords(large)} (aim < ${AIM.seconds} s)`);
  console.log(`  10,000, all known already    ${inWords(again)}`);
  console.log(`  peak memory 10,000 : 1,000   ${ratio.toFixed(2)} : 1 (aim ≤ ${AIM.ratio} : 1)`);
}

/** `twice`: measures the second time, when every place is there already. */
function measure(count: number, times: 'once' | 'twice' = 'once'): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'binnenlopen-bench-'));
  try {
    const db = openDatabase(join(folder, 'binnenlopen.db'), { create: true });
    loadSeeds(db, SEEDED_AT);
    db.close();
    const file = join(folder, 'places.geojson');
    writeManyPlaces(file, count);
    const args = count === 0 ? ['settings'] : ['import', file];
    if (times === 'twice') runOnce(folder, args);
    return runOnce(folder, args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOnce(folder: string, args: readonly string[]): Measured {
  const peak = join(folder, 'peak');
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', PEAK_MEMORY, COMMAND, ...args], {
    env: { ...process.env, BINNENLOPEN_DATA: folder, PEAK_MEMORY_FILE: peak },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The command failed: ${stderr}`);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
}

function inWords({ seconds, megabytes }: Measured): string {
  return `${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB`;
}

if (import.meta.main) benchImport();
