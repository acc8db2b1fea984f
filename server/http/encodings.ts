import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { preferred } from './negotiate.ts';

export type Encoding = 'identity' | 'br' | 'gzip';

/** In the order of our liking. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Below this, the frame of a compressed answer eats the gain. */
const WORTH_COMPRESSING_BYTES = 1024;

/** Brotli's quality and gzip's level: nearly as small as can be, and a third larger in a quarter of the time. */
const EFFORTS = { small: { br: 5, gzip: 6 }, quick: { br: 1, gzip: 1 } } as const;

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
  effort: keyof typeof EFFORTS,
): Promise<Buffer | null> {
  if (encoding === 'identity' || body.length < WORTH_COMPRESSING_BYTES) return null;
  const bytes = Buffer.from(body);
  if (encoding === 'gzip') return withGzip(bytes, { level: EFFORTS[effort].gzip });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: EFFORTS[effort].br,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // A window no wider than the body: the same result, and no megabytes to set aside for it.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(bytes.length + 16)))),
  };
  return withBrotli(bytes, { params });
}
