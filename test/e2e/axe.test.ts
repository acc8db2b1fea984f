import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
/** Every view, and every state that a row can be in at some moment. */
const VIEWS = [
  '/',
  '/?view=map',
  '/?when=evening&audience=youth',
  '/?when=chosen&day=2026-11-29&time=06:00',
  '/?wheelchair=yes&language=ti',
  '/?when=chosen&day=nonsense',
  '/wijk/nieuwland',
  '/plek/groene-stee',
  '/plek/the-game',
  '/plek/zonneparel',
  '/plek/sporthal-midland',
  '/plek/bestaat-niet',
  '/toegankelijkheid',
  '/privacy',
];

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    startServer({ BINNENLOPEN_CLOCK: '2026-11-24T10:00:00+01:00' }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds at both sizes, once the scripts and the map have come. */
async function findingsOn(path: string): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.addScriptTag({ path: AXE });
    const violations: Finding[] = await page.evaluate(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations)',
    );
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes)
        found.push(`${size.width} ${id}: ${html} — ${failureSummary}`);
    }
  }
  await context.close();
  return found;
}

describe('axe finds nothing', () => {
  it.each(VIEWS.flatMap((path) => ['', '/en'].map((prefix) => prefix + path)))('on %s', async (path) => {
    expect(await findingsOn(path)).toEqual([]);
  });
});
