import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskContent, DeskPage } from '../../../server/contract/desk/desk-page.ts';
import type { OwnCalendarContent } from '../../../server/contract/planner/calendar.ts';
import { type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { readCalendar } from '../../helpers/read-calendar.ts';
import { agreed, HOST, PROFESSIONAL, proposed } from '../../planner/visiting.ts';

let desk: TestDesk;
let her: SignedIn;
beforeEach(async () => {
  desk = await testDesk();
  her = desk.signIn(PROFESSIONAL);
  const at = { db: desk.db, professional: her.person, host: desk.signIn(HOST).person };
  agreed(at);
  proposed(at, { title: 'Koffie en vragen' });
});
afterEach(() => desk.close());

const VALUE = { accept: 'application/json' };

function contentOf(body: string): OwnCalendarContent {
  const { content }: DeskPage & { content: DeskContent } = JSON.parse(body);
  if (content.view !== 'ownCalendar') throw new Error(`This is ${content.view}.`);
  return content;
}
async function shown(path = '/planner/agenda', as = her): Promise<OwnCalendarContent> {
  return contentOf((await desk.get(path, as, VALUE)).body);
}
async function made(path = '/planner/agenda'): Promise<NonNullable<OwnCalendarContent['fresh']>> {
  const { fresh } = contentOf((await desk.post(path, { step: 'make' }, her, VALUE)).body);
  if (fresh === null) throw new Error('No address was made.');
  return fresh;
}
const readAt = (address: string) => desk.get(address.slice(desk.baseUrl.length));

describe('the screen of calendars', () => {
  it('is for those who have something to do with walk-in hours', async () => {
    const signIn = await desk.get('/planner/agenda');
    expect(signIn.headers.location).toBe('/aanmelden?terug=%2Fplanner%2Fagenda');
    expect((await desk.get('/planner/agenda', desk.signIn())).statusCode).toBe(404);
    expect((await desk.get('/planner/agenda', desk.signIn(HOST))).statusCode).toBe(200);
  });

  it('makes an address that is shown once, and works in a calendar app', async () => {
    expect(await shown()).toMatchObject({ madeAt: null, fresh: null, held: 1, proposed: 1 });
    const { address, subscribe } = await made();
    expect(address).toMatch(/^http:\/\/localhost:3000\/agenda\/eigen\/[\w-]{43}\.ics$/);
    expect(subscribe).toBe(address.replace('http:', 'webcal:'));
    const { events } = readCalendar((await readAt(address)).body);
    expect(events.length).toBeGreaterThan(8);
    expect(await shown()).toMatchObject({ madeAt: desk.now, fresh: null });
    expect(JSON.stringify(await shown())).not.toContain(address.slice(-47, -4));
  });

  it('names what its organisation holds to whoever said of nothing that she does it', async () => {
    const colleague = desk.signIn(PROFESSIONAL);
    const { held, toJoin } = await shown('/planner/agenda', colleague);
    expect([held, toJoin.length]).toEqual([0, 1]);
    const page = (await desk.get('/planner/agenda', colleague)).body;
    expect(page).toContain(`href="/planner/spreekuur/${toJoin[0]?.slug}#holder"`);
    expect((await shown()).toJoin).toEqual([]);
    const list = (await desk.get('/planner/spreekuren', colleague)).body;
    expect(list).toMatch(/<h1[^>]*>Spreekuren van \S/);
    expect((await desk.get('/planner/spreekuren', desk.signIn(HOST))).body).toMatch(
      /<h1[^>]*>Spreekuren<\/h1>/,
    );
  });

  it('makes one in the language of the page', async () => {
    const { address } = await made('/en/planner/agenda');
    expect(address).toContain('/en/agenda/eigen/');
    expect((await readAt(address)).body).toContain('X-WR-CALNAME:My walk-in hours');
  });

  it('makes another, after which the first opens nothing', async () => {
    const [first, second] = [await made(), await made()];
    expect((await readAt(first.address)).statusCode).toBe(404);
    expect((await readAt(second.address)).statusCode).toBe(200);
  });

  it('withdraws it, and says so', async () => {
    const { address } = await made();
    const answer = await desk.post('/planner/agenda', { step: 'revoke' }, her);
    expect(answer.headers.location).toBe('/planner/agenda?ingetrokken=ja');
    expect((await readAt(address)).statusCode).toBe(404);
    expect(await shown(String(answer.headers.location))).toMatchObject({ madeAt: null, revoked: true });
    expect((await desk.get('/planner/agenda?ingetrokken=ja', her)).body).toContain(
      'Het adres is ingetrokken.',
    );
  });

  it('leads to calendars that are there: of her organisation, of places, of kinds of help', async () => {
    const { organisations, places, topics } = await shown();
    expect(organisations.map(({ name }) => name)).toEqual(['Geldcheck033']);
    expect(topics.find(({ name }) => name === 'Hulp met geld')?.address).toMatch(
      /\/agenda\/hulp\/h\d+\.ics$/,
    );
    const asked = [...organisations, ...places.slice(0, 2), ...topics.slice(0, 4)];
    expect(asked).toHaveLength(7);
    for (const { address } of asked)
      expect([address, (await readAt(address)).statusCode]).toEqual([address, 200]);
  });

  it('shows a coordinator every organisation', async () => {
    const coordinator = desk.signIn({ role: 'coordinator', districtSlug: 'liendert-rustenburg' });
    const { organisations, held } = await shown('/planner/agenda', coordinator);
    expect(organisations.length).toBeGreaterThan(3);
    expect(held).toBe(0);
  });
});
