import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_ADDRESS } from '../../server/auth/first-administrator.ts';
import { makePlaceLink } from '../../server/auth/place-links.ts';
import { reportPlace } from '../../server/directory/report-place.ts';
import { dayOf, deskDatabase, placeIn, save } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { ADMINISTRATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, visitDesk } from '../helpers/desk-browser.ts';
import { on, span, weekly } from '../hours/building-hours.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const SLUG = 'groene-stee';
const PLACE = `/beheer/plek/${SLUG}`;
const TODAY = '2026-11-24';
const DAY = 86_400_000;
const BOTTOM_OF_THE_SCREEN = 740;

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
  host = desk.signIn(hostOf(SLUG));
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

/** The link of the weekly message, as the host got it. */
const mailedLink = () => `/klopt/${makePlaceLink(desk.db, SLUG, host.person.id, desk.now)}`;

const checkedAt = () => placeIn(desk.db, SLUG).trust?.confirmedAt;

async function bottomOf(page: Page, button: string): Promise<number> {
  const box = await page.getByRole('button', { name: button }).boundingBox();
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
}

describe.each([
  ['in Dutch', '', true],
  ['in Dutch without JavaScript', '', false],
  ['in English', '/en', true],
  ['in English without JavaScript', '/en', false],
])('a host %s', (_how, prefix, script) => {
  const say = (dutch: string, english: string) => (prefix === '' ? dutch : english);

  it('confirms the week by one tap on the page of the mailed link, and takes it back', async () => {
    const before = checkedAt();
    const { page, complaints, send } = await visit(prefix + mailedLink(), null, script);
    const question = say(
      'Kloppen deze tijden voor maandag 23 tot en met zondag 29 november?',
      'Are these times right for Monday 23 through Sunday 29 November?',
    );
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    expect(await page.locator('.bl-days > li').count()).toBe(7);
    expect(checkedAt()).toBe(before);
    const yes = say('Ja, dit klopt', 'Yes, this is right');
    await expect.poll(() => bottomOf(page, yes)).toBeLessThanOrEqual(BOTTOM_OF_THE_SCREEN);
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `desk-week${prefix.replace('/', '-')}.png`) });

    await send(page.getByRole('button', { name: yes }));
    await page.getByText(say('Bevestigd. Dank je wel!', 'Confirmed. Thank you!')).waitFor();
    await page.getByText(say('Bevestigd vandaag', 'Confirmed today')).first().waitFor();
    expect(checkedAt()).toBe(desk.now);
    // What was asked is done: the button is gone, and whoever listens is told.
    expect(await page.getByRole('button', { name: yes }).count()).toBe(0);
    await page.locator('.bl-confirmed', { hasText: say('Klopt tot en met', 'Right through') }).waitFor();
    const said = page.locator('p.bl-unseen[role=status]');
    if (script)
      await expect
        .poll(() => said.textContent())
        .toContain(say('Bevestigd vandaag. Klopt', 'Confirmed today. Right'));
    if (script) expect(await axeFindings(page)).toEqual([]);

    await send(page.getByRole('button', { name: say('Maak ongedaan', 'Undo') }));
    await page.getByText(say('Het is ongedaan gemaakt.', 'It has been undone.')).waitFor();
    expect(checkedAt()).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('closes the rest of today in two taps, and sees before what visitors will see', async () => {
    const visitor = await visit(`${prefix}/plek/${SLUG}`, null);
    await visitor.page.getByText(say('Nu open', 'Open now')).first().waitFor();
    const { page, complaints, follow, send } = await visit(prefix + PLACE, host, script);
    let taps = 0;
    const tap = async (role: 'link' | 'button', name: string) => {
      taps += 1;
      await (role === 'link' ? follow : send)(page.getByRole(role, { name, exact: true }));
    };

    await tap('link', say('Vandaag dicht', 'Closed today'));
    const preview = page.locator('.bl-preview');
    expect(await preview.innerText()).toContain(
      say('Vandaag dicht · onverwacht dicht · morgen om 9:00 open', 'Closed today · unexpectedly closed'),
    );
    // The walk-in hours of this afternoon and evening are named, one by one.
    expect(await preview.locator('#hits li').count()).toBeGreaterThan(0);
    expect(dayOf(desk.db, SLUG, TODAY)).toContain('13:30-17:00');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `desk-close-today${prefix.replace('/', '-')}.png`) });

    await tap('button', say('Toch opslaan', 'Save all the same'));
    // The page that the visitor has open learns of it by itself.
    await visitor.page.getByText(say('onverwacht dicht', 'unexpectedly closed')).first().waitFor();
    await page.getByText(say('Bewaard: vandaag is anders.', 'Saved: today is different.')).waitFor();
    expect(taps).toBeLessThanOrEqual(3);
    expect(dayOf(desk.db, SLUG, TODAY)).toBe('open 09:00-10:00');

    await send(page.getByRole('button', { name: say('Maak ongedaan', 'Undo') }));
    await page.getByText(say('Het is ongedaan gemaakt.', 'It has been undone.')).waitFor();
    expect(dayOf(desk.db, SLUG, TODAY)).toContain('13:30-17:00');
    expect([...complaints, ...visitor.complaints]).toEqual([]);
  });

  it('closes until a time, with a reason of her own', async () => {
    const { page, complaints, send } = await visit(`${prefix}${PLACE}/dicht`, host, script);
    await page.getByRole('radio', { name: say('Tot een tijd', 'Until a time') }).tap();
    await page.getByLabel(say('Weer open om', 'Open again at')).fill('14:00');
    await page.locator('summary', { hasText: say('Waarom?', 'Why?') }).tap();
    await page.getByLabel(say('Andere reden', 'Another reason')).fill('lekkage');
    // Without a script a button asks for the preview; with one it comes by itself.
    if (!script) await send(page.getByRole('button', { name: say('Bekijk', 'Look') }));
    await page.locator('.bl-preview').getByText('lekkage').first().waitFor();
    await expect.poll(() => page.locator('.bl-preview').innerText()).toContain('14:00');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await send(page.getByRole('button', { name: say('Toch opslaan', 'Save all the same'), exact: true }));
    await page.getByText(say('Bewaard: vandaag is anders.', 'Saved: today is different.')).waitFor();
    expect(dayOf(desk.db, SLUG, TODAY)).toBe('open 09:00-10:00 14:00-17:00 19:00-21:00 (lekkage)');
    expect(complaints).toEqual([]);
  });
});

