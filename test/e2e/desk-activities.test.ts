/** A coffee morning, from the first tap to what visitors read, on a phone; and the rooms of a place. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, visitDesk } from '../helpers/desk-browser.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const PLACE = 'fixture-twee-zalen';
const BASE = `/beheer/plek/${PLACE}`;

let browser: Browser;
let desk: TestDesk;
let host: SignedIn;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), testDesk({ listens: true })]);
  host = desk.signIn(hostOf(PLACE));
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const shot = (name: string) => ({ path: join(SCREENSHOTS, `desk-${name}.png`), fullPage: true });
const visitorsRead = async () => (await desk.get(`/plek/${PLACE}`)).body;

/** On a phone and on a laptop. */
async function shots(page: Page, name: string): Promise<void> {
  await page.screenshot(shot(name));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot(shot(`${name}-laptop`));
  await page.setViewportSize({ width: 360, height: 740 });
}

it('a host adds a coffee morning, leaves it out for once, and takes that back', async () => {
  const { page, context, complaints, follow } = await visitDesk(browser, desk, `${BASE}/activiteit/nieuw`, {
    as: host,
  });
  await page.getByLabel('Hoe heet het?').fill('Koffieochtend');
  await page.getByRole('radio', { name: 'dinsdag' }).check({ force: true });
  await page.getByRole('button', { name: '10:00 – 12:00' }).tap();
  await page.getByText('Elke dinsdag van 10:00 tot 12:00. Niet op feestdagen.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await shots(page, 'activity-new');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
  await page.getByRole('heading', { level: 1, name: 'Koffieochtend' }).waitFor();
  expect(await visitorsRead()).toContain('Koffieochtend');
  expect(await axeFindings(page)).toEqual([]);
  await shots(page, 'activity');

  await follow(page.getByRole('link', { name: /^Deze keer niet: dinsdag 1 december/ }));
  await page.getByRole('heading', { level: 1, name: 'Deze keer niet' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Ziek', exact: true }).check({ force: true });
  await page.getByText('Gaat niet door: ziek').waitFor();
  await page.screenshot(shot('activity-off'));
  await page.getByRole('button', { name: 'Deze keer niet' }).tap();
  await page.getByRole('button', { name: /^Gaat toch door/ }).waitFor();
  expect(await visitorsRead()).toContain('Gaat niet door: ziek');
  await page.getByRole('button', { name: 'Maak ongedaan' }).tap();
  await page.getByText('Het is ongedaan gemaakt.').waitFor();
  expect(await visitorsRead()).not.toContain('Gaat niet door: ziek');
  expect(complaints).toEqual([]);
  await context.close();
});

it('without JavaScript what is in the way shows before saving, with what mends it', async () => {
  const { page, context, follow } = await visitDesk(browser, desk, `${BASE}/activiteit/nieuw`, {
    as: host,
    script: false,
  });
  await page.getByLabel('Hoe heet het?').fill('Samen eten');
  await page.getByRole('radio', { name: 'woensdag' }).check({ force: true });
  await page.getByLabel('Van', { exact: true }).fill('11:00');
  await page.getByLabel('Tot', { exact: true }).fill('13:00');
  await follow(page.getByRole('button', { name: 'Bekijk hoe het wordt' }));
  await page.getByRole('button', { name: 'Bewaar toch' }).waitFor();
  await page.screenshot(shot('activity-clash'));
  await page.getByRole('button', { name: 'Langer open, tot 13:00' }).click();
  await page.waitForURL(/\/anders\?date=2026-11-25&open=/);
  await context.close();
});

it('the list and the rooms, in English', async () => {
  const { page, context, goto } = await visitDesk(browser, desk, `/en${BASE}/activiteiten`, { as: host });
  await page.getByRole('heading', { level: 1, name: 'Activities and walk-in hours' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await shots(page, 'activities-en');
  await goto(`/en${BASE}/ruimtes`);
  await page.getByText('De berging', { exact: true }).tap();
  await page.getByRole('checkbox', { name: /^One can talk here quietly/ }).check();
  await page.getByRole('button', { name: 'Save De berging' }).tap();
  await page.getByText('De berging · quiet').waitFor();
  await page.getByText('De berging · quiet').tap();
  expect(await axeFindings(page)).toEqual([]);
  await shots(page, 'rooms-en');
  await context.close();
});
