import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from '../../../db/queries/save-walk-in.ts';
import { findWalkIns, getWalkIn } from '../../../db/queries/walk-ins.ts';
import type { DeskContent, DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { changeActivity } from '../../../server/planner/keep-activity.ts';
import { hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { addRealWalkIns } from '../../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { mailsIn } from '../../planner/visiting.ts';

/** Open on workdays from 9 to 12; its atelier on Tuesdays from 11 to 14. */
const PLACE = 'fixture-twee-zalen';
const BASE = `/beheer/plek/${PLACE}`;
const NEW = `${BASE}/activiteit/nieuw`;
const OWN = `${BASE}/activiteit/koffieochtend-fixture-twee-zalen`;
const SLUG = 'koffieochtend-fixture-twee-zalen';
const JSON_ONLY = { accept: 'application/json' };

let desk: TestDesk;
let host: SignedIn;

beforeEach(async () => {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  desk = await testDesk({ db });
  host = desk.signIn(hostOf(PLACE));
});
afterEach(() => desk.close());

type Fields = Record<string, string>;

/** Every Tuesday from 10 to 12, from today on. */
const FORM: Fields = {
  ...{ title: 'Koffieochtend', rhythm: 'everyWeeks:1', weekday: '2', opens: '10:00', closes: '12:00' },
  ...{ from: '2026-11-24', audience: 'everyone', language: 'nl', inSchoolHolidays: 'yes', room: '' },
};

/** Every Wednesday, an hour longer than the door is open. */
const LATE: Fields = { weekday: '3', closes: '13:00' };

const send = (path: string, fields: Fields, as: SignedIn = host) => desk.post(path, fields, as, JSON_ONLY);
const pageAt = async (path: string): Promise<DeskPage> => (await desk.get(path, host, JSON_ONLY)).json();

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

/** Sent on, with the number of the change. */
async function done(
  path: string,
  fields: Fields,
): Promise<{ readonly to: string; readonly sequence: string }> {
  const answer = await send(path, fields);
  expect(answer.statusCode).toBe(303);
  const { pathname, search, searchParams } = new URL(String(answer.headers.location), desk.baseUrl);
  return { to: `${pathname}${search.replace(/[?&]done=\d+/, '')}`, sequence: searchParams.get('done') ?? '' };
}

const undo = (sequence: string) => done(`${BASE}/ongedaan`, { sequence });
const heldAt = () =>
  findWalkIns(desk.db, { placeSlugs: [PLACE] }).flatMap(({ kind, title }) =>
    kind === 'activity' ? [title] : [],
  );
const visitorsRead = async () => (await desk.get(`/plek/${PLACE}`)).body;

describe('a host who adds an activity', () => {
  it('sees it where it is added, and visitors see it at once; undoing takes it away', async () => {
    const { to, sequence } = await done(NEW, FORM);
    expect(to).toBe(OWN);
    const { notice, content } = await pageAt(`${to}?done=${sequence}`);
    expect(notice).toMatchObject({ what: 'addWalkIn', sequence: Number(sequence) });
    expect(content).toMatchObject({
      present: { moment: 'Elke dinsdag van 10:00 tot 12:00. Niet op feestdagen.' },
    });
    expect(await visitorsRead()).toContain('Koffieochtend');
    const undone = await undo(sequence);
    expect(undone.to).toBe(`${BASE}/activiteiten`);
    expect((await pageAt(`${undone.to}?done=${undone.sequence}`)).notice).toMatchObject({
      what: 'undoWalkIn',
    });
    expect(heldAt()).toEqual([]);
    expect(await visitorsRead()).not.toContain('Koffieochtend');
  });

  it('sees before saving when it is, on which dates, and what is in the way; nothing is kept', async () => {
    const late = { ...FORM, ...LATE, step: 'preview' };
    const { preview, mends } = contentIn((await send(NEW, late)).json(), 'activity');
    expect(preview).toMatchObject({ dates: ['2026-11-25', '2026-12-02', '2026-12-09'] });
    expect(preview?.sentence).toBe('Elke woensdag van 10:00 tot 13:00. Niet op feestdagen.');
    expect(preview?.hindered).toBe(preview?.times);
    expect(mends).toEqual([
      { goOn: 'times', label: 'Pas de vaste tijden aan' },
      { goOn: 'day', label: 'Langer open, tot 13:00 · woensdag 25 november' },
    ]);
    expect(heldAt()).toEqual([]);
  });

  it('saves it anyway, or goes on to the screen that mends it', async () => {
    const late = { ...FORM, ...LATE };
    expect((await done(NEW, { ...late, goOn: 'day' })).to).toBe(
      `${BASE}/anders?date=2026-11-25&open=10:00-13:00`,
    );
    expect((await done(NEW, { ...late, goOn: 'times' })).to).toBe(`${BASE}/tijden`);
    expect((await done(NEW, late)).to).toBe(`${OWN}-3`);
  });

  it('hears of another one in the same room', async () => {
    await done(NEW, { ...FORM, room: 'atelier', opens: '11:00', closes: '13:00' });
    const second = { ...FORM, title: 'Taalcafé', opens: '11:00', room: 'atelier', step: 'preview' };
    const { preview } = contentIn((await send(NEW, second)).json(), 'activity');
    expect(preview?.clashes.join(' ')).toContain('Koffieochtend');
    const elsewhere = contentIn((await send(NEW, { ...second, room: '' })).json(), 'activity');
    expect(elsewhere.preview?.clashes).toEqual([]);
  });

  it.each<[string, Fields, string]>([
    ['no name', { title: '' }, 'title'],
    ['no time', { opens: '' }, 'opens'],
    ['an end before the beginning', { closes: '9:00' }, 'closes'],
    ['no first day', { from: '' }, 'from'],
    ['a room that is not there', { room: 'kelder' }, 'room'],
    ['a last day before the first', { through: '2026-11-01' }, 'through'],
  ])('hears that there is %s, with all that she typed', async (_what, wrong, field) => {
    const answer = await send(NEW, { ...FORM, ...wrong });
    expect(answer.statusCode).toBe(400);
    const page: DeskPage = answer.json();
    expect(page.problems.map((problem) => problem.field)).toContain(field);
    expect(contentIn(page, 'activity').form).toMatchObject({ helpTopics: [], audience: 'everyone' });
    expect(heldAt()).toEqual([]);
  });

  it('does so once, however often the form arrives', async () => {
    const form = { ...FORM, actKey: 'a-key-of-a-form-1' };
    const [first, second] = [await done(NEW, form), await done(NEW, form)];
    expect(second).toEqual(first);
    expect(heldAt()).toEqual(['Koffieochtend']);
  });
});

describe('an activity that is there', () => {
  beforeEach(() => done(NEW, FORM));

  it('is left out for once, visitors read so, nobody is mailed, and it goes on after all', async () => {
    const off = { when: '2026-12-01', reason: 'griep' };
    const { to, sequence } = await done(`${OWN}/niet`, off);
    expect(to).toBe(OWN);
    expect(await visitorsRead()).toMatch(/Gaat niet door: griep/);
    expect(mailsIn(desk.db)).toEqual([]);
    const { present } = contentIn(await pageAt(OWN), 'activity');
    expect(present?.dates[1]).toMatchObject({ date: '2026-12-01', cancelled: { reason: 'griep' } });
    expect((await undo(sequence)).to).toBe(OWN);
    expect(await visitorsRead()).not.toMatch(/Gaat niet door: griep/);
    await done(`${OWN}/niet`, off);
    await done(OWN, { step: 'hold', from: '2026-12-01', through: '2026-12-01' });
    expect(getWalkIn(desk.db, SLUG)?.hours.specialDays).toEqual([]);
  });

  it('keeps what was left out when its words change, and what was left out of other times', async () => {
    await done(`${OWN}/niet`, { when: '2026-12-01' });
    const left = getWalkIn(desk.db, SLUG)?.hours.specialDays;
    expect(left).toHaveLength(1);
    const { form } = contentIn(await pageAt(OWN), 'activity');
    await done(OWN, { ...FORM, title: 'Koffie en thee', version: form.version });
    expect(getWalkIn(desk.db, SLUG)).toMatchObject({ title: 'Koffie en thee', hours: { specialDays: left } });
    await done(OWN, { ...FORM, opens: '9:00' });
    expect(getWalkIn(desk.db, SLUG)).toMatchObject({ hours: { specialDays: left } });
    expect(contentIn(await pageAt(OWN), 'activity').form.moment).toMatchObject({ opens: '09:00' });
  });

  it('is not changed over what somebody else has just kept', async () => {
    const { form } = contentIn(await pageAt(OWN), 'activity');
    await done(OWN, { ...FORM, title: 'Koffie en thee', version: form.version });
    const answer = await send(OWN, { ...FORM, title: 'Theemiddag', version: form.version });
    expect(answer.statusCode).toBe(409);
    const page: DeskPage = answer.json();
    expect(page.problems[0]?.sentence).toContain('Koffie en thee');
    const again = contentIn(page, 'activity').form;
    expect(again.title).toBe('Theemiddag');
    await done(OWN, { ...FORM, title: 'Theemiddag', version: again.version });
    expect(getWalkIn(desk.db, SLUG)?.title).toBe('Theemiddag');
  });

  it('ends on a last day, which can be undone', async () => {
    const { sequence } = await done(OWN, { step: 'end', lastDate: '2026-12-01' });
    const { present } = contentIn(await pageAt(OWN), 'activity');
    expect(present?.dates.map(({ date }) => date)).toEqual(['2026-11-24', '2026-12-01']);
    await undo(sequence);
    expect(contentIn(await pageAt(OWN), 'activity').present?.dates).toHaveLength(4);
    expect((await send(OWN, { step: 'end', lastDate: '2026-11-01' })).statusCode).toBe(400);
  });

  it('is nobody else’s to change, or to undo', async () => {
    const { sequence } = await done(OWN, { ...FORM, title: 'Koffie' });
    const other = desk.signIn(hostOf('fixture-nachtcafe'));
    const professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
    for (const stranger of [other, professional]) {
      expect((await send(OWN, FORM, stranger)).statusCode).toBe(404);
      expect((await send(`${OWN}/niet`, { when: '2026-12-01' }, stranger)).statusCode).toBe(404);
      expect((await send(`${BASE}/ongedaan`, { sequence }, stranger)).statusCode).toBe(404);
    }
    const elsewhere = `/beheer/plek/fixture-nachtcafe/activiteit/${SLUG}`;
    expect((await send(elsewhere, FORM, other)).statusCode).toBe(404);
    // Of an organisation: by proposal only.
    expect((await send(`${BASE}/activiteit/fixture-geld`, FORM)).statusCode).toBe(404);
    expect(getWalkIn(desk.db, SLUG)?.title).toBe('Koffie');
  });
});

describe('the list', () => {
  it('has the activities of the place, and whom to call about the walk-in hours of others', async () => {
    await done(NEW, FORM);
    const { activities, visiting } = contentIn(await pageAt(`${BASE}/activiteiten`), 'activities');
    expect(activities).toMatchObject([
      { title: 'Koffieochtend', next: { date: '2026-11-24', cancelled: null } },
    ]);
    expect(visiting.map(({ title }) => title)).toContain('Hulp met geld');
    expect(visiting[0]).toMatchObject({ phone: '033 000 00 09', organisationName: 'Fixture: Raad en Daad' });
  });

  it('is reached from the first screen of the place', async () => {
    const { body } = await desk.get(BASE, host);
    expect(body).toContain(`href="${BASE}/activiteiten"`);
    expect(body).toContain(`href="${BASE}/ruimtes"`);
  });
});

it('a sample cannot be changed, and says so', async () => {
  const sample = findWalkIns(desk.db).find(({ kind, sample }) => kind === 'activity' && sample);
  const { slug = '', placeSlug = '', title } = sample ?? {};
  const keeper = desk.signIn(hostOf(placeSlug));
  const path = `/beheer/plek/${placeSlug}/activiteit/${slug}`;
  const { body } = await desk.get(path, keeper);
  expect(body).toContain('Dit is een voorbeeld.');
  expect(body).not.toContain('name="title"');
  const answer = await send(path, FORM, keeper);
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ problems: [{ sentence: expect.stringContaining('voorbeeld') }] });
  expect((await send(`${path}/niet`, { when: '2026-12-01' }, keeper)).statusCode).not.toBe(303);
  expect(getWalkIn(desk.db, slug)?.title).toBe(title);
});