it('with much to do, keeps the question, five days and the button on the first screen of a draft', async () => {
  const administrator = desk.signIn(ADMINISTRATOR);
  desk.db.sqlite.prepare("UPDATE places SET draft = 1 WHERE slug = 'groene-stee'").run();
  desk.db.sqlite
    .prepare('UPDATE people SET email = ? WHERE id = ?')
    .run(FIRST_ADDRESS, administrator.person.id);
  const { page } = await visit(PLACE, administrator);
  await page.locator('summary', { hasText: 'Nog 2 dingen te doen' }).waitFor();
  const button = await page.getByRole('button', { name: 'Ja, dit klopt' }).boundingBox();
  const fifth = await page.locator('.bl-days > li').nth(4).boundingBox();
  expect((fifth?.y ?? Number.NaN) + (fifth?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
  await page.screenshot({ path: join(SCREENSHOTS, 'desk-draft.png') });
  await page.locator('summary', { hasText: 'Nog 2 dingen te doen' }).tap();
  await page.getByRole('link', { name: 'Geef je e-mailadres' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

describe('what the first screen marks', () => {
  it('a walk-in hour before a closed door, in its place, with the way to mend it', async () => {
    save(desk.db, SLUG, weekly(on([1, 2, 3, 4, 5], '09:00-12:00')), desk.now - DAY);
    const { page } = await visit(PLACE);
    const wednesday = page.locator('.bl-day', { hasText: 'woensdag 25' });
    expect(await wednesday.innerText()).toContain(
      'Hulp met geld, 13:00 – 15:00: volgens de vaste tijden is de deur dicht.',
    );
    const mend = wednesday.getByRole('link', { name: 'Pas woensdag aan' });
    expect(await mend.getAttribute('href')).toContain(`${PLACE}/anders`);
    await expect.poll(() => bottomOf(page, 'Ja, dit klopt')).toBeLessThanOrEqual(BOTTOM_OF_THE_SCREEN);
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-week-clash.png') });
  });

  it('a note of one long word within the width of the smallest screen, as visitors’ pages do', async () => {
    const long = span('09:00-12:00', { note: 'www.'.padEnd(80, 'inloopmiddag') });
    save(desk.db, SLUG, weekly(on([1, 2, 3, 4, 5], long)));
    const { page, goto } = await visit(PLACE);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [PLACE, `${PLACE}/dicht`, `${PLACE}/tijden`, `/plek/${SLUG}`, '/']) {
      await goto(path);
      await expect
        .poll(async () => [path, await page.evaluate('document.documentElement.scrollWidth')])
        .toEqual([path, 320]);
    }
  });

  it('what visitors found at the door, until the host says how it is', async () => {
    const report = (deviceMark: string) =>
      reportPlace(
        desk.db,
        { placeSlug: SLUG, kind: 'closedDoor', words: null, deviceMark },
        desk.now,
        () => undefined,
      );
    report('key:one');
    report('key:two');
    const { page, goto } = await visit(PLACE);
    await page.getByText('Iemand meldde om 10:00: de deur is dicht').waitFor();
    await page.getByText('Bezoekers zien nu: Nu dicht').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-door-report.png') });
    await page.getByRole('button', { name: 'We zijn open' }).tap();
    await page.getByText('Bezoekers zien nu: Nu open').waitFor();
    expect(placeIn(desk.db, SLUG).doorReport).toBe(null);

    report('key:three');
    await goto(PLACE);
    await page.getByRole('button', { name: 'Klopt, we zijn dicht' }).tap();
    await page.getByText('Jullie hebben gezegd: nu even dicht. Dat geldt tot 12:30.').waitFor();
    expect(placeIn(desk.db, SLUG).live?.says).toBe('closed');
  });

  it('invented hours, which cannot be confirmed', async () => {
    const other = desk.signIn(hostOf('madiba'));
    const { page } = await visit('/beheer', other);
    expect(page.url()).toBe(`${desk.baseUrl}/beheer/plek/madiba`);
    const fill = page.getByRole('link', { name: 'Vul jullie echte tijden in' });
    expect(await fill.getAttribute('href')).toBe('/beheer/plek/madiba/tijden');
    expect(await page.getByRole('button', { name: 'Ja, dit klopt' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the screens behind them', () => {
  it.each([
    ['/nu', 'Open now, or closed for a moment'],
    ['/herinnering', 'How often we ask'],
    ['/barkaart', 'Bar card'],
    ['/doorsturen', 'Pass on'],
  ])('%s in English, with menus unfolded and in the dark', async (path, heading) => {
    const visited = await visitDesk(browser, desk, `/en${PLACE}${path}`, { as: host, colorScheme: 'dark' });
    visits.push(visited);
    const { page, complaints } = visited;
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.locator('.bl-desk-header summary').tap();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('set how often the host is asked', async () => {
    const { page } = await visit(`${PLACE}/herinnering`);
    await page.getByRole('radio', { name: 'Elke week' }).tap();
    await page.getByRole('radio', { name: 'vrijdag' }).tap();
    await page.getByLabel('Hoe laat?').fill('09:30');
    await page.getByRole('button', { name: 'Bewaar' }).tap();
    await page.getByText('De herinnering is bewaard.').waitFor();
    expect(placeIn(desk.db, SLUG).trust).toMatchObject({ rhythmDays: 7, askWeekday: 5, askMinute: 570 });
  });
});

describe('a host whose phone', () => {
  it('loses the network keeps the change, which goes later by itself', async () => {
    const before = checkedAt();
    const { page, context } = await visit(PLACE);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ja, dit klopt' }).tap();
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor();
    expect(checkedAt()).toBe(before);
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-offline.png') });

    await context.setOffline(false);
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor({ state: 'hidden' });
    expect(checkedAt()).toBe(desk.now);
  });

  it('is signed out in mid-edit keeps the change until she is back', async () => {
    const { page, context, goto } = await visit(`${PLACE}/dicht`);
    const address = desk.baseUrl;
    await context.clearCookies();
    await page.locator('summary', { hasText: 'Waarom?' }).tap();
    await page.getByLabel('Andere reden').fill('lekkage');
    await page.getByRole('button', { name: 'Toch opslaan' }).tap();
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor();
    expect(dayOf(desk.db, SLUG, TODAY)).not.toContain('lekkage');

    await context.addCookies([{ ...host.cookie, url: address }]);
    await goto(PLACE);
    await expect.poll(() => dayOf(desk.db, SLUG, TODAY)).toBe('open 09:00-10:00 (lekkage)');
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor({ state: 'hidden' });
  });
});

describe('a link', () => {
  it('that is over leads to the way in, and says nothing else', async () => {
    const path = mailedLink();
    desk.now += 14 * 86_400_000;
    const { page } = await visit(path, null);
    await page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' }).waitFor();
    expect(await page.getByRole('link', { name: 'Inloggen' }).count()).toBeGreaterThan(0);
    expect(await page.content()).not.toContain('Groene Stee');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('closes the whole week by one tap, after what it does', async () => {
    const { page, complaints } = await visit(`${mailedLink()}/week-dicht`, null);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(dayOf(desk.db, SLUG, '2026-11-26')).toContain('open');
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-week-closed.png') });
    // The walk-in hours that it hits stand above the button, not behind it.
    expect(await page.locator('#hits').count()).toBe(1);
    expect(await page.locator('.bl-sticky').count()).toBe(0);
    await page.getByRole('button', { name: 'Ja, de hele week dicht' }).tap();
    await page.getByText('De bijzondere dag is bewaard.').waitFor();
    expect(dayOf(desk.db, SLUG, '2026-11-26')).toBe('closed');
    expect(dayOf(desk.db, SLUG, '2026-11-30')).toContain('open');
    expect(complaints).toEqual([]);
  });

  it('can be passed on, to whoever stands in', async () => {
    const { page, send } = await visit(`${mailedLink()}/doorsturen`, null, false);
    await send(page.getByRole('button', { name: 'Maak een link' }));
    const address = await page.getByLabel('De link').inputValue();
    expect(address).toMatch(new RegExp(`^${desk.baseUrl}/klopt/[\\w-]{43}$`));
    const other = await visit(address.slice(desk.baseUrl.length), null);
    await other.page.getByRole('button', { name: 'Ja, dit klopt' }).tap();
    await other.page.getByText('Bevestigd. Dank je wel!').waitFor();
    expect(checkedAt()).toBe(desk.now);
  });
});
