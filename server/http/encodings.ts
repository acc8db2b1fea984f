import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { preferred } from './negotiate.ts';

export type Encoding = 'identity' | 'br' | 'gzip';

/** In the order of our liking. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Whether a body is sent to many, or to one asker only; and then, whether people read it. */
export type Use = 'kept' | 'page' | 'once';

/**
 * Below `fromBytes` compressing is not worth it: for what is kept, because the frame eats the gain; for what is
 * sent once, because compressing costs five times as much as making it. A page is always worth it: it is read on a
 * phone, over any line. Brotli's quality and gzip's level are nearly the best; for what is sent once a third larger,
 * in a quarter of the time.
 */
const EFFORTS = {
  kept: { fromBytes: 1024, br: 5, gzip: 6 },
  page: { fromBytes: 1024, br: 6, gzip: 6 },
  once: { fromBytes: 64 * 1024, br: 1, gzip: 1 },
} as const;

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);

/** Whoever does not say what he can read gets it as it is. */
export function encodingFor(header: string | undefined): Encoding {
  return header === undefined ? 'identity' : (preferred(header, ENCODINGS) ?? 'identity');
}

/** Compressed beside the event loop; null where the body had better stay as it is. */
export async function encodeBody(
  body: Buffer | string,
  encoding: Encoding,
  use: Use,
): Promise<Buffer | null> {
  if (encoding === 'identity' || body.length < EFFORTS[use].fromBytes) return null;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (encoding === 'gzip') return withGzip(bytes, { level: EFFORTS[use].gzip });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: EFFORTS[use].br,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // A window no wider than the body: the same result, and no megabytes to set aside for it.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(bytes.length + 16)))),
  };
  return withBrotli(bytes, { params });
}
