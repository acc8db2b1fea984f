import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadBuiltPage } from '../../server/http/pages/renderer.ts';

const DIST = join(import.meta.dirname, '../../dist');
const built = await loadBuiltPage(DIST);

/** What a phone fetches before the page answers to a finger, each file as small as it comes over the line. */
test.each([
  ['the visitors’ list', built.assets, 24_000],
  ['a host’s screen', built.deskAssets, 41_000],
])('the scripts of %s stay small', (_, assets, most) => {
  for (const { script, modulePreloads } of [assets.nl, assets.en]) {
    const files = [script, ...modulePreloads].map((file) => readFileSync(join(DIST, 'client', file)));
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    expect(bytes).toBeLessThan(most);
  }
});
