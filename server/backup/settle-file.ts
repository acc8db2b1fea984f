import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a finished file its name such that after a power cut the name holds the whole file or the old one. */
export function settleFile(finished: string, name: string): void {
  flush(finished);
  renameSync(finished, name);
  flush(dirname(name));
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
