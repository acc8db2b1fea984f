/** Asks the tile server for one tile. What comes back is checked before anyone trusts it to be a picture. */
import type { Tile } from './tile.ts';

export type Fetched =
  | { readonly kind: 'tile'; readonly png: Buffer }
  /** The source has no such tile; it is well otherwise. */
  | { readonly kind: 'absent' }
  /** The source or the network fails. */
  | { readonly kind: 'failed'; readonly why: string };

export type FetchTile = (tile: Tile) => Promise<Fetched>;

const TIMEOUT_MS = 4_000;
/** PDOK's largest tiles here are about 60 kB. */
const MAX_BYTES = 512 * 1024;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `template` is the operator's; only checked numbers are ever put into it. */
export function tileFetcher(template: string, userAgent: string): FetchTile {
  return async ({ z, x, y }) => {
    const url = template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
    try {
      const response = await fetch(url, {
        headers: { accept: 'image/png', 'user-agent': userAgent },
        // A redirect could lead to a host that the operator never named.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return await toFetched(response);
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.message : 'unknown' };
    }
  };
}

async function toFetched(response: Response): Promise<Fetched> {
  const refuse = async (answer: Fetched): Promise<Fetched> => {
    await response.body?.cancel();
    return answer;
  };
  if (response.status === 404 || response.status === 204) return refuse({ kind: 'absent' });
  if (response.status !== 200) return refuse({ kind: 'failed', why: `status ${response.status}` });
  const type = response.headers.get('content-type') ?? 'no type';
  if (!/^image\/png\b/i.test(type)) return refuse({ kind: 'failed', why: `${type}, not image/png` });

  const png = await readAtMost(response, MAX_BYTES);
  if (png === null) return { kind: 'failed', why: `more than ${MAX_BYTES} bytes` };
  if (!png.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE))
    return { kind: 'failed', why: 'not a PNG' };
  return { kind: 'tile', png };
}

/** null when there is more; the announced length is not believed. */
async function readAtMost(response: Response, limit: number): Promise<Buffer | null> {
  if (response.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the body.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
