/**
 * Starts the process. What Node made of our TypeScript is kept beside the packages, which halves the work of every
 * later start; where that folder cannot be written, each start does it anew.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'binnenlopen'));
await import('./process.ts');
