import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, visitDesk } from '../helpers/desk-browser.ts';
import { readCalendar } from '../helpers/read-calendar.ts';
import { agreed, HOST, PROFESSIONAL } from '../planner/visiting.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');

let browser: Browser;
let desk: TestDesk;
beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), testDesk({ listens: true })]);
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

it.each([
  ['in Dutch', '', true, 'Maak mijn adres', 'Het adres', 'Trek het adres in'],
  ['in English, without JavaScript', '/en', false, 'Make my address', 'The address', 'Withdraw the address'],
])(
  'a professional subscribes to her own calendar and withdraws it, by keyboard, %s',
  async (_, prefix, script, make, label, revoke) => {
    const as = desk.signIn(PROFESSIONAL);
    const walkIn = agreed({ db: desk.db, professional: as.person, host: desk.signIn(HOST).person });
    const path = `${prefix}/planner/agenda`;
    const { page, complaints, context, goto } = await visitDesk(browser, desk, path, { as, script });
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: make }).focus();
    await page.keyboard.press('Enter');
    const address = await page.getByRole('textbox', { name: label }).inputValue();
    if (script) {
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot({ path: join(SCREENSHOTS, 'planner-calendar-360x740.png'), fullPage: true });
    }
    const known = readCalendar(await (await fetch(address)).text());
    expect([...known.byUid.keys()].some((uid) => uid.startsWith(walkIn.slug))).toBe(true);
    await goto(path);
    expect(await page.content()).not.toContain(address);
    await page.getByRole('button', { name: revoke }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: prefix === '' ? 'ingetrokken' : 'withdrawn' })
      .waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
