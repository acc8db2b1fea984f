import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { fixturesFolder } from '../helpers/fixtures-folder.ts';
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

/** Rows of every certainty, and a place that is gone. */
const FIXTURE_VIEWS = [
  '/',
  '/?when=chosen&day=2026-11-29&time=06:00',
  '/plek/fixture-voorgoed-dicht',
  '/en/',
];

const CLOCK = '2026-11-24T10:00:00+01:00';
const BINNENLOPEN_DATA = fixturesFolder(Date.parse(CLOCK));

let browser: Browser;
let server: RunningServer;
let fixtures: RunningServer;

beforeAll(async () => {
  [browser, server, fixtures] = await Promise.all([
    launchBrowser(),
    startServer({ BINNENLOPEN_CLOCK: CLOCK }),
    startServer({ BINNENLOPEN_CLOCK: CLOCK, BINNENLOPEN_DATA }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await fixtures?.stop();
  rmSync(BINNENLOPEN_DATA, { recursive: true, force: true });
});

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Menus hide what lies under them, so one is looked at: the largest. */
async function openWhatFolds(page: Page): Promise<void> {
  const menu = page.locator('.bl-toolbar summary').nth(1);
  if (await menu.isVisible()) await menu.click();
}

/** What axe finds at both sizes, once the scripts and the map have come. */
async function findingsOn(url: string, colorScheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, colorScheme });
  const page = await context.newPage();
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(url, { waitUntil: 'networkidle' });
    await openWhatFolds(page);
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
    expect(await findingsOn(server.url + path)).toEqual([]);
  });

  it.each(
    FIXTURE_VIEWS.flatMap((path) => (['light', 'dark'] as const).map((scheme) => [path, scheme] as const)),
  )('on %s of the fixture places, %s', async (path, scheme) => {
    expect(await findingsOn(fixtures.url + path, scheme)).toEqual([]);
  });
});
