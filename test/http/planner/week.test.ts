import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import type { WeekCell, WeekContent } from '../../../server/contract/planner/week.ts';
import {
  ADMINISTRATOR,
  COORDINATOR,
  hostOf,
  type SignedIn,
  type TestDesk,
  testDesk,
} from '../../helpers/desk.ts';
import { addHolder, addRealWalkIns } from '../../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { walkInOf } from '../../planner/visiting.ts';

let desk: TestDesk;
let professional: SignedIn;

beforeAll(async () => {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  addHolder(db, walkInOf(db, 'fixture-geld').id, 'a@example.org', 'Gastnaam');
  addHolder(db, walkInOf(db, 'fixture-jongeren').id, 'b@example.org', null);
  desk = await testDesk({ db });
  professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
});
afterAll(() => desk.close());

async function weekAt(query: string, as: SignedIn | null = professional): Promise<WeekContent> {
  const answer = await desk.get(`/planner${query}`, as, { accept: 'application/json' });
  const { content }: DeskPage = answer.json();
  if (content.view !== 'plannerWeek') throw new Error(`This is ${content.view}.`);
  return content;
}

function cellOf({ places }: WeekContent, slug: string, date: string): WeekCell | undefined {
  return places.find((place) => place.slug === slug)?.days.find(({ day }) => day.date === date);
}

const TWO_ROOMS = 'fixture-twee-zalen';

describe('the week of the planner', () => {
  it.each([
    ['', '2026-11-23'],
    ['?week=2026-11-29', '2026-11-23'],
    ['?week=2026-12-09', '2026-12-07'],
    ['?week=2026-02-31', '2026-11-23'],
    ['?week=1999-01-01', '2026-11-23'],
  ])('%s begins on %s', async (query, monday) => {
    const { days } = await weekAt(query);
    expect(days[0]).toBe(monday);
    expect(days).toHaveLength(7);
  });

  it('shows the door of each day, and does not call it open or closed where nobody knows', async () => {
    const content = await weekAt('');
    const says = (slug: string, date: string) => cellOf(content, slug, date)?.day.says;
    expect(says(TWO_ROOMS, '2026-11-24')).toBe('open');
    expect(says('fixture-zonder-uren', '2026-11-24')).toBe('unknown');
    expect(content.places.find(({ slug }) => slug === 'groene-stee')?.certainty).toBe('sample');
    expect(content.places.map(({ slug }) => slug)).not.toContain('fixture-voorgoed-dicht');
  });

  it('shows what is held with its organisation, and a cancelled date as cancelled', async () => {
    const held = (content: WeekContent, date: string) =>
      cellOf(content, TWO_ROOMS, date)?.held.filter(({ slug }) => slug === 'fixture-geld');
    const [now] = held(await weekAt(''), '2026-11-24') ?? [];
    expect(now).toMatchObject({ title: 'Hulp met geld', who: 'Fixture: Raad en Daad', cancelled: null });
    expect(now?.to).toBe('/planner/spreekuur/fixture-geld');
    const [later] = held(await weekAt('?week=2026-12-01'), '2026-12-01') ?? [];
    expect(later).toMatchObject({ cancelled: { reason: 'ziek' }, clashes: [] });
  });

  it('says in words what a walk-in hour runs into', async () => {
    const cell = cellOf(await weekAt(''), TWO_ROOMS, '2026-11-27');
    expect(cell?.held.find(({ slug }) => slug === 'fixture-wonen')?.clashes).toEqual([
      'volgens de vaste tijden is de deur dicht',
    ]);
  });

  it('keeps only what was asked for', async () => {
    const content = await weekAt('?helpTopic=money&organisation=fixture-hulp');
    expect(content.places.map(({ slug }) => slug)).toEqual([TWO_ROOMS]);
    const slugs = content.places.flatMap(({ days }) =>
      days.flatMap(({ held }) => held.map(({ slug }) => slug)),
    );
    expect(slugs.toSorted()).toEqual(['fixture-brieven', 'fixture-geld']);
    expect((await weekAt('?helpTopic=no-such-topic')).places.length).toBeGreaterThan(1);
  });

  it('leads who may change it to a walk-in hour, and nobody else', async () => {
    const to = async (as: SignedIn) =>
      cellOf(await weekAt('', as), TWO_ROOMS, '2026-11-24')?.held.find(({ slug }) => slug === 'fixture-geld')
        ?.to;
    expect(await to(desk.signIn(COORDINATOR))).toBe('/planner/spreekuur/fixture-geld');
    expect(await to(desk.signIn({ role: 'professional', organisationSlug: 'ggdru' }))).toBe(null);
    expect(await to(desk.signIn(hostOf(TWO_ROOMS)))).toBe(null);
  });

  it('tells who is where today, by name only where she lets visitors read it', async () => {
    const { today } = await weekAt('');
    const names = new Map(today.map(({ slug, heldBy }) => [slug, heldBy]));
    expect(names.get('fixture-geld')).toEqual(['Gastnaam']);
    expect(names.get('fixture-jongeren')).toEqual([]);
    expect(JSON.stringify(today)).not.toContain('Geheim');
  });

  it('is a table with words in the document, in both languages', async () => {
    const dutch = await desk.get('/planner', professional);
    expect(dutch.statusCode).toBe(200);
    expect(dutch.body).toContain('Vandaag: wie is waar (');
    const english = await desk.get('/en/planner', desk.signIn(ADMINISTRATOR));
    expect(english.body).toContain('Today: who is where (');
  });

  it('is not for visitors, and the first page of a professional', async () => {
    const away = await desk.get('/planner', null);
    expect([away.statusCode, away.headers.location]).toEqual([303, '/aanmelden?terug=%2Fplanner']);
    const first = await desk.get('/beheer', professional);
    expect([first.statusCode, first.headers.location]).toEqual([303, '/planner']);
    const atHosts = await desk.get('/beheer', desk.signIn(hostOf(TWO_ROOMS)));
    expect(atHosts.headers.location).toBe(`/beheer/plek/${TWO_ROOMS}`);
  });

  it.each([
    ['a professional', { role: 'professional', organisationSlug: 'fixture-hulp' }],
    ['a host', hostOf(TWO_ROOMS)],
    ['a coordinator', COORDINATOR],
  ] as const)(
    'leads %s on: every link of the planner opens, and the menu leads to it',
    async (_who, right) => {
      const as = desk.signIn(right);
      const { body } = await desk.get('/planner', as);
      const [, menu = ''] = /bl-menu__panel(.*?)<\/nav>/s.exec(body) ?? [];
      expect(menu).toContain('href="/planner"');
      const [, nav = ''] = /<nav aria-label="Planner"(.*?)<\/nav>/s.exec(body) ?? [];
      const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
      expect(links.length).toBeGreaterThanOrEqual(6);
      for (const link of links) expect([link, (await desk.get(link, as)).statusCode]).toEqual([link, 200]);
    },
  );
});
