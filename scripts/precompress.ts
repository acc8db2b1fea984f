/** After a build: a brotli and a gzip form beside every text file of the browser, as small as they get. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = join(import.meta.dirname, '..', 'dist', 'client', 'assets');
const TEXT = /\.(js|css|svg|json|webmanifest)$/;
/** Below this, the frame of a compressed file eats the gain. */
const WORTH_COMPRESSING_BYTES = 512;

for (const name of readdirSync(FOLDER).filter((file) => TEXT.test(file))) {
  const path = join(FOLDER, name);
  const plain = readFileSync(path);
  if (plain.length < WORTH_COMPRESSING_BYTES) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${path}.br`, brotliCompressSync(plain, { params }));
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }));
}
