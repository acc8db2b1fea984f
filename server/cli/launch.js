#!/usr/bin/env node
// Plain JavaScript, so that any Node can read it: better-sqlite3 13 dies without a word on Node 20.
// Under an older Node the Node 24 that `npm ci` brought along (the package "node") takes over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
/** As in server/main.ts: what Node made of our TypeScript is kept. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/binnenlopen', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  module.enableCompileCache(CACHE);
  await import('./main.ts');
} else {
  const newer = broughtAlong();
  if (newer === null) {
    console.error(
      `binnenlopen needs Node ${NEEDED} or newer; this is ${process.versions.node}. ` +
        'Run `npm ci` in the folder of Binnenlopen: it brings Node 24 along as the npm package "node".',
    );
    process.exitCode = 1;
  } else {
    handOver(newer);
  }
}

/** @returns {string | null} the path of the Node that npm installed, or null when there is none */
function broughtAlong() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const program = process.platform === 'win32' ? 'node.exe' : 'node';
    const path = join(dirname(manifest), 'bin', program);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @param {string} node runs the same command in the newer Node, with the same streams, signals and exit code */
function handOver(node) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: CACHE, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Node ${NEEDED} could not be started (${node}): ${error.message}. Run \`npm ci\` again.`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}
