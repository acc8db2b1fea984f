/**
 * Starts the process: from the one file that the build made of the server, or from the sources where there is none or
 * somebody edited them since. What Node made of it is kept beside the packages, which halves the work of every later
 * start; where that folder cannot be written, each start does it anew.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.ts';

const BUILT = join(ROOT, 'dist', 'process', 'process.js');
const SOURCES = ['server', 'db', 'seeds'];

enableCompileCache(join(ROOT, 'node_modules', '.cache', 'binnenlopen'));
await import(isUpToDate() ? pathToFileURL(BUILT).href : './process.ts');

function isUpToDate(): boolean {
  if (!existsSync(BUILT)) return false;
  const builtAt = statSync(BUILT).mtimeMs;
  return SOURCES.every((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).every(
      (entry) => entry.isDirectory() || statSync(join(entry.parentPath, entry.name)).mtimeMs <= builtAt,
    ),
  );
}
