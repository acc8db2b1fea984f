import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getProposal } from '../../../db/queries/proposals.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { DeskContent, DeskPage, DeskProblem } from '../../../server/contract/desk/desk-page.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { addRealWalkIns } from '../../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { mailsIn } from '../../planner/visiting.ts';

const PLACE = 'fixture-twee-zalen';
const JSON_ONLY = { accept: 'application/json' };

let desk: TestDesk;
let professional: SignedIn;
let host: SignedIn;

beforeEach(async () => {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  desk = await testDesk({ db });
  professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
  host = desk.signIn(hostOf(PLACE));
});
afterEach(() => desk.close());

type Fields = Record<string, string>;

/** Every Wednesday from 10 to 11, from 2 December on, when the door is open from 9 to 12. */
const FORM: Fields = {
  ...{
    send: 'yes',
    place: PLACE,
    organisation: 'fixture-hulp',
    title: 'Hulp met wonen',
    helpTopic: 'housing',
  },
  ...{ rhythm: 'everyWeeks:1', weekday: '3', opens: '10:00', closes: '11:00', from: '2026-12-02' },
  ...{ inSchoolHolidays: 'yes', audience: 'everyone', room: '', words: 'Mag dat?' },
};

async function contentAt<View extends DeskContent['view']>(
  path: string,
  as: SignedIn | null,
  view: View,
): Promise<Extract<DeskContent, { readonly view: View }>> {
  return contentIn((await desk.get(path, as, JSON_ONLY)).json(), view);
}

function contentIn<View extends DeskContent['view']>({ content }: DeskPage, view: View) {
  if (isOf(content, view)) return content;
  throw new Error(`This is ${content.view}.`);
}

function isOf<View extends DeskContent['view']>(
  content: DeskContent,
  view: View,
): content is Extract<DeskContent, { readonly view: View }> {
  return content.view === view;
}

async function send(path: string, fields: Fields, as: SignedIn | null) {
  return desk.post(path, fields, as, JSON_ONLY);
}

/** The address that a browser is sent on to. */
async function proposed(more: Fields = {}): Promise<string> {
  const answer = await send('/planner/voorstel/nieuw', { ...FORM, ...more }, professional);
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location).replace(/\?.*/, '');
}

const idIn = (path: string) => Number(path.split('/').at(-1));
const atPlace = (path: string) => `/beheer/plek/${PLACE}/voorstel/${idIn(path)}`;
const walkIns = () => findWalkIns(desk.db, { placeSlugs: [PLACE] }).map(({ title }) => title);
const linkOf = () => {
  const { body } = mailsIn(desk.db).findLast(({ to }) => to === host.person.email) ?? { body: '' };
  return /\/voorstel\/[\w-]+/.exec(body)?.[0] ?? '';
};

