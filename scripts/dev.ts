/**
 * `npm run dev`: builds the page anew at each change, restarts the server when its own code or the page changed, and
 * the browser then loads the page again by itself. `-- --fixtures` also shows the places that tests are made with.
 * Works in a data folder of its own, ./data-dev, which may be thrown away at any time.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..');
const SERVER_BUNDLE = join(ROOT, 'dist', 'server', 'server-entry.js');
const MANIFEST = join(ROOT, 'dist', 'client', '.vite', 'manifest.json');

const children: ChildProcess[] = [];
let isStopping = false;

/** When one of them fails for good the rest is of no use. */
function run(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit' });
  children.push(child);
  child.on('exit', (code) => stop(code ?? 0));
}

function stop(code: number): void {
  isStopping = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode ??= code;
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

run('vite', ['build', '--watch', '--logLevel', 'warn']);
run('vite', [
  ...['build', '--watch', '--logLevel', 'warn'],
  ...['--ssr', 'web/server-entry.tsx', '--outDir', 'dist/server', '--emptyOutDir'],
]);
while (!isStopping && (!existsSync(SERVER_BUNDLE) || !existsSync(MANIFEST))) await wait(100);

if (!isStopping) {
  run(process.execPath, [
    '--watch-preserve-output',
    ...['server', 'db', 'seeds', 'dist/server', 'dist/client/.vite'].map(
      (folder) => `--watch-path=${folder}`,
    ),
    join(ROOT, 'scripts', 'dev-server.ts'),
    ...process.argv.slice(2),
  ]);
}
