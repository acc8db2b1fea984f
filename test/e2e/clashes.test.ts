import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { dayOf, deskDatabase, HOST } from '../desk/real-place.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { hostOf, type TestDesk, testDesk } from '../helpers/desk.ts';
import { axeFindings, type DeskVisit, lookAgain, settled, visitDesk } from '../helpers/desk-browser.ts';
import { on, weekly } from '../hours/building-hours.ts';
import { CONTENT, mailsIn, ORGANISATION, PROFESSIONAL } from '../planner/visiting.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const SLUG = 'groene-stee';

let browser: Browser;
let desk: TestDesk;
let visits: DeskVisit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  desk = await testDesk({ db: deskDatabase(), listens: true });
  const facts = { kind: 'walkIn', placeSlug: SLUG, organisationSlug: ORGANISATION, roomSlug: null } as const;
  const words = { ...CONTENT, title: 'Geldvragen', titleEn: 'Money matters' };
  // Tuesdays, on which De Groene Stee is open from 9:00 to 12:30 and from 13:30 to 17:00.
  const hours = weekly(on([2], '14:00-16:00'));
  addWalkIn(desk.db, { ...words, ...facts, hours, slug: 'geld', visitorRole: null, sample: false }, HOST);
});
afterEach(async () => {
  await Promise.all(visits.map(({ context }) => context.close()));
  visits = [];
  await desk.close();
});

async function visit(path: string, options: Parameters<typeof visitDesk>[3]): Promise<DeskVisit> {
  const visited = await visitDesk(browser, desk, path, options);
  visits.push(visited);
  return visited;
}

const clashMails = () => mailsIn(desk.db).filter(({ purpose }) => purpose === 'clash');

/** Where the latest mail to somebody leads. */
function linkIn(purpose: string, to: string, link: RegExp): string {
  const mail = mailsIn(desk.db).findLast((each) => each.purpose === purpose && each.to === to);
  return link.exec(mail?.body ?? 'no such mail')?.[0] ?? 'no such link';
}

describe.each([
  ['in Dutch', '', true],
  ['in English, without JavaScript', '/en', false],
])('a host and a professional, %s', (_how, prefix, script) => {
  const say = (dutch: string, english: string) => (prefix === '' ? dutch : english);

  it('meet no closed door: one closes a Tuesday, the other hears and cancels, and visitors read it', async () => {
    const as = desk.signIn(hostOf(SLUG));
    const hers = desk.signIn(PROFESSIONAL);
    const { page, complaints } = await visit(`${prefix}/beheer/plek/${SLUG}/anders?date=2026-12-01`, {
      as,
      script,
    });
    await page.getByLabel(say('dicht', 'closed'), { exact: true }).tap();
    await page.locator('[name="reason"]').fill('studiedag');
    if (!script) await page.getByRole('button', { name: 'Save', exact: true }).tap();
    await settled(page, script);
    const hits = page.locator('#hits');
    await hits
      .getByText(say('Geldvragen staat dan voor een dichte deur', 'Money matters would stand'))
      .waitFor();

    // She asks first: the message goes, and what she typed stays.
    await hits.getByText(say('Overleg met Geldcheck033', 'Talk to Geldcheck033')).tap();
    await hits.locator('textarea').fill('Kan het ook woensdag?');
    if (script) expect(await axeFindings(page)).toEqual([]);
    await hits.getByRole('button', { name: say('Stuur bericht', 'Send message') }).tap();
    await hits
      .getByText(say('We hebben Geldcheck033 een bericht gestuurd.', 'We have sent a message'))
      .waitFor();
    await expect.poll(() => page.locator('[name="reason"]').inputValue()).toBe('studiedag');
    expect(clashMails().map(({ body }) => body.includes('Kan het ook woensdag?'))).toEqual([true]);
    await page.screenshot({
      path: join(SCREENSHOTS, `clash-hit${prefix.replace('/', '-')}.png`),
      fullPage: true,
    });

    await page.getByRole('button', { name: say('Toch opslaan', 'Save all the same') }).tap();
    await page.getByText(say('Geldcheck033 heeft bericht gekregen.', 'Geldcheck033 has received')).waitFor();
    expect(dayOf(desk.db, SLUG, '2026-12-01')).toContain('closed');
    expect(clashMails()).toHaveLength(2);

    const list = await visit(`${prefix}/planner/botsingen`, { as: hers, script });
    const warned = await visit(`${prefix}/plek/${SLUG}`, { script });
    await warned.page.getByText(say('Dit gaat misschien niet door.', 'may not')).first().waitFor();
    const date = say(
      'Dinsdag 1 december 14:00 – 16:00: de deur is dicht',
      'Tuesday 1 December 14:00 – 16:00: the door',
    );
    await list.page.getByText(date).waitFor();
    if (script) expect(await axeFindings(list.page)).toEqual([]);
    const shot = (name: string) => join(SCREENSHOTS, `clashes-${name}${prefix.replace('/', '-')}.png`);
    await list.page.screenshot({ path: shot('professional'), fullPage: true });
    await list.page.getByRole('button', { name: say('Deze keer niet', 'Not this time') }).tap();
    await list.page.getByText(say('Geen botsingen tot en met', 'No clashes through')).waitFor();
    await list.page.getByRole('button', { name: say('Maak ongedaan', 'Undo') }).waitFor();

    await warned.goto(`${prefix}/plek/${SLUG}`);
    await warned.page.getByText(say('Gaat niet door', 'Cancelled')).first().waitFor();
    expect([...complaints, ...list.complaints]).toEqual([]);
  });
});