describe('the form of a new proposal', () => {
  it('is filled in from the address, as the slot finder hands it over', async () => {
    const query =
      'room=grote-zaal&weekday=3&opens=10:00&closes=11:00&from=2026-12-02&rhythm=nth:-1&helpTopic=work';
    const { form, preview } = await contentAt(
      `/planner/voorstel/nieuw?place=${PLACE}&${query}`,
      professional,
      'newProposal',
    );
    expect(form).toMatchObject({ place: PLACE, organisation: 'fixture-hulp', helpTopics: ['work'] });
    expect(form.moment).toMatchObject({ rhythm: 'nth:-1', weekday: '3', opens: '10:00', from: '2026-12-02' });
    expect(preview?.sentence).toContain('laatste woensdag van de maand van 10:00 tot 11:00');
    expect(preview?.dates).toEqual(['2026-12-30', '2027-01-27', '2027-02-24']);
  });

  it.each([
    ['in its times', '10:00', '11:00', 'everyWeeks:1', 13, 0],
    ['an hour past its times', '11:00', '13:00', 'everyWeeks:1', 13, 13],
  ])(
    'tells of a moment %s which dates fall behind a closed door',
    async (_when, opens, closes, rhythm, times, hindered) => {
      const fields = { ...FORM, step: 'preview', opens, closes, rhythm };
      const answer = await send('/planner/voorstel/nieuw', fields, professional);
      const { preview } = contentIn(answer.json(), 'newProposal');
      expect([preview?.times, preview?.hindered]).toEqual([times, hindered]);
      expect(preview?.firstDay?.day.date).toBe('2026-12-02');
      expect(walkIns()).not.toContain('Hulp met wonen');
      expect(mailsIn(desk.db)).toEqual([]);
    },
  );

  it.each<[string, Fields, string[]]>([
    [
      'nothing',
      { title: '', helpTopic: '', opens: '', closes: '', from: '', place: '' },
      ['place', 'opens', 'closes', 'from', 'title', 'helpTopics'],
    ],
    ['an end before the beginning', { opens: '15:00', closes: '13:00' }, ['closes']],
    ['a last day before the first', { through: '2026-11-30' }, ['through']],
    ['a day that has been', { from: '2026-11-18' }, ['from']],
    ['a room of another place', { room: 'havikshorst' }, ['room']],
    ['no telephone number', { phone: 'bel maar' }, ['phone']],
    ['another organisation', { organisation: 'geldcheck033' }, ['organisation']],
  ])('says what is wrong beside the field for %s, and keeps the rest', async (_what, more, fields) => {
    const answer = await send('/planner/voorstel/nieuw', { ...FORM, ...more }, professional);
    expect(answer.statusCode).toBe(400);
    const page: DeskPage = answer.json();
    expect(page.problems.map(({ field }) => field)).toEqual(fields);
    expect(contentIn(page, 'newProposal').form).toMatchObject({ words: 'Mag dat?', audience: 'everyone' });
    expect(mailsIn(desk.db)).toEqual([]);
  });

  it('lets a coordinator propose for every organisation, in her own district only', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    const { choices, form } = await contentAt('/planner/voorstel/nieuw', coordinator, 'newProposal');
    expect(form.organisation).toBe('');
    expect(choices.organisations.length).toBeGreaterThan(5);
    expect(choices.places.map(([slug]) => slug)).toContain(PLACE);
    const sent = await send(
      '/planner/voorstel/nieuw',
      { ...FORM, organisation: 'geldcheck033' },
      coordinator,
    );
    expect(sent.statusCode).toBe(303);
    const elsewhere = desk.signIn({ role: 'coordinator', districtSlug: 'nieuwland' });
    const refused = await send('/planner/voorstel/nieuw', FORM, elsewhere);
    expect(refused.json().problems.map(({ field }: DeskProblem) => field)).toContain('place');
  });

  it('is sent once, however often it arrives', async () => {
    const actKey = 'one-and-the-same-form';
    expect(await proposed({ actKey })).toBe(await proposed({ actKey }));
    expect(mailsIn(desk.db)).toHaveLength(1);
  });
});

