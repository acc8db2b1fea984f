import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePlaceLink } from '../../server/auth/place-links.ts';
import { dayOf, deskDatabase, placeIn } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, visitDesk } from '../helpers/desk-browser.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const HOUSE = 'groene-stee';
const DAILY = 'fixture-verbouwing';
const WEEKDAYS = 'fixture-op-afspraak';
const SAMPLE = 'madiba';

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
  host = desk.signIn(...[HOUSE, DAILY, WEEKDAYS, SAMPLE].map(hostOf));
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

async function typeInto(field: Locator, text: string): Promise<void> {
  await field.tap();
  await field.fill(text);
}

const policiesOf = (slug: string) => placeIn(desk.db, slug).hours?.holidayPolicies;

describe.each([
  ['in Dutch', '', true],
  ['in Dutch without JavaScript', '', false],
  ['in English', '/en', true],
  ['in English without JavaScript', '/en', false],
])('a host %s', (_how, prefix, script) => {
  const say = (dutch: string, english: string) => (prefix === '' ? dutch : english);

  it('gives a day other times, mends what overlaps, and takes the announcement back', async () => {
    const before = dayOf(desk.db, DAILY, '2026-11-27');
    const path = `${prefix}/beheer/plek/${DAILY}/anders?date=2026-11-27`;
    const { page, complaints, goto, send } = await visit(path, host, script);
    const save = () => send(page.getByRole('button', { name: say('Bewaar', 'Save'), exact: true }));
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(say('andere tijden', 'other times')).tap();
    // Without a script the fields for times come with the next page.
    if (!script) await save();
    await typeInto(page.locator('[id="day.b0.opens"]'), '10:00');
    await typeInto(page.locator('[id="day.b0.closes"]'), '13:00');
    await send(page.getByRole('button', { name: say('+ Nog een tijd', '+ More times') }));
    await typeInto(page.locator('[id="day.b1.opens"]'), '12:00');
    await typeInto(page.locator('[id="day.b1.closes"]'), '15:00');
    if (!script) await save();
    await send(page.getByRole('button', { name: say('Maak er 10:00 tot 15:00 van', '10:00') }));
    await page.locator('[id="day.b1.opens"]').waitFor({ state: 'detached' });
    if (script) {
      await page.locator('.bl-preview').getByText('10:00 – 15:00').waitFor();
      await page.getByText(say('Bezoekers zien dit meteen.', 'Visitors see this at once.')).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const shot = `desk-days${prefix.replace('/', '-')}.png`;
      await page.screenshot({ path: join(SCREENSHOTS, shot), fullPage: true });
    }
    expect(dayOf(desk.db, DAILY, '2026-11-27')).toBe(before);
    await save();
    await page.getByText(say('De bijzondere dag is bewaard.', 'The special day is saved.')).waitFor();
    expect(dayOf(desk.db, DAILY, '2026-11-27')).toContain('10:00-15:00');

    await goto(path);
    const takeBack = say('Haal weg: vrijdag 27 november', 'Take back: Friday 27 November');
    await send(page.getByRole('button', { name: takeBack }));
    await page.getByRole('button', { name: takeBack }).waitFor({ state: 'detached' });
    expect(dayOf(desk.db, DAILY, '2026-11-27')).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('is asked before she closes a day on which somebody holds a walk-in hour', async () => {
    // A Wednesday: help with money from 13:00 until 15:00.
    const path = `${prefix}/beheer/plek/${HOUSE}/anders?date=2026-12-02`;
    const { page, send } = await visit(path, host, script);
    await page.getByLabel(say('dicht', 'closed'), { exact: true }).tap();
    await typeInto(page.locator('[name="reason"]'), 'studiedag');
    // Without a script what it hits is told with the answer.
    if (!script) await send(page.getByRole('button', { name: say('Bewaar', 'Save'), exact: true }));
    const hits = page.locator('#hits');
    await hits.getByText(say('voor een dichte deur', 'before a closed door')).first().waitFor();
    expect(dayOf(desk.db, HOUSE, '2026-12-02')).toContain('9:00-17:00');
    await send(page.getByRole('button', { name: say('Toch opslaan', 'Save all the same') }));
    await page.getByText(say('De bijzondere dag is bewaard.', 'The special day is saved.')).waitFor();
    expect(dayOf(desk.db, HOUSE, '2026-12-02')).toContain('closed');
    const announced = placeIn(desk.db, HOUSE).hours?.specialDays.find(({ from }) => from === '2026-12-02');
    expect(announced?.reason).toBe('studiedag');
  });

  it('keeps the door open on some of several closed days, and takes one of these back', async () => {
    const path = `${prefix}/beheer/plek/${HOUSE}/anders?from=2026-12-01&through=2026-12-02&says=closed`;
    const { page, complaints, send } = await visit(path, host, script);
    await send(page.locator('#hits button[value^="keep:"]').first());
    await page.locator('#hits').waitFor({ state: 'detached' });
    const ticks = page.locator('input[name="keep"]');
    await expect.poll(() => ticks.count()).toBe(2);
    if (script) expect(await axeFindings(page)).toEqual([]);
    // Whichever is taken back goes from the list at once, with a script.
    await ticks.first().click();
    // Without a script what it hits is told with the answer.
    if (!script) await send(page.getByRole('button', { name: say('Bewaar', 'Save'), exact: true }));
    await page.locator('#hits').waitFor();
    await expect.poll(() => ticks.count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('answers for all special days at once, those that visitors wait for first', async () => {
    const path = `${prefix}/beheer/plek/${WEEKDAYS}/bijzondere-dagen`;
    const { page, complaints, send } = await visit(path, host, script);
    const christmas = page.getByRole('group', { name: say('Eerste Kerstdag', 'Christmas Day') });
    const heading = say('Dit willen bezoekers graag weten', 'Visitors would like to know this');
    await page.getByRole('heading', { name: heading }).waitFor();
    if (script) {
      expect(await axeFindings(page)).toEqual([]);
      const shot = `desk-special-days${prefix.replace('/', '-')}.png`;
      await page.screenshot({ path: join(SCREENSHOTS, shot), fullPage: true });
    }
    await christmas.getByLabel(say('dicht', 'closed')).tap();
    await page
      .getByRole('group', { name: say('Kerstvakantie', 'Christmas holiday') })
      .getByLabel(say('nog niet bekend', 'not known yet'))
      .tap();
    await send(page.getByRole('button', { name: say('+ Eigen dag', '+ A day of your own') }));
    const own = page.getByLabel(say('Welke dag is het?', 'Which day is it?')).last();
    await typeInto(own, 'Suikerfeest');
    await page.getByLabel(say('Vanaf', 'From')).last().fill('2027-03-10');
    await send(page.getByRole('button', { name: say('Bewaar alle antwoorden', 'Save all answers') }));
    await page.getByText(say('De bijzondere dag is bewaard.', 'The special day is saved.')).waitFor();

    expect(policiesOf(WEEKDAYS)).toEqual({ christmasDay: { kind: 'closed' } });
    expect(
      placeIn(desk.db, WEEKDAYS).hours?.specialDays.map(({ from, through, says, reason }) =>
        [from, through, says.kind, reason].join(' '),
      ),
    ).toEqual([
      '2026-12-19 2027-01-03 notKnownYet kerstvakantie',
      '2027-03-10 2027-03-10 closed Suikerfeest',
    ]);
    expect(complaints).toEqual([]);
  });
});

describe('another day', () => {
  it('is also for whoever follows the link of the weekly message, for the week that it asks about', async () => {
    const link = `/klopt/${makePlaceLink(desk.db, HOUSE, host.person.id, desk.now)}`;
    const { page } = await visit(`${link}/anders`, null);
    expect(await page.locator('#from').inputValue()).toBe('2026-11-24');
    expect(await page.locator('#through').inputValue()).toBe('2026-11-29');
    await page.getByRole('button', { name: 'morgen' }).tap();
    await page.getByRole('radio', { name: 'dicht', exact: true }).tap();
    await page.getByRole('button', { name: 'Toch opslaan' }).tap();
    await page.getByText('De bijzondere dag is bewaard.').waitFor();
    expect(dayOf(desk.db, HOUSE, '2026-11-25')).toContain('closed');
    expect(dayOf(desk.db, HOUSE, '2026-11-26')).not.toContain('closed');
  });

  it('says from when visitors are told of days that are far ahead', async () => {
    const { page } = await visit(`/beheer/plek/${DAILY}/anders?date=2027-02-01`);
    await page.getByRole('radio', { name: 'dicht', exact: true }).tap();
    // The place's page tells of special days six weeks ahead.
    await page.getByText('Bezoekers zien dit vanaf dinsdag 22 december.').waitFor();
  });

  it('has nothing to differ from while the hours are invented', async () => {
    for (const path of ['anders', 'bijzondere-dagen']) {
      const { page } = await visit(`/beheer/plek/${SAMPLE}/${path}`);
      await page.getByText('De tijden van deze plek zijn verzonnen.').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('link', { name: 'Vul eerst jullie vaste tijden in' }).waitFor();
    }
  });
});
