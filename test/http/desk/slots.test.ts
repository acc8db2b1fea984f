import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskContent } from '../../../server/contract/desk/desk-page.ts';
import type { SlotsContent } from '../../../server/contract/planner/slots.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';

const PROFESSIONAL = { role: 'professional', organisationSlug: 'indebuurt033' } as const;

let desk: TestDesk;
let professional: SignedIn;
beforeAll(async () => {
  desk = await testDesk();
  professional = desk.signIn(PROFESSIONAL);
});
afterAll(() => desk.close());

async function shown(query: string, as = professional): Promise<SlotsContent> {
  const answer = await desk.get(`/planner/moment?${query}`, as, { accept: 'application/json' });
  expect(answer.statusCode).toBe(200);
  const { content }: { content: DeskContent } = answer.json();
  if (content.view !== 'slots') throw new Error(`This is ${content.view}.`);
  return content;
}

describe('the screen that finds a moment', () => {
  it('asks somebody to sign in first', async () => {
    const answer = await desk.get('/planner/moment');
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/aanmelden?terug=%2Fplanner%2Fmoment',
    ]);
  });

  it('shows only the form until something is asked', async () => {
    const { form, found, choices } = await shown('');
    expect(found).toBeNull();
    expect(form).toMatchObject({ minutes: '60', rhythm: 'everyWeeks:1', from: '2026-11-25', helpTopic: '' });
    expect(choices.earliest).toBe('2026-11-25');
  });

  it('keeps in the form what stands in the address', async () => {
    const query =
      'helpTopic=money&theme=rondkomen&weekday=2&weekday=4&part=morning&minutes=90&rhythm=nth:-1&from=2026-12-01&audience=youth' +
      '&quiet=yes&host=yes&notTopic=work&notOrganisation=abc&neighbourhood=BU03071001';
    expect((await shown(query)).form).toEqual({
      ...{
        helpTopic: 'money',
        theme: 'rondkomen',
        weekdays: ['2', '4'],
        parts: ['morning'],
        minutes: '90',
        rhythm: 'nth:-1',
      },
      ...{ from: '2026-12-01', audience: 'youth', quiet: true, wheelchair: false, host: true },
      ...{ notTopic: 'work', notOrganisation: 'abc', place: '', neighbourhoods: ['BU03071001'] },
      district: 'liendert-rustenburg',
    });
  });

  it('takes what it cannot read as not asked, and says when another date or length was taken', async () => {
    const { form, found } = await shown(
      'helpTopic=magic&weekday=9&part=night&minutes=7&rhythm=daily&from=2026-11-01&neighbourhood=BU1',
    );
    expect(form).toMatchObject({ helpTopic: '', weekdays: [], parts: [], minutes: '60', neighbourhoods: [] });
    expect(form).toMatchObject({ rhythm: 'everyWeeks:1', from: '2026-11-25' });
    expect([found?.otherDate, found?.otherLength]).toEqual([true, true]);
    const asAsked = (await shown('minutes=45&from=2026-12-01')).found;
    expect([asAsked?.otherDate, asAsked?.otherLength]).toEqual([false, false]);
  });

  it('leads to a proposal whoever may make one, and nobody else', async () => {
    const query = 'helpTopic=money&minutes=60&from=2026-12-01&weekday=3';
    const addresses = async (as: SignedIn) =>
      (await shown(query, as)).found?.moments.map(({ proposeAt }) => proposeAt);
    const [first] = (await addresses(professional)) ?? [];
    expect(first).toMatch(
      /^\/planner\/voorstel\/nieuw\?place=[a-z-]+&room=[a-z-]+&weekday=3&opens=09%3A00&closes=10%3A00&from=2026-12-02&rhythm=everyWeeks%3A1&helpTopic=money$/,
    );
    expect(new Set(await addresses(desk.signIn(hostOf('madiba'))))).toEqual(new Set([null]));
  });

  it('fills in the proposal that it leads to', async () => {
    const query = 'helpTopic=money&minutes=60&from=2026-12-01&weekday=3&rhythm=everyWeeks:2';
    const [best] = (await shown(query)).found?.moments ?? [];
    const answer = await desk.get(best?.proposeAt ?? '', professional, { accept: 'application/json' });
    const { content }: { content: DeskContent } = answer.json();
    if (content.view !== 'newProposal') throw new Error(`This is ${content.view}.`);
    const { place, helpTopics, moment } = content.form;
    expect({ place, helpTopics }).toEqual({ place: best?.placeSlug, helpTopics: ['money'] });
    expect(moment).toMatchObject({
      rhythm: 'everyWeeks:2',
      weekday: '3',
      opens: '09:00',
      from: '2026-12-02',
    });
  });

  it('offers to drop the need that leaves nothing', async () => {
    const query = 'helpTopic=money&minutes=240&from=2026-12-01&weekday=5&neighbourhood=BU03071001';
    const { found } = await shown(query);
    expect(found?.moments).toEqual([]);
    const addresses = found?.drops.map(({ to }) => new URLSearchParams(to.split('?')[1]));
    expect(
      addresses?.map((search) => [search.has('neighbourhood'), search.has('weekday'), search.get('minutes')]),
    ).toEqual([
      [false, true, '240'],
      [true, false, '240'],
      [true, true, '60'],
    ]);
    for (const { to } of found?.drops ?? []) {
      expect((await shown(to.split('?')[1] ?? '')).found?.moments).not.toEqual([]);
    }
  });
});

it('lets one person search thirty times a minute, and then keeps what she asked until she may again', async () => {
  const [busy, other] = [desk.signIn(PROFESSIONAL), desk.signIn(PROFESSIONAL)];
  const query = 'minutes=90&helpTopic=money&weekday=7&part=evening&place=groene-stee';
  for (let time = 0; time < 30; time += 1) await shown(query, busy);
  const answer = await desk.get(`/planner/moment?${query}`, busy, { accept: 'application/json' });
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '60']);
  expect(answer.json().content).toMatchObject({
    form: { minutes: '90', helpTopic: 'money', weekdays: ['7'], parts: ['evening'], place: 'groene-stee' },
    ...{ found: null, waitSeconds: 60 },
  });
  await shown(query, other);
  await shown('', busy);
  desk.now += 60_000;
  await shown(query, busy);
});

describe('whoever searches with the keyboard', () => {
  it('comes out at what was found, past the planner’s own links', async () => {
    const form = (await desk.get('/planner/moment', professional)).body;
    expect(form).toContain('action="/planner/moment#found"');
    const answer = (await desk.get('/planner/moment?helpTopic=money&minutes=60', professional)).body;
    expect(answer).toMatch(/<h2[^>]*id="found" tabindex="-1"/i);
  });
});
