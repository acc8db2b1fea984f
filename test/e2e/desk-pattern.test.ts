import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { weekSummary } from '../../server/hours/week-summary.ts';
import { deskDatabase, placeIn, save } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, hydrated, visitDesk } from '../helpers/desk-browser.ts';
import { on, weekly } from '../hours/building-hours.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const EMPTY = 'fixture-zonder-uren';
const HOUSE = 'groene-stee';
const OTHER_HOUSE = 'fixture-altijd-open';
const WITH_ROOMS = 'fixture-twee-zalen';
const SCHOOL = 'fixture-schoolvakantie';

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
  host = desk.signIn(...[EMPTY, HOUSE, OTHER_HOUSE, WITH_ROOMS, SCHOOL].map(hostOf));
});
afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()));
  visits = [];
  await desk.close();
});

async function visit(path: string, as: SignedIn | null = host, script = true): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, { as, script });
  visits.push(visited);
  return visited;
}

const editor = (slug: string) => `/beheer/plek/${slug}/tijden`;

function weekOf(slug: string): string {
  const { hours } = placeIn(desk.db, slug);
  return hours === null ? 'none' : weekSummary(hours, 'nl');
}

const group = (page: Page, at: number) => page.locator(`[id="p0.g${at}"]`);

/** Typing into the browser's own time field is a tap to get there, and the keys that come up. */
async function typeTime(field: Locator, time: string): Promise<void> {
  await field.tap();
  await field.fill(time);
}

describe.each([
  ['in Dutch', '', true],
  ['in Dutch without JavaScript', '', false],
  ['in English', '/en', true],
  ['in English without JavaScript', '/en', false],
])('a host %s', (_how, prefix, script) => {
  const say = (dutch: string, english: string) => (prefix === '' ? dutch : english);

  it('makes "Monday to Friday 9–17, and Tuesday evening 19–21" out of nothing in at most 10 taps', async () => {
    const { page, complaints, send } = await visit(prefix + editor(EMPTY), host, script);
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.tap();
    };
    const press = async (name: string) => {
      taps += 1;
      await send(page.getByRole('button', { name, exact: true }));
    };
    if (script) expect(await axeFindings(page)).toEqual([]);

    await press(say('Ma–vr 9–17', 'Mon–Fri 9–17'));
    await press(say('+ Andere dagen', '+ Other days'));
    await tap(group(page, 1).getByLabel(say('dinsdag', 'Tuesday')));
    await typeTime(group(page, 1).getByLabel(say('van', 'from'), { exact: true }), '19:00');
    await typeTime(group(page, 1).getByLabel(say('tot', 'until'), { exact: true }), '21:00');
    taps += 2;
    if (script) {
      const sentence = say('Ma t/m vr 9–17, di ook 19–21.', 'Mon to Fri 9–17, Tue also 19–21.');
      await page.getByText(sentence).first().waitFor();
      await page.locator('.bl-days > li').nth(13).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot({
        path: join(SCREENSHOTS, `desk-pattern${prefix.replace('/', '-')}.png`),
        fullPage: true,
      });
    }
    await press(say('Bewaar', 'Save'));
    await page.getByText(say('De tijden zijn bewaard.', 'The times are saved.')).waitFor();

    expect(weekOf(EMPTY)).toBe('Ma t/m vr 9–17, di ook 19–21. Za, zo dicht.');
    expect(taps).toBeLessThanOrEqual(10);
    expect(complaints).toEqual([]);
  });

  it('is told what is odd beside the block, and mends it by the button', async () => {
    const { page, send } = await visit(prefix + editor(EMPTY), host, script);
    const save = () => send(page.getByRole('button', { name: say('Bewaar', 'Save'), exact: true }));
    await group(page, 0).getByLabel(say('vrijdag', 'Friday')).tap();
    await typeTime(group(page, 0).getByLabel(say('van', 'from'), { exact: true }), '20:00');
    await typeTime(group(page, 0).getByLabel(say('tot', 'until'), { exact: true }), '02:00');
    if (!script) await save();

    const odd = page.locator('[id="p0.g0.b0-findings"]');
    await odd.getByText(say('Dit eindigt voordat het begint.', 'ends before it')).waitFor();
    expect(weekOf(EMPTY)).toBe('none');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await send(odd.getByRole('button').first());
    await odd.waitFor({ state: 'detached' });
    await save();
    await page.getByText(say('De tijden zijn bewaard.', 'The times are saved.')).waitFor();
    expect(weekOf(EMPTY)).toContain('Vr 20–2');
  });

  it('sees which walk-in hours would stand before a closed door, and keeps the door open for one of them', async () => {
    const before = weekOf(HOUSE);
    const { page, send } = await visit(prefix + editor(HOUSE), host, script);
    // Help with money is on Wednesdays until 15:00.
    await typeTime(page.locator('[id="p0.g0.b0.closes"]'), '14:00');
    if (!script) await send(page.getByRole('button', { name: say('Bewaar', 'Save'), exact: true }));
    const hits = page.locator('#hits');
    await hits.getByText(say('voor een dichte deur', 'before a closed door')).first().waitFor();
    expect(weekOf(HOUSE)).toBe(before);
    if (script) expect(await axeFindings(page)).toEqual([]);
    const longer = hits.getByRole('button', {
      name: say('Langer open, tot 15:00', 'Open longer, until 15:00'),
    });
    await send(longer);
    await longer.waitFor({ state: 'detached' });
    await send(page.getByRole('button', { name: /^(Bewaar|Toch opslaan|Save.*)$/ }));
    await page.getByText(say('De tijden zijn bewaard.', 'The times are saved.')).waitFor();
    expect(weekOf(HOUSE)).toContain('wo 9–15');
  });
});