describe('a walk-in hour of others behind this door', () => {
  const PATH = `${BASE}/activiteiten`;

  it('can be talked about with its organisation by a message, also where no number is known', async () => {
    expect((await desk.get(PATH, host)).body).toContain('value="askOrganisation"');
    const fields = { walkIn: 'fixture-geld', words: 'Komt er iemand?', step: 'askOrganisation' };
    const answer = await send(PATH, fields);
    expect(answer.statusCode).toBe(200);
    expect(contentIn(answer.json(), 'activities').said).toContain('Fixture: Raad en Daad');
    expect(JSON.stringify(mailsIn(desk.db))).toContain('Komt er iemand?');
    const twice = await send(PATH, fields);
    expect(twice.statusCode).toBe(409);
    expect((await send(PATH, { ...fields, walkIn: 'hulp-met-geld' })).statusCode).toBe(404);
  });
});

describe('another room on one date', () => {
  const DATE = '2026-12-01';

  function alsoFromTwoToFour() {
    const present = getWalkIn(desk.db, SLUG);
    if (present === null) throw new Error('It is not there.');
    const content = contentOf(present);
    const layers = content.hours.layers.map((layer) => ({
      ...layer,
      rules: layer.rules.map((rule) => ({
        ...rule,
        spans: rule.spans.flatMap((span) => [span, { ...span, opens: 840, closes: 960 }]),
      })),
    }));
    const given = { slug: SLUG, ifVersion: null, actKey: null };
    const act = { who: 'test', at: desk.now };
    changeActivity(desk.db, { ...given, content: { ...content, hours: { ...content.hours, layers } } }, act);
  }

  it('is chosen beside that date, at the same times, and can be taken back', async () => {
    await send(NEW, FORM);
    const { present, choices } = contentIn(await pageAt(OWN), 'activity');
    const [room = ''] = choices.rooms[0] ?? [];
    expect(present?.rooms.length).toBeGreaterThan(1);
    const saved = await send(OWN, { step: 'room', date: DATE, dateRoom: room });
    expect(saved.statusCode).toBe(303);
    const dates = contentIn(await pageAt(OWN), 'activity').present?.dates ?? [];
    expect(dates.filter((each) => each.room === room).map(({ date }) => date)).toEqual([DATE]);
    expect(getWalkIn(desk.db, SLUG)?.hours.specialDays.map(({ says }) => says)).toMatchObject([
      { kind: 'changed', spans: [{ opens: 600, closes: 720 }] },
    ]);
    const { body } = await desk.get(OWN, host);
    expect(body.replaceAll(/<[^>]*>/g, '')).toMatch(/10:00 – 12:00 In een andere ruimte: ./);
    await send(OWN, { step: 'room', date: DATE, dateRoom: '' });
    const again = contentIn(await pageAt(OWN), 'activity').present?.dates ?? [];
    expect(again.map((each) => each.room)).toEqual(again.map(() => ''));
  });

  it.each([
    ['2026-12-02', 400],
    ['2026-02-31', 400],
  ])('is refused on %s, on which it is not held', async (date, status) => {
    await send(NEW, FORM);
    expect((await send(OWN, { step: 'room', date, dateRoom: '' })).statusCode).toBe(status);
  });

  it('leaves nothing out of what is held twice on that date, also while it goes on', async () => {
    await send(NEW, { ...FORM, opens: '09:30' });
    alsoFromTwoToFour();
    const [room = ''] = contentIn(await pageAt(OWN), 'activity').choices.rooms[0] ?? [];
    for (const date of ['2026-11-24', DATE]) await send(OWN, { step: 'room', date, dateRoom: room });
    const days = getWalkIn(desk.db, SLUG)?.hours.specialDays ?? [];
    const times = days.map(({ says }) =>
      says.kind === 'changed' ? says.spans.map(({ opens, closes }) => [opens, closes]) : [],
    );
    expect(times).toEqual(
      [0, 1].map(() => [
        [570, 720],
        [840, 960],
      ]),
    );
  });

  it('is one of the rooms of the place', async () => {
    await send(NEW, FORM);
    expect((await send(OWN, { step: 'room', date: DATE, dateRoom: 'elders' })).statusCode).toBe(400);
    expect(getWalkIn(desk.db, SLUG)?.hours.specialDays).toEqual([]);
  });
});
