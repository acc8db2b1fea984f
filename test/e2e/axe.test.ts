import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { testDesk } from '../helpers/desk.ts';
import { axeFindings, visitDesk } from '../helpers/desk-browser.ts';
import { fixturesFolder } from '../helpers/fixtures-folder.ts';
import { addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
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

const FOUND = 'helpTopic=housing&weekday=2&rhythm=everyWeeks:1&from=2026-12-01&minutes=60';
const PLACE = 'fixture-twee-zalen';
const PROPOSED = `place=${PLACE}&weekday=3&opens=10:00&closes=11:00&from=2026-12-02&helpTopic=housing`;
/** The main screens of whoever holds walk-in hours. */
const PLANNER_VIEWS = [
  '/planner',
  '/planner/moment',
  `/planner/moment?${FOUND}`,
  '/planner/voorstellen',
  `/planner/voorstel/nieuw?${PROPOSED}`,
  '/planner/spreekuren',
  '/planner/spreekuur/fixture-geld',
  '/planner/spreekuur/fixture-geld/verzetten',
  '/planner/spreekuur/fixture-geld/stoppen',
  '/planner/spreekuur/fixture-geld/niet',
  '/planner/botsingen',
  '/planner/agenda',
  '/planner/organisatie/fixture-hulp',
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

  // One after another on one page: a phone and a server of their own would take longer than the screens.
  it('on the main screens of the planner, in English and dark', async () => {
    const db = databaseWithFixtures();
    addRealWalkIns(db);
    const [browser, desk] = await Promise.all([launchBrowser(), testDesk({ db, listens: true })]);
    const as = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
    const options = { as, colorScheme: 'dark' } as const;
    const { page, goto } = await visitDesk(browser, desk, `/en${PLANNER_VIEWS[0]}`, options);
    const found: string[] = [];
    for (const path of PLANNER_VIEWS) {
      await goto(`/en${path}`);
      await page.locator('html[lang="en"] h1').waitFor();
      found.push(...(await axeFindings(page)).map((finding) => `${path} ${finding}`));
    }
    expect(found).toEqual([]);
    await browser.close();
    await desk.close();
  });
});
