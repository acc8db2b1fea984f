import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../helpers/desk-browser.ts';
import { fixturesFolder } from '../helpers/fixtures-folder.ts';
import { complete, TUESDAY_AT_TEN, type Visitors, visitors } from '../helpers/visitors.ts';

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 800 };
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

const BINNENLOPEN_DATA = fixturesFolder(Date.parse(TUESDAY_AT_TEN));

const seeds = visitors();
const fixtures = visitors(() => ({ BINNENLOPEN_DATA }));
afterAll(() => rmSync(BINNENLOPEN_DATA, { recursive: true, force: true }));

/** Menus hide what lies under them, so one is looked at: the largest. */
async function openWhatFolds(page: Page): Promise<void> {
  const menu = page.locator('.bl-toolbar summary').nth(1);
  if (!(await menu.isVisible())) return;
  await menu.click();
  await page.locator('.bl-toolbar .bl-menu[open] .bl-menu__panel').waitFor();
}

/** What axe finds at these sizes, once the scripts and the map have come. */
async function findingsOn(
  site: Visitors,
  path: string,
  sizes: readonly (typeof PHONE)[],
  colorScheme: 'light' | 'dark' = 'light',
): Promise<string[]> {
  const { page } = await site.arrive({ colorScheme });
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.goto(site.url + path);
    await complete(page);
    await openWhatFolds(page);
    found.push(...(await axeFindings(page)).map((finding) => `${size.width} ${finding}`));
  }
  return found;
}

describe('axe finds nothing', () => {
  it.each(VIEWS)('on %s', async (path) => {
    expect(await findingsOn(seeds, path, [PHONE, WIDE])).toEqual([]);
  });

  // The same markup in other words: the small screen is where words are in each other's way.
  it.each(VIEWS.map((path) => `/en${path}`))('on %s', async (path) => {
    expect(await findingsOn(seeds, path, [PHONE])).toEqual([]);
  });

  it.each(
    FIXTURE_VIEWS.flatMap((path) => (['light', 'dark'] as const).map((scheme) => [path, scheme] as const)),
  )('on %s of the fixture places, %s', async (path, scheme) => {
    expect(await findingsOn(fixtures, path, [PHONE, WIDE], scheme)).toEqual([]);
  });
});
