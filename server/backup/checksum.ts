import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** SHA-256 as hex. A flipped bit in a database file is seldom noticed by the database itself. */
export async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

export function checksumPath(path: string): string {
  return `${path}.sha256`;
}

/** One line as `sha256sum --check` reads it. */
export function checksumLine(path: string, checksum: string): string {
  return `${checksum}  ${basename(path)}\n`;
}

/** The checksum that was written beside a backup; null when there is none, or none that can be read. */
export function writtenChecksum(path: string): string | null {
  const beside = checksumPath(path);
  if (statSync(beside, { throwIfNoEntry: false }) === undefined) return null;
  return /^([0-9a-f]{64})\b/.exec(readFileSync(beside, 'utf8'))?.[1] ?? null;
}
