import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeSessions } from '../../db/queries/sessions.ts';
import { firstSignInLink } from '../../server/auth/first-administrator.ts';
import { deskDatabase } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, giveAuthenticator, visitDesk } from '../helpers/desk-browser.ts';
import { findChanges } from '../helpers/find-changes.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const MINUTE = 60_000;
const PLACE = '/beheer/plek/groene-stee';
const YES = 'Ja, dit klopt';

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

async function visit(
  path: string,
  options: { readonly as?: SignedIn | null; readonly script?: boolean } = {},
): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, options);
  visits.push(visited);
  return visited;
}

/** The latest mail in the outbox, taken apart. */
function latestMail(): { readonly path: string; readonly code: string } {
  const query = desk.db.sqlite
    .prepare<[], string>('SELECT body FROM outbox ORDER BY id DESC LIMIT 1')
    .pluck();
  const body = query.get() ?? '';
  return {
    path: /http:\/\/[^/]+(\/\S+)/.exec(body)?.[1] ?? '',
    code: /: (\d{6})\n/.exec(body)?.[1] ?? '',
  };
}

async function askForMail({ page, send }: DeskVisit, email = host.person.email): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await send(page.getByRole('button', { name: 'Stuur mij een mail' }));
  await page.getByRole('heading', { name: 'Kijk in je mail' }).waitFor();
}

async function typeCode({ page, send }: DeskVisit, code: string): Promise<void> {
  await page.getByLabel('Code van 6 cijfers').fill(code);
  await send(page.getByRole('button', { name: 'Log in' }));
}

