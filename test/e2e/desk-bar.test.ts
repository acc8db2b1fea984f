import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf, deskDatabase, placeIn } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, visitDesk } from '../helpers/desk-browser.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;
const TODAY = '2026-11-24';

let browser: Browser;
let desk: TestDesk;
let host: SignedIn;
let visits: DeskVisit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase(), listens: true });
  host = desk.signIn(hostOf(SLUG));
});
afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()));
  visits = [];
  await desk.close();
});

async function visit(path: string, as: SignedIn | null, script: boolean): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, { as, script });
  visits.push(visited);
  return visited;
}

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('a bar card, %s', (_how, script) => {
  it('is made, scanned by the phone behind the bar, and withdrawn', async () => {
    const { page, complaints, follow, send } = await visit(`${PLACE}/barkaart`, host, script);
    await send(page.getByRole('button', { name: 'Maak een barkaart' }));
    await page.getByRole('img', { name: 'QR-code van deze kaart' }).waitFor();
    const address = (await page.locator('.bl-bar-card__address').innerText()).slice(desk.baseUrl.length);
    expect(address).toMatch(/^\/bar\/[\w-]{43}$/);
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-bar-card.png'), fullPage: true });

    // One sheet of A6, in points.
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(String(printed).match(/\/MediaBox *\[[^\]]*\]/g)).toEqual([
      expect.stringMatching(/\[0 0 29[78][\d.]* 4(19|20)[\d.]*\]/),
    ]);

    // Opening the address pairs nothing; its button does.
    const phone = await visit(address, null, script);
    expect(await phone.context.cookies()).toEqual([]);
    if (script) expect(await axeFindings(phone.page)).toEqual([]);
    await phone.send(phone.page.getByRole('button', { name: 'Gebruik deze telefoon achter de bar' }));
    await phone.page.getByText('Dit is de telefoon achter de bar.').waitFor();
    await phone.page.screenshot({ path: join(SCREENSHOTS, 'desk-bar-phone.png') });
    // What the phone is for is on its first screen, without scrolling.
    for (const name of ['We zijn nu open', 'Nu even dicht', 'Ja, dit klopt']) {
      const bottom = async () => {
        const box = await phone.page.getByRole('button', { name }).boundingBox();
        return (box?.y ?? Number.NaN) + (box?.height ?? 0);
      };
      await expect.poll(bottom).toBeLessThanOrEqual(740);
    }
    if (script) expect(await axeFindings(phone.page)).toEqual([]);

    await phone.goto('/beheer');
    expect(phone.page.url()).toBe(desk.baseUrl + PLACE);
    await phone.send(phone.page.getByRole('button', { name: 'Ja, dit klopt' }));
    await phone.page.getByText('Bevestigd. Dank je wel!').waitFor();
    expect(placeIn(desk.db, SLUG).trust?.confirmedBy).toBe('barPhone');

    await phone.send(phone.page.getByRole('button', { name: 'Nu even dicht' }));
    await phone.page.getByText('Jullie hebben gezegd: nu even dicht. Dat geldt tot 12:30.').waitFor();
    expect(placeIn(desk.db, SLUG).live?.says).toBe('closed');
    const asAlways = phone.page.getByRole('button', { name: 'Weer zoals altijd' });
    await phone.send(asAlways);
    await asAlways.waitFor({ state: 'detached' });
    await phone.follow(phone.page.getByRole('link', { name: 'Vandaag dicht' }));
    await phone.send(phone.page.getByRole('button', { name: 'Toch opslaan' }));
    await phone.page.getByText('Bewaard: vandaag is anders.').waitFor();
    expect(dayOf(desk.db, SLUG, TODAY)).toBe('open 09:00-10:00');

    // Three acts and nothing else.
    for (const path of [
      '/tijden',
      '/anders',
      '/over',
      '/geschiedenis',
      '/barkaart',
      '/herinnering',
      '/doorsturen',
    ]) {
      const answer = await phone.page.request.get(`${desk.baseUrl}${PLACE}${path}`);
      expect([path, answer.status()]).toEqual([path, 404]);
    }
    const elsewhere = await phone.page.request.get(`${desk.baseUrl}/beheer/plek/madiba`);
    expect(elsewhere.status()).toBe(404);

    await follow(page.getByRole('link', { name: 'Terug' }).first());
    await page.locator('summary', { hasText: 'Meer' }).tap();
    await follow(page.getByRole('link', { name: 'Barkaart' }));
    await page.getByText('1 telefoon').waitFor();
    await send(page.getByRole('button', { name: /^Trek in/ }));
    await page.getByText('Er is nog geen kaart in gebruik.').waitFor();
    await phone.goto(PLACE);
    expect(phone.page.url()).toContain('/aanmelden');
    await phone.goto(address);
    await phone.page.getByRole('heading', { name: 'Deze kaart werkt niet meer' }).waitFor();
    expect([...complaints, ...phone.complaints]).toEqual([]);
  });
});
