import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { COORDINATOR, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, hydrated, lookAgain, visitDesk } from '../helpers/desk-browser.ts';
import { addHolder, addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { walkInOf } from '../planner/visiting.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const LAPTOP = { width: 1280, height: 800 };

let browser: Browser;
let desk: TestDesk;
let professional: SignedIn;
let visits: DeskVisit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  addHolder(db, walkInOf(db, 'fixture-geld').id, 'a@example.org', 'Gastnaam');
  desk = await testDesk({ db, listens: true });
  professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
});
afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()));
  visits = [];
  await desk.close();
});

async function visit(path: string, options: Parameters<typeof visitDesk>[3] = {}): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, { as: professional, ...options });
  visits.push(visited);
  return visited;
}

const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(SCREENSHOTS, `planner-${name}.png`), fullPage: true });

/** What has the focus, in a word or two. */
const focused = (page: Page) =>
  page.evaluate("document.activeElement.tagName + ' ' + document.activeElement.textContent.slice(0, 40)");

/** In which row of the table the focus is. */
const focusedRow = (page: Page) =>
  page.evaluate<number>("document.activeElement.closest('tr')?.rowIndex ?? -1");

async function fitsTheScreen(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
}

describe('the week of the planner', () => {
  it('is gone through by keyboard only, from cell to cell, and leads on', async () => {
    const { page, complaints } = await visit('/planner');
    await page.setViewportSize(LAPTOP);
    await page.reload();
    await hydrated(page);
    const row = page.getByRole('row', { name: /^Fixture: twee zalen/ });
    expect(await row.getByRole('gridcell').count()).toBe(7);
    expect(await axeFindings(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
    await shot(page, 'week-wide');

    // One stop for the whole table: Tab reaches its first cell from the link that skips it.
    await page.getByRole('link', { name: 'Sla de week over' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toMatch(/^TH /);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/^TD maandag 23 november/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/^TD dinsdag 24 november/);
    const above = await focusedRow(page);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedRow(page)).toBe(above + 1);
    expect(await focused(page)).toMatch(/^TD dinsdag 24 november/);
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toMatch(/^TD zondag 29 november/);
    // Nothing lies beyond the last day: the next key goes on from there.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toMatch(/^TD zaterdag 28 november/);

    await row.getByRole('gridcell').nth(1).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('A Hulp met geld');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^TD dinsdag 24 november/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/planner/spreekuur/fixture-geld');
    expect(complaints).toEqual([]);
  });

  it('shows a small screen one day at a time, in the dark as well', async () => {
    const { page, goto, follow } = await visit('/planner', { colorScheme: 'dark' });
    const row = page.getByRole('row', { name: /^Fixture: twee zalen/ });
    expect(await row.getByRole('gridcell').count()).toBe(1);
    await page.getByText('Wie is waar', { exact: false }).first().waitFor();
    expect(await page.getByText('Gastnaam').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
    await shot(page, 'week-phone-dark');
    await follow(page.getByRole('link', { name: 'do 26: donderdag 26 november' }));
    await page
      .getByRole('gridcell', { name: /donderdag 26 november/ })
      .first()
      .waitFor();
    await goto('/planner?free=yes&day=all');
    expect(await row.getByRole('gridcell').count()).toBe(7);
    expect(await row.getByText('Vrij: De keuken, 17:00 – 20:00').count()).toBeGreaterThan(0);
    expect(await fitsTheScreen(page)).toBe(true);
  });

  it('is a plain table in English without a script', async () => {
    const { page, follow } = await visit('/en/planner?week=2026-12-01', { script: false });
    await page.setViewportSize(LAPTOP);
    const row = page.getByRole('row', { name: /^Fixture: twee zalen/ });
    expect(await row.getByRole('cell').count()).toBe(7);
    expect(await row.getByText('Cancelled: illness').count()).toBe(1);
    await page.getByText('Choose what you see').click();
    await page.getByLabel('Organisation').selectOption('fixture-hulp');
    await follow(page.getByRole('button', { name: 'Show' }));
    expect(await page.getByText('4 places', { exact: true }).count()).toBe(1);
  });
});

describe.each([
  ['in Dutch', '', true],
  ['in English without a script', '/en', false],
])('somebody who is ill today, %s', (_how, prefix, script) => {
  const say = (dutch: string, english: string) => (prefix === '' ? dutch : english);
  /** A page that stays open sees it by itself, where it has a script. */
  const seeNow = (page: Page) => (script ? lookAgain(page) : page.reload());

  it('cancels with two taps; visitors see it at once, and it comes back', async () => {
    const { page, complaints, follow, send } = await visit(`${prefix}/planner/spreekuren`, { script });
    const visitors = await visit(`${prefix}/plek/fixture-twee-zalen`, { as: null, script });
    const told = visitors.page.locator('.bl-occurrence__door', {
      hasText: say('Gaat niet door', 'Cancelled'),
    });
    expect(await told.count()).toBe(1);
    if (script) expect(await axeFindings(page)).toEqual([]);
    await shot(page, `walk-ins${prefix.replace('/', '-')}`);

    await follow(
      page.getByRole('link', { name: say('Vandaag niet: Hulp met geld', 'Not today: Help with money') }),
    );
    const save = page.getByRole('button', { name: say('Deze keer niet', 'Not this time') });
    await save.waitFor();
    if (script) expect(await axeFindings(page)).toEqual([]);
    await shot(page, `not-this-time${prefix.replace('/', '-')}`);
    await send(save);
    await page.getByText(say('Afgezegd.', 'Cancelled.'), { exact: false }).first().waitFor();

    await seeNow(visitors.page);
    await told.nth(1).waitFor();
    if (script) expect(await axeFindings(page)).toEqual([]);
    await shot(page, `walk-in${prefix.replace('/', '-')}`);
    expect(await fitsTheScreen(page)).toBe(true);

    await send(page.getByRole('button', { name: say('Maak ongedaan', 'Undo') }));
    await page.getByText(say('ongedaan gemaakt', 'undone'), { exact: false }).first().waitFor();
    await seeNow(visitors.page);
    await expect.poll(() => told.count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

it('an organisation says how to reach it, and a page that stays open shows that; a coordinator adds another', async () => {
  const { page, complaints } = await visit('/planner/organisatie/fixture-hulp');
  const visitors = await visit('/plek/fixture-twee-zalen', { as: null });
  await visitors.page.getByText('033 000 00 09').first().waitFor();
  await page.getByLabel('Telefoon').fill('bel');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
  await page.getByRole('alert').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Telefoon').fill('033 000 00 19');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
  await page.getByRole('button', { name: 'Maak ongedaan' }).waitFor();
  await lookAgain(visitors.page);
  await visitors.page.getByText('033 000 00 19').first().waitFor();

  const added = await visit('/en/beheer/organisaties', { as: desk.signIn(COORDINATOR), colorScheme: 'dark' });
  await added.page.getByText('New organisation').tap();
  await added.page.getByLabel('Name of the organisation').fill('Fixture: Derde');
  await added.page.getByLabel('What does the organisation do?').fill('Verzonnen');
  await added.page.getByRole('button', { name: 'Add', exact: true }).tap();
  await added.page.getByRole('listitem').filter({ hasText: 'Fixture: Derde' }).waitFor();
  expect(await axeFindings(added.page)).toEqual([]);
  await shot(added.page, 'organisations-dark-en');
  expect([...complaints, ...visitors.complaints, ...added.complaints]).toEqual([]);
});
