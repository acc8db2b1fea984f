import { rmSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { fixturesFolder } from '../helpers/fixtures-folder.ts';
import { complete, TUESDAY_AT_TEN, type Visit, visitors } from '../helpers/visitors.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
/** On the fictitious street, between two fixtures; nothing else has these digits. */
const HERE = { longitude: 5.40763, latitude: 52.16312, accuracy: 10 };
const NEVER_TO_BE_SENT = /40763|16312/;

const BINNENLOPEN_DATA = fixturesFolder(Date.parse(TUESDAY_AT_TEN));
const site = visitors(() => ({ BINNENLOPEN_DATA }));
afterAll(() => rmSync(BINNENLOPEN_DATA, { recursive: true, force: true }));

interface Asking extends Visit {
  /** All that went to any server: addresses, headers and bodies. */
  readonly sent: string[];
  /** All that was said of the search since it was asked for: what is said for a moment is easily missed. */
  notes(): Promise<readonly string[]>;
}

/** Opens the list, and asks for what is near. */
async function askNear(options: BrowserContextOptions): Promise<Asking> {
  const visitor = await site.arrive({ ...PHONE, ...options });
  const { page } = visitor;
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`);
  });
  await page.goto(site.url);
  await complete(page);
  await menu(page).locator('summary').click();
  const said = await note(page).evaluateHandle((element) => {
    const notes: string[] = [];
    const take = () => notes.push(element.textContent ?? '');
    new MutationObserver(take).observe(element, { childList: true, characterData: true, subtree: true });
    return notes;
  });
  await menu(page).getByRole('button', { name: 'Gebruik de plek van mijn telefoon' }).click();
  return { ...visitor, sent, notes: () => said.jsonValue() };
}

const menu = (page: Page) => page.locator('#near');
const note = (page: Page) => menu(page).locator('.bl-near__note');

/** What the rows of each group say of how far it is, in reading order. */
async function distances(page: Page): Promise<ReadonlyMap<string, readonly Distance[]>> {
  const groups = await page.locator('.bl-group').evaluateAll((sections) =>
    sections.map((section) => ({
      name: section.querySelector('.bl-group__name')?.textContent?.trim() ?? '',
      rows: [...section.querySelectorAll('.bl-row')].map((row) => ({
        slug: row.id.replace('place-', ''),
        text: row.querySelector('.bl-row__where')?.parentElement?.textContent ?? '',
      })),
    })),
  );
  return new Map(
    groups.map(({ name, rows }) => [name, rows.map(({ slug, text }) => ({ slug, metres: metresIn(text) }))]),
  );
}

interface Distance {
  readonly slug: string;
  readonly metres: number | null;
}

function metresIn(text: string): number | null {
  const [, number, unit] = /· ([\d,]+) (meter|kilometer)/.exec(text) ?? [];
  if (number === undefined) return null;
  return Number(number.replace(',', '.')) * (unit === 'kilometer' ? 1000 : 1);
}

const isFixture = ({ slug }: Distance) => slug.startsWith('fixture-');
const isAscending = (numbers: readonly (number | null)[]) =>
  numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) <= (number ?? 0));

describe('who gives the place of her phone', () => {
  const granted = { permissions: ['geolocation'], geolocation: HERE };

  it('gets the nearest first in each group', async () => {
    const { page } = await askNear(granted);
    await expect.poll(() => note(page).innerText()).toBe('De plekken staan nu op afstand.');
    const groups = await distances(page);
    expect([...groups.keys()]).toEqual(['Nu open', 'Straks open', 'Niet zeker', 'Nu dicht']);
    const openNow = groups.get('Nu open') ?? [];
    const closed = groups.get('Nu dicht') ?? [];
    expect(openNow[0]).toEqual({ slug: 'fixture-twee-zalen', metres: 20 });
    expect(closed.map(({ slug }) => slug)).toEqual(['fixture-tweede-week', 'fixture-nachtcafe']);
    // What is open for some only stands behind what is open for everyone, however near it is.
    expect(openNow.at(-1)?.slug).toBe('fixture-doelgroepen');
    expect(
      isAscending(
        openNow
          .slice(0, -1)
          .filter(isFixture)
          .map(({ metres }) => metres),
      ),
    ).toBe(true);
  });

  it('reads metres only where the point is exact', async () => {
    const { page } = await askNear(granted);
    await expect.poll(() => note(page).innerText()).toBe('De plekken staan nu op afstand.');
    const rows = [...(await distances(page)).values()].flat();
    expect(rows.filter(isFixture).every(({ metres }) => metres !== null)).toBe(true);
    const others = rows.filter((row) => !isFixture(row));
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ metres }) => metres === null)).toBe(true);
  });

  it('reads no metres at all when the phone itself is not sure', async () => {
    const { page } = await askNear({ ...granted, geolocation: { ...HERE, accuracy: 400 } });
    await expect.poll(() => note(page).innerText()).toBe('De plekken staan nu op afstand.');
    const rows = [...(await distances(page)).values()].flat();
    expect(rows[0]?.slug).toBe('fixture-twee-zalen');
    expect(rows.every(({ metres }) => metres === null)).toBe(true);
  });

  it('sends it to nobody, nor keeps it', async () => {
    const { page, context, sent } = await askNear(granted);
    await expect.poll(() => note(page).innerText()).toBe('De plekken staan nu op afstand.');
    // The map asks for more, and so does the next page.
    await page.getByRole('link', { name: 'Kaart', exact: true }).click();
    await page.locator('.bl-map-marker').first().waitFor();
    await page.goto(`${site.url}/plek/groene-stee`);
    await complete(page);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.filter((request) => NEVER_TO_BE_SENT.test(request))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });
});

describe('who does not give it', () => {
  it('reads so, hears so, and can choose a neighbourhood or a street', async () => {
    const { page } = await askNear({});
    const denied = 'Je telefoon geeft je plek niet. Kies hieronder een buurt of straat.';
    await expect.poll(() => note(page).innerText()).toBe(denied);
    await expect.poll(() => page.locator('[aria-live]').allInnerTexts()).toContain(denied);
    expect(await menu(page).getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining(['Zangvogelbuurt', 'Rustenburg-Zuid', 'Fictieve Straat 6', 'Wiekslag 92']),
    );
    await menu(page).getByRole('link', { name: 'Fictieve Straat 6', exact: true }).click();
    await page.waitForURL('**/?near=street*');
    await complete(page);
    expect((await distances(page)).get('Nu open')?.[0]?.slug).toBe('fixture-twee-zalen');
  });

  it('reads that it takes too long when the phone finds nothing within eight seconds', async () => {
    const { page, notes } = await askNear({ permissions: ['geolocation'] });
    await expect
      .poll(() => note(page).innerText())
      .toBe('Dat duurt te lang. Kies hieronder een buurt of straat.');
    expect(await notes()).toEqual([
      'Je telefoon zoekt je plek …',
      'Dat duurt te lang. Kies hieronder een buurt of straat.',
    ]);
    await menu(page).getByRole('link', { name: 'Zangvogelbuurt' }).waitFor();
  });
});
