import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Visit, visitors } from '../helpers/visitors.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;
const WIDE = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

const site = visitors();

async function visitMap(path: string, options: object): Promise<Visit> {
  const visitor = await site.visit(path, options);
  await visitor.page.locator('.bl-map-marker').first().waitFor();
  return visitor;
}

/** The marker, or the button in the tray, that stands for a place. */
const mark = (page: Page, slug: string) => page.locator(`.bl-map button[data-place="${slug}"]`);
const row = (page: Page, slug: string) => page.locator(`#place-${slug}`);
const card = (page: Page) => page.locator('.bl-map-card');
const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const isPressed = (page: Page, slug: string) => mark(page, slug).getAttribute('aria-pressed');
const middleOf = async (page: Page, slug: string) => {
  const box = await mark(page, slug).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};

/** How far two places stand from each other in pixels, whatever scrolls meanwhile. */
const apart = (page: Page) =>
  page.locator('.bl-map').evaluate((map) => {
    const [one, other] = ['groene-stee', 'de-horsten'].map((slug) =>
      map.querySelector(`[data-place="${slug}"]`)?.getBoundingClientRect(),
    );
    return Math.round(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0)));
  });

describe('list and map say the same', () => {
  it('the same number for the same place, on the map or in the tray', async () => {
    const { page, complaints } = await visitMap('/', WIDE);
    const rows = await page
      .locator('.bl-row')
      .evaluateAll((all) =>
        all.map((each) => `${each.querySelector('.bl-row__number')?.textContent?.trim()} ${each.id}`),
      );
    const marks = await page
      .locator('.bl-map button[data-place]')
      .evaluateAll((all) =>
        all.map(
          (each) => `${each.querySelector('text')?.textContent} place-${each.getAttribute('data-place')}`,
        ),
      );
    expect(rows).toHaveLength(6);
    expect(marks.sort()).toEqual(rows);
    expect(complaints).toEqual([]);
  });

  it('a marker names its state and its certainty', async () => {
    const { page } = await visitMap('/', WIDE);
    expect(await mark(page, 'groene-stee').getAttribute('aria-label')).toMatch(
      /^\d\. De Groene Stee\. Nu open tot 12:30\. Voorbeeld\.$/,
    );
  });

  it('in English too', async () => {
    const { page, complaints } = await visitMap('/en/', WIDE);
    expect(await mark(page, 'groene-stee').getAttribute('aria-label')).toContain('Open now until 12:30');
    expect(await page.getByRole('button', { name: 'Zoom in' }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('places known only to their district are in the tray, and only there', async () => {
    const { page } = await visitMap('/', WIDE);
    const tray = page.getByRole('region', { name: 'Nog niet op de kaart' });
    for (const slug of ['madiba', 'the-game', 'sporthal-midland']) {
      expect(await tray.locator(`[data-place="${slug}"]`).count(), slug).toBe(1);
      expect(await page.locator(`.bl-map-ground [data-place="${slug}"]`).count(), slug).toBe(0);
    }
  });
});

describe('choosing by keyboard', () => {
  it('a marker opens its card and shows its row; Esc leads back', async () => {
    const { page } = await visitMap('/', WIDE);
    await mark(page, 'groene-stee').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Gekozen plek: De Groene Stee');
    await expect.poll(() => isPressed(page, 'groene-stee')).toBe('true');
    await expect.poll(() => row(page, 'groene-stee').getAttribute('class')).toContain('bl-row--selected');

    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    await expect.poll(() => page.locator('.bl-row--selected').count()).toBe(0);
    await expect.poll(() => focusedLabel(page)).toContain('De Groene Stee. Nu open');
  });

  it('a place in the tray can be chosen with the space bar, and put back', async () => {
    const { page } = await visitMap('/', WIDE);
    await mark(page, 'madiba').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => card(page).innerText()).toContain('Waar precies weten we nog niet.');
    // From here on it listens to Esc.
    await expect.poll(() => focusedLabel(page)).toMatch(/^Gekozen plek: /);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^3\. Madiba Nu open/, pressed: false }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-place')))
      .toBe('madiba');
  });

  it('a row of the list shows its marker', async () => {
    const { page } = await visitMap('/', WIDE);
    await row(page, 'zonneparel').locator('.bl-row__number').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?view=map');
    await expect.poll(() => isPressed(page, 'zonneparel')).toBe('true');
    await expect.poll(() => card(page).innerText()).toContain('De Zonneparel');
  });

  it('on a phone a row leads to the map, with its place clear of the card', async () => {
    const { page } = await visitMap('/?view=map', PHONE);
    await page.getByRole('link', { name: 'Lijst' }).click();
    await row(page, 'groene-stee').locator('.bl-row__number').click();
    await card(page).waitFor();
    const above = async () => {
      const cardBox = await card(page).boundingBox();
      return (cardBox?.y ?? 0) - (await middleOf(page, 'groene-stee')).y;
    };
    await expect.poll(above).toBeGreaterThan(0);
  });

  it('Tab passes the markers in the order of their numbers and leaves the map', async () => {
    const { page } = await visitMap('/', WIDE);
    await page.locator('.bl-map-ground').focus();
    const passed: string[] = [];
    for (let presses = 0; presses < 20; presses += 1) {
      const before = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate((was) => was !== document.activeElement, before)).toBe(true);
      const inMap = await page.evaluate(() => document.activeElement?.closest('.bl-map') !== null);
      if (!inMap) break;
      passed.push((await focusedLabel(page)) ?? '');
    }
    const numbers = passed.flatMap((label) => /^(\d+)\. /.exec(label)?.[1] ?? []);
    expect(numbers.slice(0, 3)).toEqual([...numbers.slice(0, 3)].sort());
    expect(passed.length).toBeLessThan(20);
    expect(passed).toContain('Zoom in');
    expect(passed).toContain('Schuif naar links');
  });
});

describe('moving without dragging', () => {
  it.each([
    ['Schuif naar rechts', -120, 0],
    ['Schuif naar boven', 0, 120],
  ])('%s', async (name, right, down) => {
    const { page } = await visitMap('/', WIDE);
    const before = await middleOf(page, 'groene-stee');
    await page.getByRole('button', { name }).click();
    const moved = async () => {
      const after = await middleOf(page, 'groene-stee');
      return [Math.round(after.x - before.x), Math.round(after.y - before.y)];
    };
    await expect.poll(moved).toEqual([right, down]);
  });

  it('arrow keys pan while the map has the focus', async () => {
    const { page } = await visitMap('/', WIDE);
    const before = await middleOf(page, 'groene-stee');
    await page.locator('.bl-map-ground').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await middleOf(page, 'groene-stee')).x).toBeGreaterThan(before.x);
  });

  it('zooms by its buttons, and finds all places back', async () => {
    const { page } = await visitMap('/', WIDE);
    const before = await apart(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => apart(page)).toBeGreaterThan(before * 1.5);
    await page.getByRole('button', { name: 'Toon alle plekken' }).click();
    await expect.poll(() => apart(page)).toBe(before);
  });

  it('leaves the wheel to the page until Ctrl is held', async () => {
    const { page } = await visitMap('/', WIDE);
    const place = await middleOf(page, 'groene-stee');
    await page.mouse.move(place.x + 60, place.y + 60);
    const before = await apart(page);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(100);
    expect(await apart(page)).toBe(before);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => apart(page)).toBeGreaterThan(before * 1.5);
  });

  it('gives every button a thumb’s worth', async () => {
    const { page } = await visitMap('/?view=map', PHONE);
    const sizes = await page.locator('.bl-map button').evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return Math.round(Math.min(width, height));
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  });
});

describe('never blank, never elsewhere', () => {
  it('without tiles the outlines and names of the neighbourhoods stand there', async () => {
    const { page, complaints } = await visitMap('/', WIDE);
    await expect.poll(() => page.locator('.bl-map-outline').count()).toBe(7);
    await expect.poll(() => page.locator('.bl-map-name').allInnerTexts()).toContain('Zangvogelbuurt');
    expect(complaints).toEqual([]);
  });
});

describe('axe finds nothing', () => {
  it.each([
    ['wide, with a card', '/', WIDE],
    ['on a phone, with a card', '/?view=map', PHONE],
    ['in English', '/en/?view=map', PHONE],
  ])('%s', async (_name, path, options) => {
    const { page } = await visitMap(path, { ...options, bypassCSP: true });
    await mark(page, 'groene-stee').press('Enter');
    await card(page).waitFor();
    await expect.poll(() => isPressed(page, 'groene-stee')).toBe('true');
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate(
      'axe.run(".bl-finder__map").then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))',
    );
    expect(found).toEqual([]);
  });
});
