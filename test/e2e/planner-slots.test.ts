/** "Wanneer kan ik een spreekuur houden?" on a phone, with and without a script, and on a laptop. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, hydrated, visitDesk } from '../helpers/desk-browser.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const LAPTOP = { width: 1280, height: 800 };

let browser: Browser;
let desk: TestDesk;
let professional: SignedIn;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), testDesk({ listens: true })]);
  professional = desk.signIn({ role: 'professional', organisationSlug: 'indebuurt033' });
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const shot = (name: string) => ({ path: join(SCREENSHOTS, `planner-${name}.png`), fullPage: true });

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('a professional, %s', (_how, script) => {
  it('asks, reads why, and goes on to propose', async () => {
    const { page, context, complaints, follow } = await visitDesk(browser, desk, '/planner/moment', {
      as: professional,
      script,
    });
    await page.getByLabel('Wat voor hulp?').selectOption('money');
    await page.getByRole('checkbox', { name: 'dinsdag' }).check({ force: true });
    await page.getByLabel('Hoe lang?').selectOption('120');
    if (script) {
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot(shot('slots-form'));
      // The rest by keyboard alone.
      await page.getByLabel('Vanaf welke dag?').focus();
      await page.keyboard.press('Enter');
    } else await follow(page.getByRole('button', { name: 'Zoek momenten' }));
    await page.waitForURL(/minutes=120/);
    if (script) await hydrated(page);
    const first = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) })
      .first();
    await first.getByText(/^Elke dinsdag van/).waitFor();
    expect(
      await first.getByRole('list', { name: 'Daarom wel' }).getByRole('listitem').count(),
    ).toBeGreaterThan(2);
    const link = first.getByRole('link', { name: /^Stel dit voor/ });
    const proposal = new URL((await link.getAttribute('href')) ?? '', desk.baseUrl);
    expect(proposal.pathname).toBe('/planner/voorstel/nieuw');
    expect(Object.fromEntries(proposal.searchParams)).toMatchObject({
      ...{ weekday: '2', rhythm: 'everyWeeks:1', helpTopic: 'money' },
      opens: expect.stringMatching(/^\d\d:\d\d$/),
      from: expect.stringMatching(/^2026-1[12]-\d\d$/),
    });
    if (script) {
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot(shot('slots'));
      await page.setViewportSize(LAPTOP);
      await page.screenshot(shot('slots-laptop'));
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it('where nothing is found it says which need to drop, in English too', async () => {
  const query = 'helpTopic=money&weekday=7&neighbourhood=BU03071001&minutes=60&from=2026-12-01';
  const { page, context, follow } = await visitDesk(browser, desk, `/en/planner/moment?${query}`, {
    as: professional,
  });
  await page.getByRole('heading', { name: 'There is no moment that has all you ask for.' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot(shot('slots-none-en'));
  await follow(page.getByRole('link', { name: /^On all days of the week/ }));
  await page.getByRole('heading', { name: /moments found$/ }).waitFor();
  expect(new URL(page.url()).searchParams.has('weekday')).toBe(false);
  expect(new URL(page.url()).searchParams.get('neighbourhood')).toBe('BU03071001');
  await context.close();
});
