/** A municipality's first five minutes, on the real server with an empty data folder and no mail server. */
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { axeFindings, hydrated, PHONE } from '../helpers/desk-browser.ts';
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
  const awaited = new Set<Request>();
  page.on('request', (request) => awaited.add(request));
  page.on('requestfinished', (request) => awaited.delete(request));
  page.on('requestfailed', (request) => awaited.delete(request));
  const settled = async () => {
    do await page.waitForTimeout(50);
    while (awaited.size > 0);
    await page.waitForLoadState();
    if (script) await hydrated(page);
  };
  return {
    acts: () => acts,
    async press(name: string | RegExp, role: 'button' | 'link' | 'radio' = 'button') {
      acts += 1;
      const target = page.getByRole(role, { name }).first();
      // A radio button lies under its word, which is what is touched.
      if (role === 'radio') await target.check({ force: true });
      else await target.click();
      await settled();
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
    page.setDefaultTimeout(8_000);
    const { press, type, acts } = finger(page, script);
    const shot = (name: string) =>
      page.screenshot({ path: join(SCREENSHOTS, `begin-${name}.png`), fullPage: true });
    const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

    await page.goto(server.firstSignIn ?? '');
    await press('Ga verder');
    await heading('Begin met je eigen wijk');
    await shot('1-district');
    if (script) expect(await axeFindings(page)).toEqual([]);

    // 1. The district, without what was invented.
    await press('Dit is onze wijk');
    await page.getByText('Jullie wijk is Liendert/Rustenburg.').waitFor();
    await press(/^Wis de voorbeelden/, 'link');
    await press('Ja, wis de voorbeelden');
    await page.getByText('1 van de 4 stappen klaar').waitFor();

    // 2. A place on the map. No address register can be reached here: the pin is set by hand.
    await press('Voeg een plek toe', 'link');
    await type('Naam van de plek', 'Buurthuis De Linde');
    await type('Straat en huisnummer', 'Lindelaan 4');
    await press('Zoek dit adres op');
    await page.getByText('Adressen opzoeken lukt nu niet.').waitFor();
    await press('Noord');
    await shot('2-place');
    await press('Voeg deze plek toe');

    // 3. Its times: the way leads back to the four steps by itself.
    await page.getByText('2 van de 4 stappen klaar').waitFor();
    await press(/^Vul de tijden van Buurthuis De Linde in/, 'link');
    await heading('Vaste openingstijden');
    await press('Ma–vr 9–17');
    await shot('3-times');
    await press(/^Bewaar/);
    await page.locator('summary', { hasText: 'Nog 3 dingen te doen' }).click();
    await page.getByText('Wat is er nog nodig?').waitFor();
    await expect.poll(() => page.title()).toBe('Buurthuis De Linde · Beheer · Binnenlopen');
    await page.getByRole('link', { name: 'Terug naar Begin met je eigen wijk' }).waitFor();

    // 4. She does it herself: what the checklist still asks, and public it is.
    await press('Wat is er nog nodig?', 'link');
    await press('Vul in hoe je de plek bereikt', 'link');
    await type('Telefoon', '033 123 45 67');
    await press('Bewaar');
    await press('Wat is er nog nodig?', 'link');
    await press('De gastvrouw of gastheer vindt het goed');
    await shot('4-checklist');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await press('Maak deze plek openbaar');
    await page.getByText('De plek is openbaar. Bezoekers zien hem nu.').waitFor();

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
