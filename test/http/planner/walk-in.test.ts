import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveName } from '../../../db/queries/people.ts';
import { revokeRight } from '../../../db/queries/rights.ts';
import { addWalkIn } from '../../../db/queries/save-walk-in.ts';
import type { DeskContent, DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { hoursOfTimes } from '../../../server/hours/walk-in-times.ts';
import {
  ADMINISTRATOR,
  COORDINATOR,
  hostOf,
  type SignedIn,
  type TestDesk,
  testDesk,
} from '../../helpers/desk.ts';
import { addRealWalkIns } from '../../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';
import { mailsIn, TUESDAYS, walkInOf } from '../../planner/visiting.ts';

const MONEY = '/planner/spreekuur/fixture-geld';
const HELPER = { role: 'professional', organisationSlug: 'fixture-hulp' } as const;
const OTHER = { role: 'professional', organisationSlug: 'ggdru' } as const;

let desk: TestDesk;
let professional: SignedIn;

beforeEach(async () => {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  desk = await testDesk({ db });
  professional = desk.signIn(HELPER);
});
afterEach(() => desk.close());

type Sent = Record<string, string> | readonly (readonly [string, string])[];
const JSON_ONLY = { accept: 'application/json' };

async function shown<View extends DeskContent['view']>(path: string, view: View, as = professional) {
  const page: DeskPage = (await desk.get(path, as, JSON_ONLY)).json();
  return { page, content: contentAs(page.content, view) };
}

async function sent(path: string, fields: Sent, as = professional) {
  const answer = await desk.post(path, fields, as, JSON_ONLY);
  return {
    status: answer.statusCode,
    to: answer.headers.location ?? '',
    json: () => answer.json() as DeskPage,
  };
}

function contentAs<View extends DeskContent['view']>(content: DeskContent, view: View) {
  if (!isView(content, view)) throw new Error(`This is ${content.view}, not ${view}.`);
  return content;
}

function isView<View extends DeskContent['view']>(
  content: DeskContent,
  view: View,
): content is Extract<DeskContent, { readonly view: View }> {
  return content.view === view;
}

const WORDS = [
  ['title', 'Hulp met je geld'],
  ['helpTopics', 'money'],
  ['audience', 'everyone'],
  ['languages', 'nl'],
  ['version', '1'],
] as const;

const closedDays = () =>
  walkInOf(desk.db, 'fixture-geld')
    .hours.specialDays.filter(({ says }) => says.kind === 'closed')
    .map(({ from, through, reason }) => [from, through, reason]);

describe('the walk-in hours of an organisation', () => {
  it('stand in a list with their rhythm, the next date and what is in the way', async () => {
    const { content } = await shown('/planner/spreekuren', 'walkIns');
    const [first] = content.walkIns;
    expect(first).toMatchObject({ slug: 'fixture-geld', placeName: 'Fixture: twee zalen', mayChange: true });
    expect(first?.moment).toBe('Elke dinsdag van 9:30 tot 11:30. Niet op feestdagen.');
    expect(first?.next?.date).toBe('2026-11-24');
    const evening = content.walkIns.find(({ slug }) => slug === 'fixture-wonen');
    expect(evening?.clashingDates).toBeGreaterThan(0);
    const body = (await desk.get('/planner/spreekuren', professional)).body;
    expect(body).toContain(`href="/planner/botsingen#clash-${evening?.slug}"`);
    expect(content.organisations).toEqual([['fixture-hulp', 'Fixture: Raad en Daad']]);
  });

  it.each([
    ['a professional of another organisation', OTHER, 0, false],
    ['a coordinator', COORDINATOR, 7, true],
    ['the host of the place', hostOf('fixture-twee-zalen'), 4, false],
  ])('are for %s', async (_who, right, count, mayChange) => {
    const { content } = await shown('/planner/spreekuren', 'walkIns', desk.signIn(right));
    const fixtures = content.walkIns.filter(({ slug }) => slug.startsWith('fixture-'));
    expect(fixtures).toHaveLength(count);
    expect(fixtures.every((line) => line.mayChange === mayChange)).toBe(true);
  });

  it('are nobody else’s to open, whatever the screen', async () => {
    for (const as of [desk.signIn(OTHER), desk.signIn(hostOf('fixture-twee-zalen'))]) {
      for (const path of [MONEY, `${MONEY}/niet`]) {
        const opened = await desk.get(path, as, JSON_ONLY);
        expect([403, 404]).toContain(opened.statusCode);
        expect([403, 404]).toContain((await sent(path, WORDS, as)).status);
      }
    }
    expect(walkInOf(desk.db, 'fixture-geld').version).toBe(1);
    expect((await desk.get('/planner/spreekuur/no-such', professional)).statusCode).toBe(404);
  });
});

describe('"deze keer niet"', () => {
  it('has today chosen, and shows what visitors will read before anything is saved', async () => {
    const { content } = await shown(`${MONEY}/niet`, 'notThisTime');
    expect([content.chosen, content.preview?.length]).toEqual(['2026-11-24', 1]);
    const look = await sent(`${MONEY}/niet`, { when: '2026-11-24', reason: 'ziek', step: 'preview' });
    expect(contentAs(look.json().content, 'notThisTime').reason).toBe('ziek');
    expect(closedDays()).toEqual([['2026-12-01', '2026-12-01', 'ziek']]);
  });

  it('cancels today: visitors see it at once, and it can be undone', async () => {
    const done = await sent(`${MONEY}/niet`, { when: '2026-11-24', otherReason: 'griep' });
    expect([done.status, done.to]).toEqual([
      303,
      expect.stringMatching(/^\/planner\/spreekuur\/fixture-geld\?done=\d+$/),
    ]);
    expect((await desk.get('/plek/fixture-twee-zalen')).body).toContain('Gaat niet door: griep.');
    const { page, content } = await shown(done.to, 'walkIn');
    expect(page.notice).toMatchObject({ what: 'cancelDates', sequence: expect.any(Number) });
    expect(content.dates[0]?.cancelled).toEqual({
      from: '2026-11-24',
      through: '2026-11-24',
      movedTo: null,
      reason: 'griep',
      canBeHeld: true,
    });
    expect(content.history[0]).toMatchObject({
      title: 'Afgezegd',
      changes: ['Niet op dinsdag 24 november. Griep.'],
    });

    const undone = await sent('/planner/ongedaan', { sequence: String(page.notice?.sequence) });
    expect(undone.status).toBe(303);
    expect(closedDays()).toEqual([['2026-12-01', '2026-12-01', 'ziek']]);
    expect((await desk.get('/plek/fixture-twee-zalen')).body).not.toContain('Gaat niet door: griep.');
  });

  it('is held after all by one button beside the date', async () => {
    expect(closedDays()).toHaveLength(1);
    const held = await sent(MONEY, { step: 'hold', from: '2026-12-01', through: '2026-12-01' });
    expect(held.status).toBe(303);
    expect(closedDays()).toEqual([]);
    expect((await sent(MONEY, { step: 'hold', from: '2026-12-01', through: '2026-12-01' })).status).toBe(409);
  });

  it('cancels a range, which need not have an end', async () => {
    await sent(`${MONEY}/niet`, {
      when: 'range',
      from: '2026-12-07',
      through: '2026-12-20',
      otherReason: 'cursus',
    });
    expect(closedDays()).toContainEqual(['2026-12-07', '2026-12-20', 'cursus']);
    await sent(`${MONEY}/niet`, { when: 'range', from: '2026-12-22' });
    expect(closedDays()).toContainEqual(['2026-12-22', '2026-12-22', null]);
  });

  it.each([
    ['a day on which it is not held', { when: 'range', from: '2026-11-25' }],
    ['a day that is over', { when: 'range', from: '2026-11-17' }],
    ['no day at all', { when: 'range' }],
  ])('refuses %s, with what was typed still there', async (_what, fields) => {
    const answer = await sent(`${MONEY}/niet`, { ...fields, reason: 'ziek' });
    expect(answer.status).toBe(400);
    const page = answer.json();
    expect(page.problems[0]?.field).toBe('from');
    expect(contentAs(page.content, 'notThisTime')).toMatchObject({
      chosen: 'range',
      reason: 'ziek',
      preview: null,
    });
  });

  it.each(['/planner', '/planner/spreekuren', MONEY, `${MONEY}/niet`, '/planner/botsingen'])(
    'is read out with Dutch names on the English page %s',
    async (path) => {
      const { body } = await desk.get(`/en${path}`, professional);
      expect(body).toContain('<bdi lang="nl" dir="ltr">Fixture: twee zalen</bdi>');
    },
  );

  it('says of a date that was cancelled in another tab that it is, not that it never was', async () => {
    const before = (await desk.get(`${MONEY}/niet?date=2026-11-24`, professional)).body;
    expect(before).toMatch(/<h1[^>]*>Vandaag niet<\/h1>/);
    expect(before.indexOf('name="reason"')).toBeLessThan(before.indexOf('bl-preview'));
    await sent(`${MONEY}/niet`, { when: '2026-11-24', reason: 'ziek' });
    const again = await sent(`${MONEY}/niet`, { when: '2026-11-24', reason: '' });
    expect(again.status).toBe(409);
    expect(again.json().problems.map(({ sentence }) => sentence)).toEqual([
      'Dit is al afgezegd. Je hoeft niets meer te doen.',
    ]);
  });

  it('tells those who keep the place in one mail, and only once when the form comes twice', async () => {
    desk.signIn(hostOf('fixture-twee-zalen'));
    const form = { when: '2026-11-24', reason: 'ziek', actKey: 'aaaaaaaa-1' };
    const first = await sent(`${MONEY}/niet`, form);
    const second = await sent(`${MONEY}/niet`, form);
    expect(second.to).toBe(first.to);
    expect(mailsIn(desk.db).filter(({ purpose }) => purpose === 'cancelled')).toHaveLength(1);
  });
});

describe('the words of a walk-in hour', () => {
  it('change at once, and come back by the notice', async () => {
    const { to } = await sent(MONEY, WORDS);
    expect(walkInOf(desk.db, 'fixture-geld')).toMatchObject({ title: 'Hulp met je geld', languages: ['nl'] });
    const { page, content } = await shown(to, 'walkIn');
    expect(content.history[0]?.changes).toContain('Naam: Hulp met je geld');
    await sent('/planner/ongedaan', { sequence: String(page.notice?.sequence) });
    expect(walkInOf(desk.db, 'fixture-geld')).toMatchObject({
      title: 'Hulp met geld',
      languages: ['nl', 'ar'],
    });
  });

  it('say what is wrong with them, at the field', async () => {
    const answer = await sent(MONEY, [
      ['title', ''],
      ['phone', 'bel maar'],
      ['version', '1'],
    ]);
    const { problems } = answer.json();
    expect(answer.status).toBe(400);
    expect(problems.map(({ field }) => field)).toEqual(['title', 'helpTopics', 'phone']);
  });

  it('show both when somebody else was first, and nothing is lost', async () => {
    await sent(MONEY, WORDS, desk.signIn(COORDINATOR));
    const late = WORDS.map(([name, value]) => [name, name === 'title' ? 'Geldzaken' : value] as const);
    const answer = await sent(MONEY, late);
    expect(answer.status).toBe(409);
    const difference = contentAs(answer.json().content, 'difference');
    expect([difference.changedBy, difference.theirs, difference.mine]).toEqual([
      'De coördinator',
      ['Naam: Hulp met je geld'],
      ['Naam: Geldzaken'],
    ]);
    expect((await sent(difference.action, difference.fields)).status).toBe(303);
    expect(walkInOf(desk.db, 'fixture-geld').title).toBe('Geldzaken');
  });

  it('of a sample are nobody’s to change', async () => {
    addWalkIn(
      desk.db,
      {
        ...{ slug: 'sample', kind: 'walkIn', placeSlug: 'groene-stee', title: 'Proef', titleEn: null },
        ...{
          helpTopics: ['money'],
          themeSlug: null,
          audience: 'everyone',
          byAppointment: false,
          languages: [],
        },
        ...{ organisationSlug: null, visitorRole: 'proef', roomSlug: null, sample: true },
        hours: hoursOfTimes(TUESDAYS),
      },
      { who: 'test', at: desk.now },
    );
    const coordinator = desk.signIn(COORDINATOR);
    const answer = await sent('/planner/spreekuur/sample', WORDS, coordinator);
    expect(answer.status).toBe(409);
    expect(walkInOf(desk.db, 'sample').title).toBe('Proef');
  });
});

describe('who holds it', () => {
  it('joins, lets visitors read a first name, takes it back and leaves', async () => {
    const holder = async () => (await shown(MONEY, 'walkIn')).content.holder;
    expect(await holder()).toEqual({ kind: 'not' });
    await sent(MONEY, { step: 'join' });
    expect(await holder()).toMatchObject({ kind: 'holds', shownName: null });
    await sent(MONEY, { step: 'showName', name: 'Gastnaam' });
    expect(await holder()).toMatchObject({ kind: 'holds', shownName: 'Gastnaam' });
    expect((await desk.get('/plek/fixture-twee-zalen')).body).toContain('Gastnaam');
    await sent(MONEY, { step: 'hideName' });
    expect((await desk.get('/plek/fixture-twee-zalen')).body).not.toContain('Gastnaam');
    await sent(MONEY, { step: 'leave' });
    expect(await holder()).toEqual({ kind: 'not' });
  });

  describe('is taken back from the notice', () => {
    const NAME = 'Gastnaam';
    const holder = async () => (await shown(MONEY, 'walkIn')).content.holder;
    const called = (name: string) =>
      saveName(desk.db, professional.person, name, { who: 'test', at: desk.now });

    /** The notice after this step, and what pressing its undo comes to. */
    async function told(fields: Record<string, string>) {
      const { to } = await sent(MONEY, fields);
      const body = (await desk.get(to, professional)).body;
      const { notice } = (await shown(to, 'walkIn')).page;
      const undo = async (as = professional) =>
        (await desk.post('/planner/ongedaan', { sequence: to.split('done=')[1] ?? '' }, as, JSON_ONLY))
          .statusCode;
      return { body, notice, undo };
    }

    it('joining, and leaving', async () => {
      const joined = await told({ step: 'join' });
      expect(joined.body).toContain('Bewaard: jij doet dit spreekuur.');
      expect(await joined.undo()).toBe(303);
      expect(await holder()).toEqual({ kind: 'not' });
      await sent(MONEY, { step: 'join' });
      const left = await told({ step: 'leave' });
      expect(await left.undo()).toBe(303);
      expect(await left.undo()).toBe(303);
      expect(await holder()).toMatchObject({ kind: 'holds', shownName: null });
    });

    it('showing a name; taking it away only where it is the first name of her account', async () => {
      called(`${NAME} van Hulp`);
      await sent(MONEY, { step: 'join' });
      const shownNow = await told({ step: 'showName', name: NAME });
      expect(await shownNow.undo()).toBe(303);
      expect(await holder()).toMatchObject({ shownName: null });
      await sent(MONEY, { step: 'showName', name: NAME });
      const hidden = await told({ step: 'hideName' });
      expect(await hidden.undo()).toBe(303);
      expect(await holder()).toMatchObject({ shownName: NAME });

      await sent(MONEY, { step: 'showName', name: 'Anders' });
      const lost = await told({ step: 'hideName' });
      expect(lost.notice).toMatchObject({ sequence: null, stays: ['shownName'] });
      expect(lost.body).toContain('Dit kan niet ongedaan worden gemaakt: je voornaam.');
      expect(await lost.undo()).toBe(404);
      await sent(MONEY, { step: 'showName', name: 'Anders' });
      const left = await told({ step: 'leave' });
      expect(left.body).toContain('Ongedaan maken geldt niet voor je voornaam.');
      expect(await left.undo()).toBe(303);
      expect(await holder()).toMatchObject({ kind: 'holds', shownName: null });
    });

    it('by nobody else, and not where something else was said since', async () => {
      called(NAME);
      await sent(MONEY, { step: 'join' });
      await sent(MONEY, { step: 'showName', name: NAME });
      const hidden = await told({ step: 'hideName' });
      for (const other of [desk.signIn(HELPER), desk.signIn(COORDINATOR), desk.signIn(ADMINISTRATOR)])
        expect(await hidden.undo(other)).toBe(404);
      expect(await holder()).toMatchObject({ shownName: null });
      await sent(MONEY, { step: 'leave' });
      expect(await hidden.undo()).toBe(409);
      expect(await holder()).toEqual({ kind: 'not' });
    });

    it('not once she works there no more', async () => {
      called(NAME);
      await sent(MONEY, { step: 'join' });
      await sent(MONEY, { step: 'showName', name: NAME });
      const left = await told({ step: 'leave' });
      revokeRight(desk.db, professional.person, HELPER, { who: 'test', at: desk.now });
      expect(await left.undo()).toBe(404);
      expect(walkInOf(desk.db, 'fixture-geld').professionals).toEqual([]);
    });
  });

  it('is not the coordinator, who works for nobody', async () => {
    const { content } = await shown(MONEY, 'walkIn', desk.signIn(COORDINATOR));
    expect(content.holder).toEqual({ kind: 'cannot' });
  });
});