it('a host finds what clashes from the week, with the way to mend it', async () => {
  const as = desk.signIn(hostOf(SLUG));
  const { page } = await visit(`/beheer/plek/${SLUG}/anders?date=2026-12-01`, { as, script: true });
  await page.getByLabel('dicht', { exact: true }).tap();
  await page.getByRole('button', { name: 'Toch opslaan' }).tap();
  await page.getByText('spreekuren botsen met de tijden').tap();
  await page.getByRole('heading', { name: 'Geldvragen' }).waitFor();
  await settled(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: join(SCREENSHOTS, 'clashes-host.png'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: join(SCREENSHOTS, 'clashes-host-wide.png'), fullPage: true });
  const geld = page.locator('section[aria-labelledby="clash-geld"]');
  await geld.getByRole('link', { name: 'Ook open van 14:00 tot 16:00' }).tap();
  await page.locator('[id="day.b0.opens"]').waitFor();
  await settled(page);
  expect(await page.locator('[id="day.b0.opens"]').inputValue()).toBe('14:00');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
  await page.getByText('De bijzondere dag is bewaard.').waitFor();
  expect(dayOf(desk.db, SLUG, '2026-12-01')).toContain('14:00-16:00');
});

it('a host closes Tuesday, the professional hears and moves, the host agrees, and visitors read where to be', async () => {
  const as = desk.signIn(hostOf(SLUG));
  const hers = desk.signIn(PROFESSIONAL);
  const visitor = await visit(`/plek/${SLUG}`, {});
  const occurrences = visitor.page.locator('.bl-occurrence', { hasText: 'Geldvragen' });
  await occurrences.getByText('Dinsdag 1 december, 14:00 – 16:00').waitFor();

  const { page, complaints } = await visit(`/beheer/plek/${SLUG}/anders?date=2026-12-01`, { as });
  await page.getByLabel('dicht', { exact: true }).tap();
  await page.getByText('Geldvragen staat dan voor een dichte deur').waitFor();
  await page.getByRole('button', { name: 'Toch opslaan' }).tap();
  await page.getByText('Geldcheck033 heeft bericht gekregen.').waitFor();
  expect(clashMails().map(({ to }) => to)).toEqual([hers.person.email]);
  await lookAgain(visitor.page);
  await occurrences.getByText('Dit gaat misschien niet door.').waitFor();

  const mailed = linkIn('clash', hers.person.email, /\/planner\/\S+/);
  const professional = await visit(mailed, { as: hers });
  await professional.page.getByRole('link', { name: 'Verzetten' }).tap();
  await professional.page.getByLabel('Naar welke dag?').waitFor();
  await settled(professional.page);
  await professional.page.getByLabel('Naar welke dag?').fill('2026-12-02');
  await professional.page.getByLabel('Van', { exact: true }).last().fill('10:00');
  await professional.page.getByLabel('Tot', { exact: true }).last().fill('11:30');
  expect(await axeFindings(professional.page)).toEqual([]);
  await professional.page.getByRole('button', { name: 'Stel dit voor die ene keer voor' }).tap();
  await professional.page.getByText('Je voorstel is verstuurd.').waitFor();

  const answering = linkIn('proposal', as.person.email, /\/voorstel\/[\w-]{43}/);
  const host = await visit(answering, {});
  await host.page.getByText('Op woensdag 2 december van 10:00 tot 11:30').first().waitFor();
  await host.page.getByRole('button', { name: 'Ja, dat is goed' }).tap();
  await host.page.getByText('Afgesproken.').first().waitFor();

  expect(linkIn('proposal', hers.person.email, /\/planner\/voorstel\/\d+/)).not.toBe('no such link');

  await lookAgain(visitor.page);
  await occurrences.getByText('Woensdag 2 december, 10:00 – 11:30').waitFor();
  const said = await occurrences.innerText();
  expect(said).toMatch(/Dinsdag 1 december.*[Vv]erplaatst naar woensdag 2 december/);
  expect(said).not.toContain('misschien');
  await professional.goto('/planner/botsingen');
  await professional.page.getByText('Geen botsingen tot en met').waitFor();
  expect([complaints, professional.complaints, host.complaints, visitor.complaints].flat()).toEqual([]);
});
