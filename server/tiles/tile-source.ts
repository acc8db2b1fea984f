/**
 * One tile, from disk or else from the tile server: once, however many ask for it at the same time. Trouble is
 * remembered for a minute, so that a page without tiles is as fast as one with them.
 */
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import { circuitBreaker } from './circuit-breaker.ts';
import type { FetchTile } from './fetch-tile.ts';
import type { Tile } from './tile.ts';
import type { TileStore } from './tile-store.ts';

export type TileAnswer =
  | { readonly kind: 'tile'; readonly png: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable' };

export type TileSource = (tile: Tile) => Promise<TileAnswer>;

/** Streets change slowly; the source asks for caching. */
const FRESH_MS = 30 * 24 * 3_600_000;
export const TROUBLE_SECONDS = 60;

export function tileSource(
  store: TileStore,
  fetchTile: FetchTile,
  now: Clock,
  report: (why: string) => void,
): TileSource {
  const breaker = circuitBreaker(now);
  const running = new Map<string, Promise<TileAnswer>>();
  const trouble = new LRUCache<string, { answer: TileAnswer; until: number }>({ max: 5_000 });

  async function load(tile: Tile, key: string): Promise<TileAnswer> {
    const kept = await store.get(tile);
    if (kept !== null && now() - kept.storedAt < FRESH_MS) return { kind: 'tile', png: kept.png };

    const answer = await ask(tile);
    if (answer.kind === 'tile') return answer;
    // An old street map is a better map than none.
    if (kept !== null) return { kind: 'tile', png: kept.png };
    trouble.set(key, { answer, until: now() + TROUBLE_SECONDS * 1000 });
    return answer;
  }

  async function ask(tile: Tile): Promise<TileAnswer> {
    if (!breaker.mayTry()) return { kind: 'unavailable' };
    const fetched = await fetchTile(tile);
    if (fetched.kind === 'failed') {
      breaker.failed();
      report(fetched.why);
      return { kind: 'unavailable' };
    }
    breaker.succeeded();
    if (fetched.kind === 'absent') return fetched;
    // A full disk must not take the map away.
    await store.put(tile, fetched.png, now()).catch((error: unknown) => report(String(error)));
    return fetched;
  }

  return (tile) => {
    const key = `${tile.z}/${tile.x}/${tile.y}`;
    const known = trouble.get(key);
    if (known !== undefined && now() < known.until) return Promise.resolve(known.answer);
    const already = running.get(key);
    if (already !== undefined) return already;
    const loading = load(tile, key).finally(() => running.delete(key));
    running.set(key, loading);
    return loading;
  };
}
