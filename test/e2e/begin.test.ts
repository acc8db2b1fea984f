/** A municipality's first five minutes, on the real server with an empty data folder and no mail server. */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { axeFindings, PHONE, settled } from '../helpers/desk-browser.ts';
import { type ServerHere, startServerHere } from '../helpers/server-here.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const CLOCK = '2026-11-24T10:00:00+01:00';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Counts what a finger does: presses, and fields that are typed into. */
function finger(page: Page, script: boolean) {
  let acts = 0;
  return {
    acts: () => acts,
    /** What the press leads to tells that it has been dealt with. */
    async press(name: string | RegExp, to: Locator, role: 'button' | 'link' = 'button') {
      acts += 1;
      await page.getByRole(role, { name }).first().click();
      await to.waitFor();
      await settled(page, script);
    },
    async type(label: string | RegExp, text: string) {
      acts += 1;
      await page.getByLabel(label).first().fill(text);
    },
  };
}

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('beginning with one’s own district, %s', (_how, script) => {
  let server: ServerHere;
  beforeAll(async () => {
    server = await startServerHere({ BINNENLOPEN_CLOCK: CLOCK });
  });
  afterAll(() => server?.stop());

  it('leads from the printed link to a place on the visitors’ list', async () => {
    const context = await browser.newContext({ ...PHONE, javaScriptEnabled: script });
    const page = await context.newPage();
    const { press, type, acts } = finger(page, script);
    const shot = (name: string) =>
      page.screenshot({ path: join(SCREENSHOTS, `begin-${name}.png`), fullPage: true });
    const text = (words: string) => page.getByText(words).first();
    const heading = (name: string) => page.getByRole('heading', { name }).first();
    const button = (name: string) => page.getByRole('button', { name });
    const latitude = page.locator('[name="lat"]');

    await page.goto(server.firstSignIn ?? '');
    await press('Ga verder', heading('Begin met je eigen wijk'));
    await shot('1-district');
    if (script) expect(await axeFindings(page)).toEqual([]);

    // 1. The district, without what was invented.
    await press('Dit is onze wijk', text('Jullie wijk is Liendert/Rustenburg.'));
    await press(/^Wis de voorbeelden/, button('Ja, wis de voorbeelden'), 'link');
    await press('Ja, wis de voorbeelden', text('1 van de 4 stappen klaar'));

    // 2. A place on the map. No address register can be reached here: the pin is set by hand.
    await press('Voeg een plek toe', page.getByLabel('Naam van de plek'), 'link');
    await type('Naam van de plek', 'Buurthuis De Linde');
    await type('Straat en huisnummer', 'Lindelaan 4');
    await press('Zoek dit adres op', text('Adressen opzoeken lukt nu niet.'));
    const before = await latitude.inputValue();
    await press('Noord', button('Noord'));
    await expect.poll(() => latitude.inputValue()).not.toBe(before);
    await settled(page, script);
    await shot('2-place');
    await press('Voeg deze plek toe', text('2 van de 4 stappen klaar'));

    // 3. Its times: the way leads back to the four steps by itself.
    await press(/^Vul de tijden van Buurthuis De Linde in/, heading('Vaste openingstijden'), 'link');
    await press('Ma–vr 9–17', page.locator('.bl-days > li').first());
    await shot('3-times');
    await press(/^Bewaar/, text('Nog 3 dingen te doen'));
    await page.locator('summary', { hasText: 'Nog 3 dingen te doen' }).click();
    await text('Wat is er nog nodig?').waitFor();
    await expect.poll(() => page.title()).toBe('Buurthuis De Linde · Beheer · Binnenlopen');
    await page.getByRole('link', { name: 'Terug naar Begin met je eigen wijk' }).waitFor();

    // 4. She does it herself: what the checklist still asks, and public it is.
    const contact = 'Vul in hoe je de plek bereikt';
    await press('Wat is er nog nodig?', page.getByRole('link', { name: contact }), 'link');
    await press(contact, page.getByLabel('Telefoon').first(), 'link');
    await type('Telefoon', '033 123 45 67');
    await press('Bewaar', text('Bewaard. Bezoekers zien het zodra de plek openbaar is.'));
    const agrees = 'De gastvrouw of gastheer vindt het goed';
    await press('Wat is er nog nodig?', button(agrees), 'link');
    await press(agrees, button('Maak deze plek openbaar'));
    await shot('4-checklist');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await press('Maak deze plek openbaar', text('De plek is openbaar. Bezoekers zien hem nu.'));

    const visitor = await browser.newContext({ ...PHONE, javaScriptEnabled: script });
    const list = await visitor.newPage();
    await list.goto(new URL('/', page.url()).href);
    await list.getByRole('link', { name: 'Buurthuis De Linde', exact: true }).waitFor();
    expect(await list.getByRole('heading', { level: 1 }).innerText()).toBe('1 plek is nu open');
    await list.screenshot({ path: join(SCREENSHOTS, 'begin-5-visitor.png') });
    expect(await list.getByText('voorbeeld').count()).toBe(0);

    await page.goto(new URL('/beheer/begin', page.url()).href);
    await page.getByText('4 van de 4 stappen klaar').waitFor();
    await page.getByText('Alles is klaar. Bezoekers zien Buurthuis De Linde in de lijst').waitFor();
    // Few enough to be done in five minutes, by somebody who reads what she presses.
    expect(acts()).toBeLessThanOrEqual(22);
    await Promise.all([context.close(), visitor.close()]);
  });
});
