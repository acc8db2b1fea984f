/**
 * Tiles on disk, at most so many bytes of them; the least recently used go first. The files are the store: the
 * index in memory is read from the folder at the start, so deleting files by hand does no harm.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Instant } from '../contract/timetable.ts';
import { type Tile, toTile } from './tile.ts';

export const MAX_STORED_BYTES = 200 * 1024 * 1024;

export interface StoredTile {
  readonly png: Buffer;
  readonly storedAt: Instant;
}

export interface TileStore {
  get(tile: Tile): Promise<StoredTile | null>;
  put(tile: Tile, png: Buffer, now: Instant): Promise<void>;
}

interface Entry {
  readonly bytes: number;
  readonly storedAt: Instant;
}

export async function openTileStore(folder: string, maxBytes = MAX_STORED_BYTES): Promise<TileStore> {
  const index = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: (entry) => entry.bytes,
    // A file that stays behind is only space, and the next start finds it again.
    dispose: (_entry, key, reason) => {
      if (reason === 'evict') rm(join(folder, key), { force: true }).catch(() => {});
    },
  });
  for (const { key, entry } of await storedFiles(folder)) index.set(key, entry);
  let written = 0;

  return {
    async get(tile) {
      const key = fileOf(tile);
      const entry = index.get(key);
      if (entry === undefined) return null;
      try {
        return { png: await readFile(join(folder, key)), storedAt: entry.storedAt };
      } catch {
        index.delete(key);
        return null;
      }
    },
    async put(tile, png, now) {
      const key = fileOf(tile);
      const path = join(folder, key);
      // Written aside and then named, so that nobody reads half a tile.
      written += 1;
      const aside = `${path}.${process.pid}-${written}.part`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(aside, png);
      await rename(aside, path);
      index.set(key, { bytes: png.length, storedAt: now });
    },
  };
}

function fileOf({ z, x, y }: Tile): string {
  return join(`${z}`, `${x}`, `${y}.png`);
}

/** Oldest first, as the index wants them. What is not a whole tile of ours is thrown away. */
async function storedFiles(folder: string): Promise<{ key: string; entry: Entry }[]> {
  await mkdir(folder, { recursive: true });
  const found: { key: string; entry: Entry }[] = [];
  for (const file of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    if (file.name.endsWith('.part')) {
      await rm(path, { force: true });
      continue;
    }
    const [, z = '', x = '', y = ''] = /(\d+)[/\\](\d+)[/\\](\d+)\.png$/.exec(path) ?? [];
    const tile = toTile(z, x, y);
    if (tile === null) continue;
    const { size, mtimeMs } = await stat(path);
    if (size > 0) found.push({ key: fileOf(tile), entry: { bytes: size, storedAt: mtimeMs } });
  }
  return found.sort((a, b) => a.entry.storedAt - b.entry.storedAt);
}
