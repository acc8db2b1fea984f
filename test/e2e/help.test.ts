/** Help by topic in a real browser: for all to read, on the map too, and never stale while somebody looks. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { contentOf, saveWalkIn } from '../../db/queries/save-walk-in.ts';
import { getWalkIn } from '../../db/queries/walk-ins.ts';
import { axeFindings, lookAgain } from '../helpers/desk-browser.ts';
import { fixturesFolder } from '../helpers/fixtures-folder.ts';
import { addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { TUESDAY_AT_TEN, visitors } from '../helpers/visitors.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const WIDE = { viewport: { width: 1280, height: 800 } };
const BINNENLOPEN_DATA = fixturesFolder(Date.parse(TUESDAY_AT_TEN));
const db = openDatabase(join(BINNENLOPEN_DATA, 'binnenlopen.db'));
addRealWalkIns(db);

const site = visitors(() => ({ BINNENLOPEN_DATA }));
afterAll(() => {
  db.close();
  rmSync(BINNENLOPEN_DATA, { recursive: true, force: true });
});

it.each([
  ['/hulp', PHONE, 'light'],
  ['/en/hulp', WIDE, 'dark'],
  ['/hulp/h4', PHONE, 'dark'],
  ['/hulp/making', WIDE, 'light'],
  ['/plek/fixture-twee-zalen', PHONE, 'light'],
  ['/en/?helpTopic=h4', PHONE, 'light'],
] as const)('axe finds nothing on %s', async (path, size, colorScheme) => {
  const { page, complaints } = await site.visit(path, { ...size, colorScheme, bypassCSP: true });
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWider).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it.each(['/', '/hulp', '/hulp/h4', '/plek/fixture-twee-zalen'])(
  'with letters twice as large nobody scrolls %s sideways, whatever is unfolded',
  async (path) => {
    const { page } = await site.visit(path, PHONE);
    const wider = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      for (const details of document.querySelectorAll('details')) {
        details.removeAttribute('name');
        details.open = true;
      }
      return document.documentElement.scrollWidth - window.innerWidth;
    });
    expect(wider).toBe(0);
  },
);

it('the front page leads there, and back to the place', async () => {
  const { page } = await site.visit('/', PHONE);
  await page.getByRole('banner').getByRole('link', { name: 'Hulp' }).click();
  await page.waitForURL('**/hulp');
  await page.getByRole('link', { name: 'Hulp met geld' }).click();
  await page.waitForURL('**/hulp/h4');
  expect(await page.title()).toBe('Hulp in de wijk · Binnenlopen');
  expect(await page.locator('h1').innerText()).toBe('Hulp met geld');
  await page.getByRole('link', { name: 'Fixture: twee zalen' }).first().click();
  await page.getByText('Bel 033 000 00 09').first().waitFor();
});

it('the map shows the places that offer what was asked for, and when', async () => {
  const { page, complaints } = await site.visit('/?helpTopic=h4&view=map', PHONE);
  await page.locator('.bl-map-marker').first().waitFor();
  const marks = () =>
    page
      .locator('.bl-map button[data-place]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-place')).sort());
  await expect.poll(marks).toEqual(['fixture-twee-zalen', 'groene-stee']);
  expect(await page.locator('h1').innerText()).toBe('Hulp met geld: nu op 1 plek');
  const later = page.locator('.bl-map button[data-place="groene-stee"]');
  expect(await later.getAttribute('aria-label')).toContain('Morgen om 13:00: Hulp met geld');
  expect(await page.locator('.bl-map-symbol--later').count()).toBeGreaterThan(0);
  expect(await page.locator('.bl-map-key').innerText()).toContain('nu bezig');
  await later.click();
  const card = page.locator('.bl-map-card');
  await expect.poll(() => card.innerText()).toContain('Morgen om 13:00: Hulp met geld');
  expect(complaints).toEqual([]);
});

it('whoever looks hears what is cancelled meanwhile, and keeps her menu open', async () => {
  const { page } = await site.visit('/hulp/h4', PHONE);
  const today = page.getByRole('region', { name: 'Vandaag' });
  expect(await today.innerText()).toContain('Nu bezig');
  await page.locator('#filter > summary').click();
  const link = today.getByRole('link', { name: 'Fixture: twee zalen' });
  await link.focus();
  const walkIn = getWalkIn(db, 'fixture-geld');
  if (walkIn === null) throw new Error('It was added above.');
  const { hours, ...words } = contentOf(walkIn);
  const sick = {
    from: '2026-11-24',
    through: '2026-11-24',
    says: { kind: 'closed' },
    reason: 'griep',
    movedTo: null,
    roomSlug: null,
  } as const;
  const to = { ...words, hours: { ...hours, specialDays: [...hours.specialDays, sick] } };
  const act = { who: 'test', at: Date.parse(TUESDAY_AT_TEN) + 3_600_000 };
  saveWalkIn(db, { what: 'cancelDates', slug: 'fixture-geld', to, key: null }, act);
  await lookAgain(page);
  await today.getByText('Gaat niet door: griep.').waitFor();
  expect(await page.locator('#filter').getAttribute('open')).not.toBeNull();
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
});
