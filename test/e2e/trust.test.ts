/** What visitors see of the truth of hours, and what they can say about it, in a real browser. */
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../helpers/desk-browser.ts';
import { fixturesFolder } from '../helpers/fixtures-folder.ts';
import { complete, TUESDAY_AT_TEN, visitors } from '../helpers/visitors.ts';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const BINNENLOPEN_DATA = fixturesFolder(Date.parse(TUESDAY_AT_TEN));
/** Open on that Tuesday at ten, and confirmed. The tests share one server: each reports a place of its own. */
const OPEN = 'fixture-twee-zalen';

const site = visitors(() => ({ BINNENLOPEN_DATA }));
afterAll(() => rmSync(BINNENLOPEN_DATA, { recursive: true, force: true }));

/** A phone of its own. All of them are on one network. */
async function phone(path: string, options: object = {}): Promise<Page> {
  const { page } = await site.visit(path, { ...PHONE, ...options });
  return page;
}

/** The browser has one address only; a computer has more of its own. */
function reportFromElsewhere(slug: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const options = { method: 'POST', localAddress: '127.0.0.2', headers };
    const sending = request(`${site.url}/api/v1/places/${slug}/reports`, options, (answer) => {
      answer.resume();
      if (answer.statusCode === 201) answer.on('end', () => resolve());
      else reject(new Error(`The report got ${answer.statusCode}.`));
    });
    sending.on('error', reject);
    sending.end(JSON.stringify({ kind: 'closedDoor' }));
  });
}

const textOf = (page: Page) => page.locator('main').innerText();
const stateOf = (page: Page) => page.locator('.bl-answer').first().innerText();

describe.each([
  ['with JavaScript', true, 'fixture-schoolvakantie'],
  ['without JavaScript', false, 'fixture-wintertuin'],
])('a closed door, %s', (_, javaScriptEnabled, slug) => {
  it('one tap is a note; a second network closes the door for everybody', async () => {
    const first = await phone(`/plek/${slug}`, { javaScriptEnabled });
    expect(await stateOf(first)).toContain('Nu open');
    await first.getByRole('button', { name: 'Ik sta voor een dichte deur' }).tap();
    await first.waitForURL('**/*notice=reported*');
    expect(await textOf(first)).toContain('Dank je. Wie deze plek bijhoudt, ziet je melding.');
    expect(await textOf(first)).toMatch(/Iemand meldde om 10:\d\d/);
    expect(await stateOf(first)).toContain('Nu open');

    // A phone with another name on the same network is no second visitor.
    const same = await phone(`/plek/${slug}`, { javaScriptEnabled, userAgent: 'Another phone' });
    await same.getByRole('button', { name: 'Ik sta voor een dichte deur' }).tap();
    await same.waitForURL('**/*notice=reported*');
    expect(await stateOf(same)).toContain('Nu open');

    await reportFromElsewhere(slug);
    const second = await phone(`/plek/${slug}`, { javaScriptEnabled });
    expect(await stateOf(second)).toContain('bezoekers vonden de deur dicht');
    expect(await second.getByRole('button', { name: 'Ik sta voor een dichte deur' }).count()).toBe(0);

    const list = await phone('/', { javaScriptEnabled });
    const row = list.locator(`#place-${slug}`);
    expect(await row.innerText()).toContain('bezoekers vonden de deur dicht');
    expect(await list.locator('section', { hasText: 'Nu open' }).locator(`#place-${slug}`).count()).toBe(0);
  });

  it('words can be added, and are kept to the reporter', async () => {
    const page = await phone(`/plek/${slug}`, { javaScriptEnabled });
    await page.getByText('Schrijf er iets bij').tap();
    await page.getByLabel('Wat zie je?').fill('<b>Het nummer</b> klopt niet');
    await page.getByRole('button', { name: 'Er klopt iets niet' }).tap();
    await page.waitForURL('**/*notice=reported*');
    expect(await textOf(page)).not.toContain('Het nummer');
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('ik had nu willen komen, %s', (_, javaScriptEnabled) => {
  it('is one tap on a closed row, and says thank you', async () => {
    const page = await phone('/', { javaScriptEnabled });
    const wishes = page.getByRole('button', { name: /^Ik had nu willen komen/ });
    const rows = await page.locator('.bl-row').count();
    expect(await wishes.count()).toBeGreaterThan(0);
    expect(await wishes.count()).toBeLessThan(rows);
    const size = await wishes.first().boundingBox();
    expect(Math.round(size?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await wishes.first().tap();
    await page.waitForURL('**/plek/*notice=wished*');
    expect(await textOf(page)).toContain('Dank je. We tellen je wens mee. We weten niet wie je bent.');
  });

  it('on the page of a closed place it can say what help was wanted, in English too', async () => {
    const page = await phone('/en/plek/fixture-nachtcafe', { javaScriptEnabled });
    await page.getByLabel('Help with …').selectOption('money');
    await page.getByRole('button', { name: /^I would have come now/ }).tap();
    await page.waitForURL('**/en/plek/*notice=wished*');
    expect(await textOf(page)).toContain('Thank you. We count your wish.');
  });
});

it('a place with invented hours takes no report of its door', async () => {
  const page = await phone('/plek/groene-stee');
  expect(await page.getByRole('button', { name: 'Ik sta voor een dichte deur' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Er klopt iets niet' }).count()).toBe(1);
});

it('who checked the hours and when stands on the row, the page and the map', async () => {
  const checked = 'Bevestigd op dinsdag 10 november door de plek zelf';
  const list = await phone('/');
  expect(await list.locator(`#place-${OPEN}`).innerText()).toContain(checked);
  expect(await textOf(await phone(`/plek/${OPEN}`))).toContain(checked);
  // On a phone the fixtures stand in heaps.
  const map = await phone('/', { viewport: { width: 1280, height: 800 }, isMobile: false });
  const marker = map.locator('[data-place="fixture-op-afspraak"]');
  await expect
    .poll(() => marker.getAttribute('aria-label'))
    .toMatch(/Bevestigd op woensdag 18 november door de plek zelf\.$/);
});

it('axe finds nothing on a place that is reported once and again', async () => {
  for (const userAgent of ['Phone A', 'Phone B']) {
    const page = await phone('/plek/fixture-feestdagen', { userAgent });
    await page.getByRole('button', { name: 'Ik sta voor een dichte deur' }).tap();
    await page.waitForURL('**/*notice=reported*');
    await complete(page);
    await page.getByText('Schrijf er iets bij').tap();
    await page.getByLabel('Wat zie je?').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }
});

it.each(['/', '/en/', '/en/plek/fixture-nachtcafe?notice=wished', '/privacy'])(
  'axe finds nothing on %s with reported places',
  async (path) => {
    expect(await axeFindings(await phone(path))).toEqual([]);
  },
);
