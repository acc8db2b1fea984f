import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOrganisations } from '../../../db/queries/directory.ts';
import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import { ADMINISTRATOR, COORDINATOR, hostOf, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { addRealWalkIns } from '../../helpers/real-walk-ins.ts';
import { databaseWithFixtures } from '../../helpers/seeded-database.ts';

const PATH = '/planner/organisatie/fixture-hulp';
const JSON_ONLY = { accept: 'application/json' };
const WORDS = { phone: '033 123 45 67', email: 'nieuw@fixture.example', description: 'Helpt met geld.' };

let desk: TestDesk;
beforeEach(async () => {
  const db = databaseWithFixtures();
  addRealWalkIns(db);
  desk = await testDesk({ db });
});
afterEach(() => desk.close());

const organisation = (slug = 'fixture-hulp') => findOrganisations(desk.db).find((each) => each.slug === slug);

async function noticeAt(path: string, as: Parameters<TestDesk['get']>[1]): Promise<DeskPage['notice']> {
  const page: DeskPage = (await desk.get(path, as, JSON_ONLY)).json();
  return page.notice;
}

describe('an organisation', () => {
  it('keeps its own phone, mailbox and words, and can take that back', async () => {
    const professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
    const saved = await desk.post(PATH, WORDS, professional);
    expect(saved.statusCode).toBe(303);
    expect(organisation()).toMatchObject(WORDS);
    expect((await desk.get('/plek/fixture-twee-zalen')).body).toContain('033 123 45 67');
    const notice = await noticeAt(saved.headers.location ?? '', professional);
    const undone = await desk.post('/planner/ongedaan', { sequence: String(notice?.sequence) }, professional);
    expect(undone.statusCode).toBe(303);
    expect(organisation()).toMatchObject({ phone: '033 000 00 09', description: 'Verzonnen' });
  });

  it('hears what is wrong, at the field', async () => {
    const administrator = desk.signIn(ADMINISTRATOR);
    const answer = await desk.post(PATH, { ...WORDS, phone: 'bel', email: 'x' }, administrator, JSON_ONLY);
    const page: DeskPage = answer.json();
    expect([answer.statusCode, page.problems.map(({ field }) => field)]).toEqual([400, ['phone', 'email']]);
    expect(organisation()?.phone).toBe('033 000 00 09');
  });

  it('is nobody else’s', async () => {
    for (const right of [
      { role: 'professional', organisationSlug: 'ggdru' },
      { role: 'coordinator', districtSlug: 'nieuwland' },
      hostOf('fixture-twee-zalen'),
    ] as const) {
      const as = desk.signIn(right);
      expect([403, 404]).toContain((await desk.get(PATH, as)).statusCode);
      expect([403, 404]).toContain((await desk.post(PATH, WORDS, as)).statusCode);
    }
    expect(organisation()?.phone).toBe('033 000 00 09');
  });
});

describe('the name of an organisation', () => {
  const NAME = 'Raad en Daad';

  it.each([
    ['an administrator', ADMINISTRATOR],
    ['the coordinator of where it works', COORDINATOR],
  ] as const)('is mended by %s, who finds it in the list, and can be taken back', async (_who, right) => {
    const as = desk.signIn(right);
    const was = organisation()?.name;
    const listed = await desk.get('/beheer/organisaties', as);
    expect(listed.body).toContain(`href="${PATH}"`);
    expect((await desk.get(PATH, as)).body).toContain('name="name"');
    const saved = await desk.post(PATH, { ...WORDS, name: NAME }, as);
    expect(organisation()).toMatchObject({ ...WORDS, name: NAME });
    const notice = await noticeAt(saved.headers.location ?? '', as);
    await desk.post('/planner/ongedaan', { sequence: String(notice?.sequence) }, as);
    expect(organisation()).toMatchObject({ name: was, phone: '033 000 00 09' });
  });

  it('is not for its own people to change', async () => {
    const professional = desk.signIn({ role: 'professional', organisationSlug: 'fixture-hulp' });
    const was = organisation()?.name;
    expect((await desk.get(PATH, professional)).body).not.toContain('name="name"');
    await desk.post(PATH, { ...WORDS, name: NAME }, professional);
    expect(organisation()).toMatchObject({ ...WORDS, name: was });
  });

  it.each([
    ['no name at all', '', 400],
    ['the name of another', 'ggdru', 409],
  ])('is never %s', async (_what, name, status) => {
    const answer = await desk.post(PATH, { ...WORDS, name }, desk.signIn(ADMINISTRATOR), JSON_ONLY);
    const page: DeskPage = answer.json();
    expect([answer.statusCode, page.problems[0]?.field]).toEqual([status, 'name']);
    expect(organisation()?.phone).toBe('033 000 00 09');
  });
});

describe('the list of organisations', () => {
  it('begins with the form for a new one, and counts only what there is', async () => {
    const page = (await desk.get('/en/beheer/organisaties', desk.signIn(COORDINATOR))).body;
    expect(page.indexOf('name="name"')).toBeLessThan(page.indexOf('GGDrU'));
    expect(page).not.toMatch(/\b0 (professionals|walk-in hours)/);
  });

  it('takes a new one, for which people can then be invited, and lets it go while nobody is', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    const added = await desk.post('/beheer/organisaties', { ...WORDS, name: 'Buurt en Co' }, coordinator);
    expect(added.headers.location).toMatch(/^\/beheer\/organisaties\?done=\d+$/);
    expect(organisation('buurt-en-co')).toMatchObject({ name: 'Buurt en Co', phone: '033 123 45 67' });
    expect((await desk.get('/beheer/mensen', coordinator)).body).toContain('professional:buurt-en-co');
    const notice = await noticeAt(added.headers.location ?? '', coordinator);
    await desk.post('/planner/ongedaan', { sequence: String(notice?.sequence) }, coordinator);
    expect(organisation('buurt-en-co')).toBeUndefined();
  });

  it.each([
    ['without a name', { name: '' }, 400],
    ['that is there already', { name: 'fixture: raad en daad' }, 409],
  ])('refuses one %s', async (_what, fields, status) => {
    const answer = await desk.post('/beheer/organisaties', fields, desk.signIn(COORDINATOR), JSON_ONLY);
    const page: DeskPage = answer.json();
    expect([answer.statusCode, page.problems[0]?.field]).toEqual([status, 'name']);
  });

  it('keeps one that somebody was invited for meanwhile', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    const added = await desk.post('/beheer/organisaties', { name: 'Buurt en Co' }, coordinator);
    const notice = await noticeAt(added.headers.location ?? '', coordinator);
    desk.signIn({ role: 'professional', organisationSlug: 'buurt-en-co' });
    const refused = await desk.post('/planner/ongedaan', { sequence: String(notice?.sequence) }, coordinator);
    expect(refused.statusCode).toBe(409);
    expect(organisation('buurt-en-co')).toBeDefined();
  });
});
