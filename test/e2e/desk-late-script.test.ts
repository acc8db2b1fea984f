/** Whoever begins while the script is still on its way loses nothing of it once that comes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { weekSummary } from '../../server/hours/week-summary.ts';
import { deskDatabase, placeIn } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type TestDesk, testDesk } from '../helpers/desk.ts';
import { type DeskVisit, hydrated, visitDesk } from '../helpers/desk-browser.ts';

const EMPTY = 'fixture-zonder-uren';
const HOUSE = 'groene-stee';

let browser: Browser;
let desk: TestDesk;
let visited: DeskVisit;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase(), listens: true });
});
afterEach(async () => {
  await visited.context.close();
  await desk.close();
});

/** A page that is read while its scripts are on their way; they arrive when `letThrough` is called. */
async function withoutItsScriptYet(
  path: string,
): Promise<{ readonly page: Page; readonly letThrough: () => Promise<void> }> {
  visited = await visitDesk(browser, desk, '/beheer', { as: desk.signIn(hostOf(EMPTY), hostOf(HOUSE)) });
  const { page, context } = visited;
  const arrived = Promise.withResolvers<void>();
  await context.route('**/*.js', async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto(desk.baseUrl + path, { waitUntil: 'commit' });
  return {
    page,
    async letThrough() {
      arrived.resolve();
      await hydrated(page);
    },
  };
}

it('the days and times of a week, and what the server says of them', async () => {
  const { page, letThrough } = await withoutItsScriptYet(`/beheer/plek/${EMPTY}/tijden`);
  const group = page.locator('[id="p0.g0"]');
  await group.getByLabel('vrijdag').tap();
  await group.getByLabel('zondag').tap();
  await page.locator('[id="p0.g0.b0.opens"]').fill('20:00');
  await page.locator('[id="p0.g0.b0.closes"]').fill('22:00');
  await letThrough();
  await page.getByRole('heading', { name: 'Vrijdag en zondag' }).waitFor();
  await page.getByText('Vr, zo 20–22.').first().waitFor();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
  await page.getByText('De tijden zijn bewaard.').waitFor();
  const { hours } = placeIn(desk.db, EMPTY);
  expect(hours && weekSummary(hours, 'nl')).toBe('Vr, zo 20–22. Ma t/m do, za dicht.');
});

it('a choice among a few and a time, and the preview of them', async () => {
  const { page, letThrough } = await withoutItsScriptYet(`/beheer/plek/${HOUSE}/dicht`);
  await page.getByRole('radio', { name: 'Tot een tijd' }).tap();
  await page.getByLabel('Weer open om').fill('14:00');
  await letThrough();
  await page.locator('.bl-preview').getByText('14:00').first().waitFor();
  expect(await page.getByLabel('Weer open om').inputValue()).toBe('14:00');
});