describe('a proposal', () => {
  it('goes back and forth, and is public when both agree', async () => {
    const path = await proposed();
    const list = await contentAt('/planner/voorstellen', professional, 'proposals');
    expect(list.proposals).toMatchObject([{ state: 'open', isYours: false, to: path }]);
    const asked = await contentAt(atPlace(path), host, 'proposal');
    expect(asked).toMatchObject({ state: 'open', answers: ['accept', 'otherTime', 'decline'] });
    expect(asked.steps).toMatchObject([{ step: 'proposed', words: 'Mag dat?' }]);
    expect((await desk.get(`/beheer/plek/${PLACE}`, host, JSON_ONLY)).json().place.openProposals).toBe(1);

    const other = { ...FORM, answer: 'otherTime', version: '1', opens: '9:30', words: 'Iets eerder graag' };
    const answered = await send(atPlace(path), other, host);
    expect([answered.statusCode, answered.headers.location]).toEqual([303, `${atPlace(path)}?now=2`]);
    const back = await contentAt(path, professional, 'proposal');
    expect(back).toMatchObject({ state: 'otherTime', answers: ['accept', 'again', 'withdraw'] });
    expect(back.steps[1]).toMatchObject({ words: 'Iets eerder graag' });
    expect(back.steps[1]?.moment?.from).toContain('van 10:00 tot 11:00');
    expect(back.steps[1]?.moment?.to).toContain('van 9:30 tot 11:00');
    expect(walkIns()).not.toContain('Hulp met wonen');

    await send(path, { answer: 'accept', version: '2' }, professional);
    expect(walkIns()).toContain('Hulp met wonen');
    const agreed = await contentAt(`${path}?now=3`, professional, 'proposal');
    expect(agreed).toMatchObject({ state: 'accepted', justDone: true, answers: [] });
  });

  it('that changed meanwhile is shown as it is now, with what was typed', async () => {
    const path = await proposed();
    await send(path, { ...FORM, answer: 'again', version: '1', opens: '9:00', words: '' }, professional);
    const late = await send(atPlace(path), { answer: 'accept', version: '1', words: 'Kom maar' }, host);
    expect(late.statusCode).toBe(409);
    const page: DeskPage = late.json();
    expect(page.problems[0]?.sentence).toContain('intussen veranderd');
    const now = contentIn(page, 'proposal');
    expect(now).toMatchObject({ version: 2, state: 'open', form: { words: 'Kom maar' } });
    expect(now.moment).toContain('van 9:00 tot 11:00');
    expect(walkIns()).not.toContain('Hulp met wonen');
  });

  it.each([
    ['decline', 'declined'],
    ['accept', 'accepted'],
  ])('is answered with %s by the mailed link, by nobody else and once', async (answer, state) => {
    const path = await proposed();
    const link = linkOf();
    const before = desk.db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get();
    const shown = await desk.get(link, null, JSON_ONLY);
    expect(contentIn(shown.json(), 'proposal')).toMatchObject({ side: 'place', list: null, action: link });
    expect(desk.db.sqlite.prepare('SELECT count(*) FROM change_log').pluck().get()).toBe(before);
    const sent = await send(link, { answer, version: '1' }, null);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${link}?now=2`]);
    expect(getProposal(desk.db, idIn(path))?.state).toBe(state);
    const again = await send(link, { answer: 'decline', version: '1', words: 'Toch niet' }, null);
    expect(again.statusCode).toBe(409);
    expect(contentIn(again.json(), 'proposal')).toMatchObject({ state, answers: [] });
  });

  it('has a kind page under a link that was made up or has run out', async () => {
    await proposed();
    const link = linkOf();
    const madeUp = await desk.get(`/voorstel/${'x'.repeat(43)}`, null, JSON_ONLY);
    expect([madeUp.statusCode, madeUp.json().content]).toEqual([
      404,
      { view: 'message', message: 'linkExpired' },
    ]);
    desk.now += 61 * 86_400_000;
    expect((await desk.get(link, null, JSON_ONLY)).json().content.view).toBe('message');
    const sent = await send(link, { answer: 'accept', version: '1' }, null);
    expect(sent.statusCode).toBe(409);
    expect(walkIns()).not.toContain('Hulp met wonen');
  });

  it('is not there for another organisation or another place', async () => {
    const path = await proposed();
    const other = desk.signIn({ role: 'professional', organisationSlug: 'geldcheck033' });
    const elsewhere = desk.signIn(hostOf('fixture-verbouwing'));
    for (const [who, where] of [
      [other, path],
      [elsewhere, path],
      [elsewhere, atPlace(path)],
      [elsewhere, `/beheer/plek/fixture-verbouwing/voorstel/${idIn(path)}`],
      [professional, atPlace(path)],
    ] as const) {
      expect((await desk.get(where, who, JSON_ONLY)).statusCode).toBe(404);
      expect((await send(where, { answer: 'accept', version: '1' }, who)).statusCode).toBe(404);
    }
    expect((await contentAt('/planner/voorstellen', other, 'proposals')).proposals).toEqual([]);
    // The place's own host is led to her own page.
    expect((await desk.get(path, host)).headers.location).toBe(atPlace(path));
  });
});

describe('a walk-in hour that is there', () => {
  const WALK_IN = '/planner/spreekuur/fixture-geld';

  it('moves when the host agrees', async () => {
    const { form, dates } = await contentAt(`${WALK_IN}/verzetten`, professional, 'moveWalkIn');
    expect(form).toMatchObject({ rhythm: 'everyWeeks:1', weekday: '2', opens: '09:30', closes: '11:30' });
    expect(dates[0]).toBe(form.from);
    const fields = { ...FORM, send: 'always', weekday: '4', opens: '9:00', from: '2026-12-10' };
    const sent = await send(`${WALK_IN}/verzetten`, fields, professional);
    const path = String(sent.headers.location).replace(/\?.*/, '');
    const { present, moment } = await contentAt(atPlace(path), host, 'proposal');
    expect([present?.moment, moment].join(' ')).toMatch(/dinsdag.*donderdag/);
    await send(atPlace(path), { answer: 'accept', version: '1' }, host);
    const after = await contentAt(`${WALK_IN}/verzetten`, professional, 'moveWalkIn');
    expect(after.moment).toContain('donderdag van 9:00 tot 11:00');
  });

  it('is held on another day once', async () => {
    const fields = {
      send: 'once',
      date: '2026-12-08',
      toDate: '2026-12-09',
      onceOpens: '09:30',
      onceCloses: '11:00',
    };
    const sent = await send(`${WALK_IN}/verzetten`, fields, professional);
    const path = String(sent.headers.location).replace(/\?.*/, '');
    const asked = await contentAt(atPlace(path), host, 'proposal');
    expect(asked).toMatchObject({ kind: 'move', askedWith: 'date' });
    expect(asked.moment).toBe('Niet op dinsdag 8 december. Op woensdag 9 december van 9:30 tot 11:00.');
    const other = { answer: 'otherTime', version: '1', from: '2026-12-10', opens: '10:00', closes: '11:00' };
    await send(atPlace(path), other, host);
    expect((await contentAt(path, professional, 'proposal')).moment).toBe(
      'Niet op dinsdag 8 december. Op donderdag 10 december van 10:00 tot 11:00.',
    );
  });

  it.each<[string, Fields, string[]]>([
    ['no day', { send: 'once', date: '2026-12-08', onceOpens: '09:30', onceCloses: '11:00' }, ['toDate']],
    ['no times', { send: 'once', date: '2026-12-08', toDate: '2026-12-09' }, ['onceOpens', 'onceCloses']],
    ['no first day', { ...FORM, send: 'always', from: '' }, ['from']],
  ])('does not move with %s', async (_what, fields, wrong) => {
    const answer = await send(`${WALK_IN}/verzetten`, fields, professional);
    expect(answer.statusCode).toBe(400);
    const page: DeskPage = answer.json();
    expect(page.problems.map(({ field }) => field)).toEqual(wrong);
  });

  it('stops on the day that both agree on', async () => {
    const missing = await send(`${WALK_IN}/stoppen`, { words: 'Helaas' }, professional);
    expect(missing.statusCode).toBe(400);
    expect(contentIn(missing.json(), 'endWalkIn').words).toBe('Helaas');
    const sent = await send(`${WALK_IN}/stoppen`, { lastDate: '2026-12-15' }, professional);
    const path = String(sent.headers.location).replace(/\?.*/, '');
    await send(atPlace(path), { answer: 'otherTime', version: '1', lastDate: '2026-12-22' }, host);
    expect((await contentAt(path, professional, 'proposal')).moment).toContain('22 december');
    await send(path, { answer: 'accept', version: '2' }, professional);
    expect((await contentAt(`${WALK_IN}/stoppen`, professional, 'endWalkIn')).dates.at(-1)).toBe(
      '2026-12-22',
    );
  });

  it('of another organisation is not there', async () => {
    const other = desk.signIn({ role: 'professional', organisationSlug: 'geldcheck033' });
    for (const path of [`${WALK_IN}/verzetten`, `${WALK_IN}/stoppen`])
      expect((await desk.get(path, other, JSON_ONLY)).statusCode).toBe(404);
  });
});