const checksOfThePlace = () =>
  findChanges(desk.db, 'place:groene-stee').filter(({ what }) => what === 'confirmHours').length;

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('signing in, %s', (_how, script) => {
  it('by the code in the mail, in the browser that asked, and on to where she was going', async () => {
    const visited = await visit(PLACE, { script });
    const { page, complaints } = visited;
    expect(new URL(page.url()).pathname).toBe('/aanmelden');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-sign-in.png') });
    await askForMail(visited);
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-code.png') });

    await typeCode(visited, latestMail().code === '000000' ? '000001' : '000000');
    await page.getByRole('alert').getByText('Deze code klopt niet').waitFor();
    if (script) expect(await axeFindings(page)).toEqual([]);

    await typeCode(visited, latestMail().code);
    await page.waitForURL(`**${PLACE}`);
    await page.getByRole('button', { name: YES }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('by the link in the mail, on another phone; opening it does nothing, and it works once', async () => {
    await askForMail(await visit('/aanmelden', { script }));
    const { path } = latestMail();
    for (let opened = 0; opened < 3; opened += 1) expect((await desk.get(path)).statusCode).toBe(200);

    const other = await visit(path, { script });
    if (script) expect(await axeFindings(other.page)).toEqual([]);
    expect(await other.page.content()).not.toContain(host.person.email);
    await other.send(other.page.getByRole('button', { name: 'Ga verder' }));
    await other.page.waitForURL(/\/beheer/);

    const stolen = await visit(path, { script });
    await stolen.page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
    if (script) expect(await axeFindings(stolen.page)).toEqual([]);
  });

  it('in English, and not by a link of a quarter of an hour ago', async () => {
    const { page, send } = await visit('/en/aanmelden', { script });
    await page.getByLabel('E-mail address').fill(host.person.email);
    await send(page.getByRole('button', { name: 'Send me a mail' }));
    await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
    const { path } = latestMail();
    desk.now += 16 * MINUTE;
    const late = await visit(`/en${path}`, { script });
    await late.page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    expect((await desk.post(path, {})).headers['set-cookie']).toBeUndefined();
  });
});

describe('an address that nobody here has', () => {
  it('gets the same page and the same cookie as one that is known', async () => {
    const answers = await Promise.all(
      [host.person.email, 'unknown@example.org'].map((email) => desk.post('/aanmelden', { email })),
    );
    const [known, unknown] = answers.map(({ statusCode, headers }) => [
      statusCode,
      headers.location,
      String(headers['set-cookie']).replace(/=[\w-]{43};/, '=;'),
    ]);
    expect(known).toEqual(unknown);
    expect(desk.db.sqlite.prepare('SELECT count(*) FROM outbox').pluck().get()).toBe(1);
  });
});

describe('too many tries from one network', () => {
  it('are told so in a sentence, with what was typed still there', async () => {
    const form = { email: 'unknown@example.org', keptAction: PLACE, keptBody: 'note=typed' };
    for (let tries = 0; tries < 20; tries += 1) {
      expect((await desk.post('/aanmelden', form)).statusCode).toBe(200);
    }
    const answer = await desk.post('/aanmelden', form);
    expect(answer.statusCode).toBe(429);
    expect(answer.body).toContain('Wacht een uur');
    expect(answer.body).toContain('value="unknown@example.org"');
    expect(answer.body).toContain('value="note=typed"');
  });
});

describe('a form that was sent after the session ended', () => {
  it('without JavaScript goes along through signing in, and one button then sends it', async () => {
    const visited = await visit(PLACE, { as: host, script: false });
    const { page, send } = visited;
    removeSessions(desk.db, host.person.id);
    await send(page.getByRole('button', { name: YES }));
    await page.getByRole('heading', { name: 'Log opnieuw in' }).waitFor();
    await askForMail(visited);
    await typeCode(visited, '12');
    await page.getByRole('alert').waitFor();
    await typeCode(visited, latestMail().code);
    await page.getByRole('heading', { name: 'Je was nog bezig' }).waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-resume.png') });
    expect(checksOfThePlace()).toBe(0);
    await send(page.getByRole('button', { name: 'Verstuur je wijziging' }));
    await page.getByText('Bevestigd. Dank je wel!').waitFor();
    expect(checksOfThePlace()).toBe(1);
  });

  it('with a script waits on the phone, and goes by itself once she is in', async () => {
    const visited = await visit(PLACE, { as: host });
    const { page, follow } = visited;
    removeSessions(desk.db, host.person.id);
    await page.getByRole('button', { name: YES }).click();
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor();
    await follow(page.getByRole('link', { name: 'Inloggen' }));
    await askForMail(visited);
    await typeCode(visited, latestMail().code);
    await page.waitForURL(/\/beheer/);
    await expect.poll(checksOfThePlace).toBe(1);
    await page.getByText('nog niet verstuurd').waitFor({ state: 'hidden' });
  });

  it('is carried only to pages of the desk', async () => {
    const form = { email: host.person.email, keptAction: 'https://elsewhere.example/', keptBody: 'a=b' };
    expect((await desk.post('/aanmelden', form)).statusCode).toBe(303);
    const own = await desk.post('/aanmelden', { ...form, keptAction: '/uitloggen' });
    expect(own.statusCode).toBe(303);
  });
});

describe('a passkey', () => {
  it('is made on the account page, and signs in without a mail', async () => {
    const { page, context, complaints, follow } = await visit('/beheer/account', { as: host });
    await giveAuthenticator(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-account.png'), fullPage: true });
    await page.getByRole('button', { name: 'Maak een passkey op dit toestel' }).click();
    await page.getByRole('button', { name: /^Verwijder/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByText('Menu', { exact: true }).click();
    await follow(page.getByRole('button', { name: 'Uitloggen' }));
    await page.getByText('Je bent uitgelogd.').waitFor();
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('binnenlopen');

    await page.getByRole('button', { name: 'Log in met je passkey' }).click();
    await page.waitForURL(/\/beheer/);
    expect((await context.cookies()).map(({ name }) => name)).toContain('binnenlopen');
    expect(complaints).toEqual([]);
  });

  it('is asked of a coordinator who has one, before she sees addresses', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    const { page, goto, follow } = await visit('/beheer/account', { as: coordinator });
    await giveAuthenticator(page);
    await page.getByRole('button', { name: 'Maak een passkey op dit toestel' }).click();
    await page.getByRole('button', { name: /^Verwijder/ }).waitFor();
    desk.now += 13 * 60 * MINUTE;
    await goto('/beheer/mensen');
    await page.getByRole('heading', { name: 'Laat je passkey zien' }).waitFor();
    expect(await page.content()).not.toContain(host.person.email);
    expect(await axeFindings(page)).toEqual([]);
    expect((await desk.post('/beheer/mensen', { email: 'a@example.org' }, coordinator)).statusCode).toBe(409);
    await follow(page.getByRole('button', { name: 'Laat je passkey zien' }));
    await page.getByRole('heading', { name: 'Mensen' }).waitFor();
    expect(await page.locator('main').innerText()).toContain(host.person.email);
  });
});

describe('signing out everywhere', () => {
  it.each([true, false])('ends every session, on this phone too (script: %s)', async (script) => {
    const { page, send } = await visit('/beheer/account', { as: host, script });
    expect(await page.locator('main').innerText()).toContain('dit toestel');
    await send(page.getByRole('button', { name: 'Log overal uit' }));
    await page.getByText('Je bent uitgelogd.').waitFor();
    expect((await desk.get('/beheer/account', host)).headers.location).toContain('/aanmelden');
  });
});

describe('signing out with a change that has not been sent', () => {
  it('asks first, and then leaves nothing of it on the phone', async () => {
    const { page, follow } = await visit(PLACE, { as: host });
    await page.route(`**${PLACE}`, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: YES }).click();
    await page.getByText('1 wijziging is nog niet verstuurd').waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
    });
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await expect.poll(() => asked.length).toBe(1);
    expect(await page.getByText('1 wijziging is nog niet verstuurd').count()).toBe(1);
    await follow(page.getByRole('button', { name: 'Uitloggen' }));
    await page.getByText('Je bent uitgelogd.').waitFor();
    expect(asked).toHaveLength(2);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    expect(checksOfThePlace()).toBe(0);
  });
});

describe('her own address', () => {
  it('without a mail server counts at once, and keeps this session', async () => {
    const { page } = await visit('/beheer/account', { as: host });
    await page.getByLabel('Nieuw e-mailadres').fill('nieuw@example.org');
    await page.getByRole('button', { name: 'Verander mijn adres' }).click();
    await page.getByText('Je nieuwe e-mailadres is in gebruik.').waitFor();
    await page.locator('main').getByText('nieuw@example.org').first().waitFor();
  });

  it('is asked of the first administrator, who came in by the link that the start printed', async () => {
    await desk.close();
    desk = await testDesk({ listens: true });
    const link = firstSignInLink(desk.db, desk.baseUrl, desk.now) ?? '';
    const { page, follow } = await visit(link.replace(desk.baseUrl, ''), { script: false });
    await follow(page.getByRole('button', { name: 'Ga verder' }));
    await follow(page.getByRole('link', { name: 'Geef je e-mailadres' }));
    await page.getByLabel('Nieuw e-mailadres').fill('beheer@example.org');
    await follow(page.getByRole('button', { name: 'Verander mijn adres' }));
    await page.getByText('Je nieuwe e-mailadres is in gebruik.').waitFor();
    expect(firstSignInLink(desk.db, desk.baseUrl, desk.now)).toBeNull();
    expect(await page.locator('main').innerText()).not.toContain('admin@localhost');
  });
});
