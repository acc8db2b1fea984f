import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complete, type Visit, visitors } from '../helpers/visitors.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const WIDE = { viewport: { width: 1280, height: 800 } };

const site = visitors();
const visit = (path: string, options: object = PHONE) => site.visit(path, options);

/** On the list, with a clock that the test moves on. */
async function visitWithClock(): Promise<Visit> {
  const visitor = await site.arrive(PHONE);
  await visitor.page.clock.install();
  await visitor.page.goto(site.url);
  await complete(visitor.page);
  return visitor;
}

const textOf = (page: Page) => page.locator('body').innerText();

describe('the list in a real browser', () => {
  it('answers on the first screen of a phone: the count, three whole rows, one line of menus and two buttons', async () => {
    const { page, complaints } = await visit('/');
    expect(await page.locator('h1').innerText()).toBe('3 plekken zijn nu open');
    const bar = await page.locator('.bl-bottom').boundingBox();
    const rows = await page
      .locator('.bl-row')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom));
    expect(bar?.y).toBeLessThan(740);
    expect(rows.filter((bottom) => bottom <= (bar?.y ?? 0)).length).toBeGreaterThanOrEqual(3);
    const strip = await page.locator('.bl-strip--sample').boundingBox();
    expect(strip?.height).toBeLessThan(40);
    expect(complaints).toEqual([]);
    // The picture itself, to look at; the README shows a copy of it.
    await page.screenshot({ path: join(import.meta.dirname, 'screenshots/list-phone.png') });
  });

  it('says the same with JavaScript off, and its filters and moments are plain links and forms', async () => {
    const { page } = await visit('/', { ...PHONE, javaScriptEnabled: false });
    const scripted = await visit('/', PHONE);
    expect(await page.locator('.bl-finder__list').innerText()).toBe(
      await scripted.page.locator('.bl-finder__list').innerText(),
    );
    await page.locator('.bl-toolbar summary').first().click();
    await page.getByRole('link', { name: 'Vanavond' }).click();
    await page.waitForURL('**/*when=evening*');
    expect(await page.locator('h1').innerText()).not.toContain('nu open');
  });

  it.each(['/', '/en/', '/?when=tomorrow', '/?audience=youth', '/plek/groene-stee', '/en/plek/the-game'])(
    'hydrates %s without a changed word',
    async (path) => {
      const html = await (await fetch(site.url + path)).text();
      const plain = await visit(path, { ...PHONE, javaScriptEnabled: false });
      const { page, complaints } = await visit(path);
      // The page's clock may pass a minute between the two.
      const still = (text: string) => text.replaceAll(/\d+:\d\d/g, 'time');
      // Buttons that need a script come with it; nothing that was readable before may change.
      const main = (one: Page) =>
        one.locator('main').evaluate((element) => {
          for (const button of element.querySelectorAll('button')) button.remove();
          return element instanceof HTMLElement ? element.innerText.trim() : '';
        });
      expect(html).toContain('<main');
      expect(still(await main(page))).toBe(still(await main(plain.page)));
      expect(complaints).toEqual([]);
    },
  );

  it('flips a state at the minute, without asking for it', async () => {
    // De Groene Stee closes at 17:00 on Tuesday; half an hour before, the page says so by itself.
    const { page } = await visitWithClock();
    const row = page.locator('#place-groene-stee');
    expect(await row.innerText()).toContain('Nu open');
    const requests: string[] = [];
    page.on('request', (request) => {
      // It does ask now and then whether somebody changed something; nobody did.
      if (!request.url().endsWith('/laatste-wijziging')) requests.push(request.url());
    });
    await page.clock.fastForward('06:35:00');
    await expect.poll(() => row.innerText()).toContain('Gaat zo dicht');
    await page.clock.fastForward('00:30:00');
    await expect.poll(() => row.innerText()).not.toContain('Gaat zo dicht');
    await expect.poll(() => row.innerText()).toMatch(/Gaat zo open|Nu dicht|Straks/);
    expect(requests).toEqual([]);
  });

  it('stays right without a network, says from when it is, and knows nothing past its horizon', async () => {
    const { page, context } = await visitWithClock();
    await context.setOffline(true);
    await expect.poll(() => page.locator('.bl-strip--offline').innerText()).toMatch(/10:\d\d/);
    await page.clock.fastForward('24:00:00');
    await expect.poll(() => page.locator('#place-groene-stee').innerText()).toContain('Nu open tot 17:00');
    await page.clock.fastForward(15 * 24 * 3600 * 1000);
    await expect
      .poll(() => page.locator('.bl-row').allInnerTexts())
      .toSatisfy((rows: string[]) => rows.every((row) => row.includes('Tijden onbekend')));
  });

  it('speaks English under /en/, and switches language on the same page', async () => {
    const { page, complaints } = await visit('/en/?audience=youth');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await textOf(page)).not.toMatch(/Nu open|Straks|plekken|tijden zijn/);
    await page.getByRole('link', { name: 'Nederlands' }).click();
    await page.waitForURL(`${site.url}/?audience=youth`);
    await complete(page);
    expect(complaints).toEqual([]);
  });

  it('keeps nothing back at 320 px and 400 %, and scrolls one way only', async () => {
    for (const path of ['/', '/?view=map', '/plek/groene-stee', '/toegankelijkheid', '/privacy']) {
      const { page } = await visit(path, { viewport: { width: 320, height: 256 } });
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, path).toBeLessThanOrEqual(client);
    }
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await visit('/', WIDE);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/naar/i);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#content');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    const menu = page.locator('.bl-toolbar summary').first();
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Morgen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Morgen' }).waitFor({ state: 'hidden' });
    await page.locator('#place-groene-stee .bl-row__link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/plek/groene-stee');
  });

  it('never says a state in a link preview or a title that is kept', async () => {
    for (const path of ['/', '/plek/groene-stee', '/en/']) {
      const html = await (await fetch(site.url + path)).text();
      const previews = [...html.matchAll(/<meta[^>]+(?:og:|twitter:|name="description")[^>]*>/g)].map(String);
      expect(previews.length).toBeGreaterThan(0);
      expect(previews.join()).not.toMatch(/\d+[:.]\d\d|(plekken|places) (zijn|are)|nu dicht|closed now/i);
    }
  });
});
