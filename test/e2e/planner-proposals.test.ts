import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, hydrated, lookAgain, visitDesk } from '../helpers/desk-browser.ts';
import { addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';
import { mailsIn } from '../planner/visiting.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const PLACE = 'fixture-twee-zalen';
/** A Wednesday, as the slot finder hands it over. The door is open on workdays from 9 to 12. */
const MOMENT = 'weekday=3&opens=10:00&closes=11:00&from=2026-12-02&rhythm=everyWeeks:1&helpTopic=parenting';

let browser: Browser;
let desk: TestDesk;
let professional: SignedIn;
let host: SignedIn;
let visits: DeskVisit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  desk = await testDesk({ db, listens: true });
  professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
  host = desk.signIn(hostOf(PLACE));
});
afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()));
  visits = [];
  await desk.close();
});

async function visit(path: string, as: SignedIn | null, script = true): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, { as, script });
  visits.push(visited);
  return visited;
}

function mailedLink(): string {
  const { body } = mailsIn(desk.db).findLast(({ to }) => to === host.person.email) ?? { body: '' };
  return /\/voorstel\/[\w-]{43}/.exec(body)?.[0] ?? '';
}

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `planner-${name}.png`), fullPage: true });
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();

describe('a proposal', () => {
  it('is made, gets another time by the mailed link, and is public once both agree', async () => {
    const { page, complaints, goto, follow } = await visit(
      `/planner/voorstel/nieuw?place=${PLACE}&${MOMENT}`,
      professional,
    );
    const preview = page.getByRole('region', { name: 'Zo wordt het' });
    await preview.getByText('De deur is open op alle 13 keren').waitFor();
    await press(page, '13:00 – 15:00');
    await preview.getByText('Let op 13 van de 13 keren').waitFor();
    await press(page, '10:00 – 12:00');
    await preview.getByText('Elke woensdag van 10:00 tot 12:00').waitFor();
    await page.getByLabel('Een paar woorden aan de host').fill('Mogen we komen?');
    await press(page, 'Verstuur het voorstel');
    await page.getByRole('alert').getByText('Geef het een naam, in gewone woorden.').waitFor();
    expect(await page.getByLabel('Een paar woorden aan de host').inputValue()).toBe('Mogen we komen?');
    expect(await page.getByLabel('Van', { exact: true }).inputValue()).toBe('10:00');
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'new-proposal');
    await page.getByLabel('Hoe heet het?').fill('Vragen over je kind');
    await press(page, 'Verstuur het voorstel');
    await page.getByText('Je voorstel is verstuurd.').waitFor();

    // A resident looks for help with raising her child on that morning.
    const seeker = await visit('/?when=chosen&day=2026-12-02&time=09:30', null);
    await seeker.page.locator('#filter > summary').tap();
    await seeker.follow(seeker.page.getByRole('link', { name: 'Opvoeden', exact: true }));
    await seeker.page.getByRole('link', { name: 'Kaart', exact: true }).tap();
    await seeker.page.locator('.leaflet-container').waitFor();
    // With the map there come its pins, if there are any.
    await hydrated(seeker.page);
    const pin = seeker.page.locator('.bl-map').getByRole('button', { name: /Fixture: twee zalen/ });
    expect(await pin.count()).toBe(0);

    // The host has not signed in: the mail is enough.
    const { page: atHost, complaints: ofHost } = await visit(mailedLink(), null);
    await atHost.getByText('Mogen we komen?').first().waitFor();
    await shot(atHost, 'proposal-link');
    expect(await axeFindings(atHost)).toEqual([]);
    await atHost.getByText('Andere tijd voorstellen').tap();
    await press(atHost, '09:00 – 11:00'.replace('09', '9'));
    await atHost.getByRole('region', { name: 'Zo wordt het' }).getByText('van 9:00 tot 11:00').waitFor();
    await atHost.getByLabel('Een paar woorden erbij').fill('Dan is er koffie.');
    await press(atHost, 'Verstuur deze andere tijd');
    await atHost.getByText('Je andere tijd is verstuurd.').waitFor();

    await page.reload();
    await hydrated(page);
    await page.getByText('Dan is er koffie.').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'proposal-other-time');
    await press(page, 'Ja, die tijd is goed');
    await page.getByText('Bezoekers zien dit nu op de kaart en bij de plek.').waitFor();
    await page.getByText('dus dit kan niet stil terug').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await follow(page.getByRole('link', { name: 'Bekijk de plek zoals bezoekers' }));
    await page.getByText('Vragen over je kind').first().waitFor();
    const list = await desk.get('/?when=chosen&day=2026-12-02&time=09:30');
    expect(list.body).toContain('Vragen over je kind');
    await lookAgain(seeker.page);
    await pin.tap();
    await seeker.page.locator('.bl-map-card').getByText('Vragen over je kind').waitFor();
    await shot(seeker.page, 'proposal-on-the-map');

    await goto('/planner/voorstellen');
    await page.getByRole('heading', { name: 'Afgesproken (1)' }).waitFor();
    expect([...complaints, ...ofHost, ...seeker.complaints]).toEqual([]);
  });

  it('is made and declined in English, and without JavaScript', async () => {
    const path = `/en/planner/voorstel/nieuw?place=${PLACE}&${MOMENT}`;
    const { page, follow } = await visit(path, professional, false);
    await follow(page.getByRole('button', { name: '13:00 – 15:00', exact: true }));
    await page.getByText('Mind 13 of the 13 dates in the first three months:').waitFor();
    await page.getByLabel('What is it called in Dutch?').fill('Hulp met opvoeden');
    await follow(page.getByRole('button', { name: 'Send the proposal', exact: true }));
    await page.getByText('Your proposal was sent. The host gets a mail.').waitFor();

    const atHost = await visit(`/en/beheer/plek/${PLACE}`, host);
    const atDesk = atHost.page;
    await atHost.follow(atDesk.getByRole('link', { name: '1 proposal waits for an answer' }));
    await atDesk.getByRole('heading', { name: 'Waits for your answer (1)' }).waitFor();
    expect(await axeFindings(atDesk)).toEqual([]);
    await atHost.follow(atDesk.getByRole('link', { name: 'Hulp met opvoeden' }));
    await atDesk.getByText('Mind 13 of the 13 dates').waitFor();
    expect(await axeFindings(atDesk)).toEqual([]);
    // The door is closed on all of these dates: no single tap says yes to that.
    await atDesk.locator('summary', { hasText: 'Yes, that is fine' }).tap();
    await atDesk.getByRole('button', { name: 'Yes, all the same' }).waitFor();
    // What is mailed at once, and cannot be taken back, asks for a second tap.
    await atDesk.getByText('No, rather not').tap();
    await atDesk.getByText('The organisation gets a mail at once.', { exact: false }).waitFor();
    await press(atDesk, 'Say no');
    await atDesk.getByText('You said no. The organisation gets a mail.').waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Find another moment' }).tap();
    await page.waitForURL('**/en/planner/moment?helpTopic=parenting&minutes=120&*');
  });
});

describe('a walk-in hour', () => {
  it('is asked to move and to stop', async () => {
    const path = '/planner/spreekuur/fixture-geld';
    const { page, goto } = await visit(`${path}/verzetten`, professional);
    await page.getByRole('radio', { name: 'donderdag' }).tap();
    await page.getByRole('region', { name: 'Zo wordt het' }).getByText('Elke donderdag van 9:30').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'move');
    await press(page, 'Verstuur het voorstel');
    await page.getByText('Je voorstel is verstuurd.').waitFor();
    await goto(`${path}/stoppen`);
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Stel voor om te stoppen');
    await page.getByRole('alert').getByText('Kies de laatste dag.').waitFor();
    await page.getByLabel('Wat is de laatste dag?').fill('2026-12-22');
    await press(page, 'Stel voor om te stoppen');
    await page.getByText('Voor het laatst op dinsdag 22 december').first().waitFor();
  });
});