describe('a host with a script', () => {
  it('goes on without a network, and what she saves is sent when it is back', async () => {
    const { page, context } = await visit(editor(EMPTY));
    await context.setOffline(true);
    await page.getByRole('button', { name: '3 ochtenden' }).tap();
    await group(page, 0).getByRole('button', { name: '+ Nog een tijd' }).tap();
    await typeTime(page.locator('[id="p0.g0.b1.opens"]'), '13:00');
    await typeTime(page.locator('[id="p0.g0.b1.closes"]'), '15:00');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor();
    // What was typed still stands there.
    expect(await page.locator('[id="p0.g0.b1.opens"]').inputValue()).toBe('13:00');
    expect(weekOf(EMPTY)).toBe('none');

    await context.setOffline(false);
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor({ state: 'detached' });
    expect(weekOf(EMPTY)).toBe('Ma, wo, vr 9–12 en 13–15. Di, do, za, zo dicht.');
  });

  it('is offered what she typed before a reload, and goes on with it', async () => {
    const { page } = await visit(editor(EMPTY));
    await page.getByRole('button', { name: '3 ochtenden' }).tap();
    await group(page, 0).getByLabel('woensdag').tap();
    // What the server says of it is asked for after it was kept.
    await page.getByText('Ma, vr 9–12.').first().waitFor();
    await page.reload();
    await hydrated(page);
    await page.getByText('Je was hier al bezig.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ga verder' }).tap();
    await page.getByRole('heading', { name: 'Maandag en vrijdag' }).waitFor();
    await expect.poll(() => page.locator('[id="p0.g0.b0.opens"]').inputValue()).toBe('09:00');

    await page.reload();
    await hydrated(page);
    await page.getByRole('button', { name: 'Begin opnieuw' }).tap();
    await page.getByText('Je was hier al bezig.').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Kies de dagen' }).waitFor();
  });

  it('hears aloud that a day was taken out, and which days are left', async () => {
    const { page } = await visit(editor(EMPTY));
    await page.getByRole('button', { name: 'Ma–vr 9–17' }).tap();
    await group(page, 0).getByLabel('woensdag').tap();
    const voice = page.locator('[aria-live="polite"].bl-unseen');
    const said =
      'Woensdag is eruit gehaald. Deze tijden zijn nu voor: maandag, dinsdag, donderdag en vrijdag.';
    await voice.getByText(said).waitFor();
    // Whoever meant other times for that day goes on from there.
    await page.getByRole('button', { name: 'Andere tijden voor woensdag' }).tap();
    await page.getByRole('heading', { name: 'Woensdag', exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('p0.g1.b0.opens');
  });

  it('sees the next three dates of a rhythm', async () => {
    const { page } = await visit(editor(EMPTY));
    await page.getByRole('button', { name: '3 ochtenden' }).tap();
    await group(page, 0).getByLabel('woensdag').tap();
    await group(page, 0).getByLabel('vrijdag').tap();
    await group(page, 0).getByText('elke week').first().tap();
    await group(page, 0).getByLabel('om de zoveel weken').tap();
    await group(page, 0).getByLabel('Een dag waarop het is').fill('2026-12-14');
    // Week 53 does not break it: both weeks of these Mondays are odd.
    await page
      .getByText('De eerste keren: maandag 14 december, maandag 28 december en maandag 11 januari 2027.')
      .waitFor();
  });
});

describe('what is not edited', () => {
  it('is said in words and kept: the school holidays of a place', async () => {
    const before = placeIn(desk.db, SCHOOL).hours?.layers ?? [];
    const { page } = await visit(editor(SCHOOL));
    await page.getByRole('heading', { name: 'Dit blijft zoals het is' }).waitFor();
    await page.getByText('In de zomervakantie: dicht.').first().waitFor();
    await group(page, 0).getByLabel('vrijdag').tap();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
    await page.getByText('De tijden zijn bewaard.').waitFor();
    expect(weekOf(SCHOOL)).toContain('Ma t/m do 8:30–15.');
    expect(placeIn(desk.db, SCHOOL).hours?.layers.slice(1)).toEqual(before.slice(1));
  });

  it('stays with the house and the other rooms when one room is edited', async () => {
    const before = placeIn(desk.db, WITH_ROOMS);
    const { page, follow } = await visit(editor(WITH_ROOMS));
    await follow(page.getByRole('link', { name: 'De keuken' }));
    await page.getByRole('heading', { name: 'Dinsdag en donderdag' }).waitFor();
    await typeTime(page.locator('[id="p0.g0.b0.closes"]'), '21:00');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
    await page.getByText('De tijden zijn bewaard.').waitFor();
    const after = placeIn(desk.db, WITH_ROOMS);
    expect(after.hours).toEqual(before.hours);
    const said = after.rooms.map(({ slug, hours }) => `${slug} ${hours && weekSummary(hours, 'nl')}`);
    expect(said).toContain('keuken Di, do 17–21. Ma, wo, vr t/m zo dicht.');
    const others = (place: typeof after) => place.rooms.filter(({ slug }) => slug !== 'keuken');
    expect(others(after)).toEqual(others(before));
  });

  it('does not stay where it was invented: the first save replaces samples', async () => {
    const { page } = await visit('/beheer/plek/madiba/tijden', desk.signIn(hostOf('madiba')));
    await page.getByText('Na het bewaren zijn het jullie tijden.').waitFor();
    await page.getByRole('button', { name: '3 ochtenden' }).tap();
    await page.locator('#hits').waitFor();
    await page.getByRole('button', { name: 'Toch opslaan' }).tap();
    await page.getByText('De tijden zijn bewaard.').waitFor();
    const { hours, trust } = placeIn(desk.db, 'madiba');
    expect(trust?.source).toBe('host');
    expect(hours?.holidayPolicies).toEqual({});
    expect(weekOf('madiba')).toBe('Ma, wo, vr 9–12. Di, do, za, zo dicht.');
  });
});

describe('two hosts at once', () => {
  it.each([
    ['lays hers over it', 'Bewaar toch die van mij', 'De tijden zijn bewaard.', 'Elke dag 10–16.'],
    [
      'leaves what the other saved',
      'Laat het zo, en begin opnieuw',
      'Vaste openingstijden',
      'Ma 10–12. Di t/m zo dicht.',
    ],
  ])('show the second what the first did, who %s', async (_what, choice, then, becomes) => {
    const { page } = await visit(editor(OTHER_HOUSE));
    await typeTime(page.locator('[id="p0.g0.b0.opens"]'), '10:00');
    await typeTime(page.locator('[id="p0.g0.b0.closes"]'), '16:00');
    await page.getByRole('checkbox', { name: 'de volgende dag' }).tap();
    save(desk.db, OTHER_HOUSE, weekly(on([1], '10:00-12:00')));

    await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
    await page.getByRole('heading', { name: 'Iemand anders was je voor' }).waitFor();
    await page.getByText('Ma 10–12. Di t/m zo dicht.').waitFor();
    await page.getByText('Elke dag 10–16.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText(choice).tap();
    await page.getByText(then).first().waitFor();
    expect(weekOf(OTHER_HOUSE)).toBe(becomes);
  });

  it('are in nobodys way while the other only announces a day', async () => {
    const { page } = await visit(editor(HOUSE));
    await group(page, 0).getByLabel('zaterdag').tap();
    await desk.post(
      `/beheer/plek/${HOUSE}/anders`,
      { from: '2026-12-09', through: '2026-12-09', says: 'closed', anyway: '1' },
      desk.signIn(hostOf(HOUSE)),
    );
    expect(placeIn(desk.db, HOUSE).hours?.specialDays.map(({ from }) => from)).toContain('2026-12-09');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
    await page.getByText('De tijden zijn bewaard.').waitFor();
    expect(placeIn(desk.db, HOUSE).hours?.specialDays.map(({ from }) => from)).toContain('2026-12-09');
    expect(weekOf(HOUSE)).toContain('za');
  });
});
