import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf, deskDatabase, placeIn, save } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, hydrated, visitDesk } from '../helpers/desk-browser.ts';
import { on, weekly } from '../hours/building-hours.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;
const TODAY = '2026-11-24';

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

async function visit(path: string): Promise<DeskVisit> {
  visited = await visitDesk(browser, desk, path, { as: desk.signIn(hostOf(SLUG)) });
  return visited;
}
const checkedAt = () => placeIn(desk.db, SLUG).trust?.confirmedAt;

/** A yes to a week that somebody else changes before it arrives, and then a day closed for a leak. */
async function twoChangesOffline(prefix = ''): Promise<DeskVisit> {
  const here = await visit(prefix + PLACE);
  const { page, context, goto } = here;
  const closing = prefix === '' ? 'Andere reden' : 'Another reason';
  // Both pages are on the phone before the network goes.
  await context.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
  );
  await page.getByRole('button', { name: prefix === '' ? 'Ja, dit klopt' : 'Yes, this is right' }).tap();
  await page.getByText(prefix === '' ? '1 wijziging is' : '1 change has').waitFor();
  await goto(`${prefix}${PLACE}/dicht`);
  await page.locator('.bl-desk details summary').last().tap();
  await page.getByLabel(closing).fill('lekkage');
  await page.getByRole('button', { name: prefix === '' ? 'Toch opslaan' : 'Save all the same' }).tap();
  const kept = page.getByText(prefix === '' ? '2 wijzigingen zijn' : '2 changes have');
  await kept.waitFor();
  // The button is below the first screen, what is said of it at the top of the page.
  await expect.poll(async () => (await kept.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  save(desk.db, SLUG, weekly(on([1, 2, 3, 4, 5], '09:00-17:00')), desk.now);
  await context.unroute('**/*');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  return here;
}

describe('a change that was kept on the phone', () => {
  it('goes by itself, and then the page shows what became of it, with the way back', async () => {
    const { page, context } = await visit(PLACE);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ja, dit klopt' }).tap();
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor();
    await context.setOffline(false);
    await page.getByText('Bevestigd. Dank je wel!').waitFor();
    await page.getByRole('button', { name: 'Maak ongedaan' }).waitFor();
    expect(checkedAt()).toBe(desk.now);
  });

  it('and can never succeed does not hold up the next, and is shown with its words and a choice', async () => {
    const { page, goto } = await twoChangesOffline();
    await page.getByText('Dit kon niet worden bewaard: Ja, dit klopt').waitFor();
    await page.getByText('De tijden zijn net veranderd.').waitFor();
    await expect.poll(() => dayOf(desk.db, SLUG, TODAY)).toContain('lekkage');
    await page.getByRole('button', { name: 'Open het formulier weer' }).waitFor();
    await page.getByText('nog niet verstuurd').waitFor({ state: 'hidden' });
    // It is still there on other pages, and after the phone was put away.
    await goto(`${PLACE}/geschiedenis`);
    await page.getByText('Dit kon niet worden bewaard: Ja, dit klopt').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-set-aside.png') });
    await page.getByRole('button', { name: 'Open het formulier weer' }).tap();
    await page.getByRole('alert').or(page.locator('.bl-problems')).first().waitFor();
    await page.getByText('Dit kon niet worden bewaard').waitFor({ state: 'hidden' });
    await page.locator('.bl-days').first().waitFor();
  });

  it('and can never succeed can be thrown away, in English', async () => {
    const { page } = await twoChangesOffline('/en');
    await page.getByText('This could not be saved: Yes, this is right').waitFor();
    await page.getByText('not been sent yet').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Throw away' }).tap();
    await page.getByText('This could not be saved').waitFor({ state: 'hidden' });
    await page.reload();
    // The script would show what it still keeps.
    await hydrated(page);
    expect(await page.getByText('This could not be saved').count()).toBe(0);
    await expect.poll(() => dayOf(desk.db, SLUG, TODAY)).toContain('lekkage');
  });
});
