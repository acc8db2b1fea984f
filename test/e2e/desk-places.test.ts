/** What a place is and where, and the coordinator's pages, as stories on a phone. */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addReport } from '../../db/queries/reports.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, visitDesk } from '../helpers/desk-browser.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const SLUG = 'fixture-op-afspraak';
const OVER = `/beheer/plek/${SLUG}/over`;

let browser: Browser;
let desk: TestDesk;
let visits: DeskVisit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  desk = await testDesk({ listens: true });
});
afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()));
  visits = [];
  await desk.close();
});

async function visit(
  path: string,
  options: { readonly as?: SignedIn | null; readonly script?: boolean } = {},
): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, { as: desk.signIn(hostOf(SLUG)), ...options });
  visits.push(visited);
  return visited;
}

/** Where the page has a map for the pin, that has come too. */
async function mapThere(page: Page): Promise<void> {
  if ((await page.locator('.bl-pin-map').count()) > 0) await page.locator('.leaflet-container').waitFor();
}

const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(SCREENSHOTS, `desk-${name}.png`), fullPage: true });
const hasFocus = (element: Locator) => element.evaluate((it) => it === document.activeElement);
const pinOf = () => {
  const coordinates = getPlaceBySlug(desk.db, SLUG)?.coordinates;
  if (coordinates === undefined) throw new Error(`There is no place ${SLUG}.`);
  return coordinates;
};

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('a host, %s', (_how, script) => {
  it('says what her place is, and takes her name off the site with one tick', async () => {
    const { page, complaints, goto, send } = await visit(OVER, { script });
    const save = () => send(page.getByRole('button', { name: 'Bewaar', exact: true }));
    await page.getByLabel(/^Wat kun je hier doen/).fill('Samen koffie drinken.');
    await page.getByLabel('Telefoon').fill('bel maar');
    await page.getByLabel('De voornaam mag op de site').first().uncheck();
    await save();
    // What was wrong is said on top and beside the field; what was typed is still there.
    await page.getByRole('link', { name: /^Dit is geen telefoonnummer/ }).click();
    await expect.poll(() => hasFocus(page.getByLabel('Telefoon'))).toBe(true);
    expect(await page.getByLabel('Telefoon').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel(/^Wat kun je hier doen/).inputValue()).toBe('Samen koffie drinken.');
    if (script) await mapThere(page);
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Telefoon').fill('033 123 45 67');
    await save();
    await page.getByText('Bewaard. Bezoekers zien het meteen.').waitFor();
    await shot(page, `about${script ? '' : '-no-script'}`);

    await goto(`/plek/${SLUG}`);
    await page.getByText('Samen koffie drinken.').first().waitFor();
    expect(await page.getByText('Fixtura').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('moves the pin with buttons, so many metres at a time', async () => {
    const before = pinOf();
    const { page, send } = await visit(OVER, { script });
    await page.getByRole('radio', { name: '200 meter' }).check({ force: true });
    await send(page.getByRole('button', { name: 'Noord', exact: true }));
    await page.getByRole('radio', { name: '10 meter' }).check({ force: true });
    await send(page.getByRole('button', { name: 'West', exact: true }));
    await send(page.getByRole('button', { name: 'Bewaar', exact: true }));
    await page.getByText('Bewaard. Bezoekers zien het meteen.').waitFor();
    const after = pinOf();
    expect((after.lat - before.lat) * 111_320).toBeCloseTo(200, -1);
    expect((before.lon - after.lon) * 111_320 * Math.cos((before.lat * Math.PI) / 180)).toBeCloseTo(10, -1);
  });
});

describe('the pin on the map', () => {
  it('is set by a tap, and moved with the arrow keys', async () => {
    const before = pinOf();
    const { page, complaints } = await visit(OVER);
    const pin = page.getByRole('button', { name: /^De speld/ });
    const [lat, lon] = [page.locator('[name="lat"]'), page.locator('[name="lon"]')];
    const latAfterKey = async () => {
      await pin.press('ArrowUp');
      return lat.inputValue();
    };
    for (let presses = 0; presses < 3; presses += 1) {
      // While the map comes in the place of the drawing a key may reach neither; whoever presses does it again.
      await expect.poll(latAfterKey, { interval: 1_000 }).not.toBe(await lat.inputValue());
    }
    expect(await hasFocus(pin)).toBe(true);
    await page.getByText(/^De speld staat op 52/).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Bezoekers zien het meteen.').waitFor();
    const moved = pinOf();
    expect(moved.lat).toBeGreaterThan(before.lat);
    expect(moved.lon).toBeCloseTo(before.lon, 4);

    // The page with the answer has a map of its own, with room for it once it is there.
    await pin.waitFor();
    const map = page.locator('.bl-map-ground');
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    if (box === null) throw new Error('The map has no size.');
    const position = { x: box.width * 0.25, y: box.height * 0.5 };
    // A map that is still being drawn may miss a tap; whoever taps does it again.
    const lonAfterTap = async () => {
      await map.tap({ position });
      return Number(await lon.inputValue());
    };
    await expect.poll(lonAfterTap, { interval: 1_000 }).toBeLessThan(moved.lon);
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect.poll(() => pinOf().lon).toBeLessThan(moved.lon);
    expect(complaints).toEqual([]);
  });

  it('of a living room is kept as the middle of its neighbourhood', async () => {
    const { page } = await visit(OVER);
    await page.getByRole('radio', { name: 'Alleen de buurt' }).check({ force: true });
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Bezoekers zien het meteen.').waitFor();
    expect(pinOf()).toMatchObject({ precision: 'neighbourhood', lon: 5.417, lat: 52.1647 });
  });

  it('does not need the map: without its files the drawing and the buttons remain', async () => {
    const { context, page, goto } = await visit('/beheer/plekken', { as: desk.signIn(COORDINATOR) });
    await context.route('**/pin-map-*', (route) => route.abort());
    await goto(OVER);
    await page.getByRole('img', { name: 'De buurten van de wijk, met de speld' }).waitFor();
    await page.getByRole('button', { name: 'Zuid', exact: true }).click();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Bezoekers zien het meteen.').waitFor();
  });
});

describe('a coordinator', () => {
  it('sees what needs attention, confirms by telephone in one tap, and works through a report', async () => {
    const place = getPlaceBySlug(desk.db, SLUG);
    if (place === null) throw new Error(`There is no place ${SLUG}.`);
    const given = {
      placeId: place.id,
      placeSlug: SLUG,
      kind: 'wrong',
      weighsUntil: null,
      deviceMark: null,
    } as const;
    addReport(desk.db, { ...given, words: 'Op dinsdag is het dicht.' }, { who: 'visitor', at: desk.now });
    const { page, complaints, follow } = await visit('/beheer/plekken', { as: desk.signIn(COORDINATOR) });
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'places');
    await page.getByRole('button', { name: `Gebeld: klopt, ${place.name}` }).click();
    await page.getByText('Bevestigd. Dank je wel!').waitFor();
    expect(getPlaceBySlug(desk.db, SLUG)?.trust).toMatchObject({ confirmedBy: 'coordinator' });

    await follow(page.getByRole('link', { name: '1 open melding' }));
    await page.getByText('“Op dinsdag is het dicht.”').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^Zet op afgehandeld/ }).click();
    await page.getByText('Er zijn geen nieuwe meldingen.').waitFor();
    await shot(page, 'reports');
    expect(complaints).toEqual([]);
  });

  it('goes from the tray straight to the pin', async () => {
    const { page, goto, follow } = await visit('/beheer/plekken', { as: desk.signIn(COORDINATOR) });
    await follow(page.getByRole('link', { name: 'Zet The Game op de kaart' }));
    await page.getByRole('heading', { name: 'Waar is het?' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#waar');
    await page.getByRole('radio', { name: 'Precies, bij de deur' }).check({ force: true });
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Bezoekers zien het meteen.').waitFor();
    await goto('/beheer/plekken');
    expect(await page.getByRole('link', { name: 'Zet The Game op de kaart' }).count()).toBe(0);
  });

  it.each([
    '/en/beheer/plekken',
    `/en${OVER}`,
    '/en/beheer/nieuw',
    '/en/beheer/voorbeelden',
    '/en/beheer/begin',
  ])('reads it in English too, and anybody can use it: %s', async (path) => {
    const { page, complaints } = await visit(path, { as: desk.signIn(COORDINATOR) });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await mapThere(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
