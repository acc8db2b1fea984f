import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPeople, getPersonByEmail } from '../../db/queries/people.ts';
import { launchBrowser } from '../helpers/browser.ts';
import {
  ADMINISTRATOR,
  COORDINATOR,
  hostOf,
  type SignedIn,
  type TestDesk,
  testDesk,
} from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, settled, visitDesk } from '../helpers/desk-browser.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const PEOPLE = '/beheer/mensen';

let browser: Browser;
let desk: TestDesk;
let coordinator: SignedIn;
let visits: DeskVisit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  desk = await testDesk({ listens: true });
  coordinator = desk.signIn(COORDINATOR);
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
  const visited = await visitDesk(browser, desk, path, { as: coordinator, ...options });
  visits.push(visited);
  return visited;
}

describe.each([
  ['with a script', true],
  ['without JavaScript', false],
])('a coordinator, %s', (_how, script) => {
  it('invites a host without a mail server: the link is shown once, and lets her in', async () => {
    const { page, complaints, goto } = await visit(`${PEOPLE}?plek=groene-stee`, { script });
    await page.getByLabel('E-mailadres').fill('nieuw@example.org');
    await page.getByRole('button', { name: 'Nodig uit' }).click();
    await page.getByText('nieuw@example.org is uitgenodigd.').waitFor();
    const link = await page.getByLabel('Link voor de uitnodiging').inputValue();
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-people.png'), fullPage: true });
    expect(getPersonByEmail(desk.db, 'nieuw@example.org')?.rights).toEqual([hostOf('groene-stee')]);

    const hers = await visit(link.replace(desk.baseUrl, ''), { as: null, script });
    await hers.page.getByRole('button', { name: 'Ga verder' }).click();
    await hers.page.waitForURL(/\/beheer/);
    await hers.page.getByText('De Groene Stee').first().waitFor();

    await goto(PEOPLE);
    expect(await page.locator('main').innerText()).toContain('vandaag gezien');
    expect(await page.getByLabel('Link voor de uitnodiging').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('removes a host in two steps, and her name is gone everywhere', async () => {
    const host = desk.signIn(hostOf('madiba'));
    const { page } = await visit(`/en${PEOPLE}`, { script });
    await page.getByRole('link', { name: `Manage: ${host.person.email}` }).click();
    await page.getByRole('heading', { name: host.person.email }).waitFor();
    await settled(page, script);
    expect(await page.locator('main').innerText()).toContain('This cannot be undone.');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-person.png') });
    await page.getByRole('button', { name: `Remove ${host.person.email}` }).click();
    await page.getByText('That person is removed.').waitFor();
    await settled(page, script);
    expect(await page.locator('body').innerText()).not.toContain(host.person.email);
    expect((await desk.get('/beheer/plek/madiba', host)).headers.location).toContain('/aanmelden');
    const log = desk.db.sqlite.prepare(
      'SELECT json_group_array("before" || "after" || who || subject) FROM change_log',
    );
    expect(log.pluck().get()).not.toContain(host.person.email);
  });

  it('keeps what was typed when something is wrong with it', async () => {
    const { page } = await visit(PEOPLE, { script });
    await page.getByLabel('E-mailadres').fill('nieuw@voorbeeld');
    await page.getByLabel('Waarvoor?').selectOption('host:madiba');
    await page.getByRole('button', { name: 'Nodig uit' }).click();
    await page.getByRole('alert').getByText('Dit is geen e-mailadres.').waitFor();
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('nieuw@voorbeeld');
    expect(await page.getByLabel('Waarvoor?').inputValue()).toBe('host:madiba');
    if (script) expect(await axeFindings(page)).toEqual([]);
  });

  it('reads the mails that wait for her hosts, and no others', async () => {
    await desk.post('/aanmelden', { email: desk.signIn(hostOf('groene-stee')).person.email });
    await desk.post('/aanmelden', { email: desk.signIn(ADMINISTRATOR).person.email });
    const { page } = await visit('/beheer/post', { script });
    expect(await page.locator('main li strong').count()).toBe(1);
    await page.locator('summary', { hasText: 'Lees de mail' }).click();
    expect(await page.locator('.bl-mail a').first().getAttribute('href')).toContain('/aanmelden/');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, 'desk-outbox.png') });
  });
});

describe('what a coordinator may not', () => {
  it.each([['administrator'], ['coordinator:liendert-rustenburg'], ['host:bestaat-niet'], ['nonsense']])(
    'give the right %s',
    async (right) => {
      const before = findPeople(desk.db).length;
      const answer = await desk.post(PEOPLE, { email: 'nieuw@example.org', right }, coordinator);
      expect(answer.statusCode).toBe(400);
      expect(findPeople(desk.db)).toHaveLength(before);
    },
  );

  it('see or remove an administrator or another coordinator', async () => {
    const others = [desk.signIn(ADMINISTRATOR), desk.signIn(COORDINATOR)];
    for (const { person } of others) {
      expect((await desk.get(`${PEOPLE}/${person.id}`, coordinator)).statusCode).toBe(404);
      const removal = await desk.post(`${PEOPLE}/${person.id}`, { step: 'remove' }, coordinator);
      expect(removal.statusCode).toBe(404);
      expect(getPersonByEmail(desk.db, person.email)).not.toBeNull();
    }
  });

  it('be a host: she has no people page, no outbox and no other person', async () => {
    const host = desk.signIn(hostOf('groene-stee'));
    for (const path of [PEOPLE, `${PEOPLE}/${coordinator.person.id}`, '/beheer/post']) {
      expect((await desk.get(path, host)).statusCode).toBe(404);
    }
  });
});

describe('the last administrator', () => {
  it('cannot remove herself', async () => {
    const administrator = desk.signIn(ADMINISTRATOR);
    const path = `${PEOPLE}/${administrator.person.id}`;
    const answer = await desk.post(path, { step: 'remove' }, administrator);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Nodig eerst een andere beheerder uit.');
  });
});
