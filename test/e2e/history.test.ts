import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announceDays } from '../../server/desk/announce-days.ts';
import { dayOf, deskDatabase, save } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, settled, visitDesk } from '../helpers/desk-browser.ts';
import { CLOSED, on, special, weekly } from '../hours/building-hours.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const HISTORY = '/beheer/plek/groene-stee/geschiedenis';
const NINE_TO_FIVE = weekly(on([1, 2, 3, 4, 5], '09:00-17:00'));
const MORNINGS = weekly(on([1, 2, 3, 4, 5], '09:00-12:00'));
/** The first open day that both patterns know. */
const THURSDAY = '2026-11-26';

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
  host = desk.signIn(hostOf('groene-stee'));
});
afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()));
  visits = [];
  await desk.close();
});

async function visit(path: string, script = true): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, { as: host, script });
  visits.push(visited);
  return visited;
}

/** The hours became nine to five, then mornings only, and one day is closed. */
function changeTwice(): void {
  save(desk.db, 'groene-stee', NINE_TO_FIVE, desk.now - 2 * 3_600_000);
  save(desk.db, 'groene-stee', MORNINGS, desk.now - 3_600_000);
  const day = special('2026-12-01', CLOSED, 'personeelsdag');
  announceDays(
    desk.db,
    { placeSlug: 'groene-stee', day, role: 'host', actKey: null },
    { who: host.person.pseudonym, at: desk.now },
  );
}

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('the history of a place, %s', (_how, script) => {
  it('tells what changed, and puts an earlier week back after showing the coming days', async () => {
    changeTwice();
    const { page, complaints } = await visit(HISTORY, script);
    const lines = page.locator('.bl-history > li');
    expect(await lines.nth(0).innerText()).toContain('personeelsdag');
    expect(await lines.nth(1).innerText()).toContain('9:00');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-history.png') });

    await lines.nth(2).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Deze tijden terugzetten?' }).waitFor();
    await settled(page, script);
    expect(await page.locator('.bl-days > li').count()).toBe(14);
    expect(await page.locator('.bl-days').innerText()).toContain('9:00 – 17:00');
    expect(dayOf(desk.db, 'groene-stee', THURSDAY)).toContain('09:00-12:00');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-restore.png') });

    await page.getByRole('button', { name: 'Ja, zet ze terug' }).click();
    await page.getByText('De oude tijden staan er weer.').waitFor();
    expect(dayOf(desk.db, 'groene-stee', THURSDAY)).toContain('09:00-17:00');

    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText('Het is ongedaan gemaakt.').waitFor();
    expect(dayOf(desk.db, 'groene-stee', THURSDAY)).toContain('09:00-12:00');
    expect(complaints).toEqual([]);
  });

  it('comes in pages, latest first', async () => {
    for (let hour = 24; hour > 0; hour -= 1) {
      save(desk.db, 'groene-stee', hour % 2 === 0 ? MORNINGS : NINE_TO_FIVE, desk.now - hour * 3_600_000);
    }
    const { page } = await visit(`/en${HISTORY}`, script);
    expect(await page.locator('.bl-history > li').count()).toBe(20);
    await page.getByRole('link', { name: 'Older' }).click();
    await page.getByRole('link', { name: 'To the latest' }).waitFor();
    await settled(page, script);
    expect(await page.locator('.bl-history > li').count()).toBeGreaterThanOrEqual(4);
    if (script) expect(await axeFindings(page)).toEqual([]);
  });
});

describe('what the history keeps to itself', () => {
  it('shows no line of another place, and nothing to another host', async () => {
    changeTwice();
    const other = desk.signIn(hostOf('madiba'));
    expect((await desk.get(HISTORY, other)).statusCode).toBe(404);
    const latest = desk.db.sqlite.prepare('SELECT max(sequence) FROM change_log').pluck().get();
    expect((await desk.get(`/beheer/plek/madiba/geschiedenis/${latest}`, other)).statusCode).toBe(404);
    expect((await desk.post(`/beheer/plek/madiba/geschiedenis/${latest}`, {}, other)).statusCode).toBe(404);
    expect(dayOf(desk.db, 'groene-stee', THURSDAY)).toContain('09:00-12:00');
  });

  it.each(['0', '-1', '1e3', '999999999', 'x'])('answers line %s of no history with 404', async (line) => {
    expect((await desk.get(`${HISTORY}/${line}`, host)).statusCode).toBe(404);
  });
});
