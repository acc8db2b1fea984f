import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { addReport } from '../../../db/queries/reports.ts';
import type { DeskPage } from '../../../server/contract/desk/desk-page.ts';
import {
  ADMINISTRATOR,
  COORDINATOR,
  hostOf,
  type SignedIn,
  type TestDesk,
  testDesk,
} from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const ELSEWHERE = { role: 'coordinator', districtSlug: 'nieuwland' } as const;
const JSON_PLEASE = { accept: 'application/json' };
const REAL = 'fixture-op-afspraak';

let desk: TestDesk;
let coordinator: SignedIn;
beforeEach(async () => {
  desk = await testDesk();
  coordinator = desk.signIn(COORDINATOR);
});
afterEach(() => desk.close());

const page = async (path: string, as = coordinator): Promise<DeskPage> =>
  JSON.parse((await desk.get(path, as, JSON_PLEASE)).body);
const fieldsOf = async (path: string, form: string, as = coordinator) =>
  formFields((await desk.get(path, as)).body, form);
const place = (slug: string) => {
  const found = getPlaceBySlug(desk.db, slug);
  if (found === null) throw new Error(`There is no place ${slug}.`);
  return found;
};

function report(words: string | null, slug = REAL): number {
  const { id } = place(slug);
  const given = {
    placeId: id,
    placeSlug: slug,
    kind: 'wrong',
    weighsUntil: null,
    words,
    deviceMark: null,
  } as const;
  return addReport(desk.db, given, { who: 'visitor', at: desk.now });
}

describe('the coordinator’s pages', () => {
  const PAGES = ['/beheer/plekken', '/beheer/nieuw', '/beheer/voorbeelden', '/beheer/begin'];

  it.each(PAGES)('are not for hosts, nor for nobody: %s', async (path) => {
    expect((await desk.get(path, desk.signIn(hostOf('madiba')))).statusCode).toBe(404);
    expect((await desk.get(path)).headers.location).toMatch(/^\/aanmelden/);
    expect((await desk.get(path, coordinator)).statusCode).toBe(200);
    expect((await desk.get(`/en${path}`, coordinator)).body).toContain('lang="en"');
  });

  it('show each coordinator her own districts', async () => {
    const { content } = await page('/beheer/plekken?wijk=liendert-rustenburg', desk.signIn(ELSEWHERE));
    expect(content).toMatchObject({
      districtSlug: 'nieuwland',
      districts: [{ slug: 'nieuwland' }],
      places: [],
    });
    const all = await page('/beheer/plekken?wijk=nieuwland', desk.signIn(ADMINISTRATOR));
    expect(all.content).toMatchObject({ districtSlug: 'nieuwland' });
  });
});

describe('every screen', () => {
  it.each([
    [`/beheer/plek/${REAL}/tijden`, 'Vaste openingstijden · PLACE · Beheer · Binnenlopen'],
    [`/beheer/plek/${REAL}/anders`, 'Een of meer dagen anders · PLACE · Beheer · Binnenlopen'],
    [`/beheer/plek/${REAL}/geschiedenis`, 'Geschiedenis · PLACE · Beheer · Binnenlopen'],
    [`/en/beheer/plek/${REAL}/over`, 'About the place · PLACE · Host desk · Binnenlopen'],
    ['/beheer/plekken', 'Alle plekken · Beheer · Binnenlopen'],
    ['/beheer/begin', 'Begin met je eigen wijk · Beheer · Binnenlopen'],
  ])('has a title of its own: %s', async (path, title) => {
    const { body } = await desk.get(path, coordinator);
    const { name } = place(REAL);
    expect(body).toContain(`<title>${title.replace('PLACE', name)}</title>`);
    if (title.includes('PLACE') && !path.includes('/over')) {
      expect(body).toMatch(new RegExp(`<strong>${name}</strong></p><h1`));
    }
  });
});

describe('"Gebeld: klopt"', () => {
  it('confirms the times of a place, and visitors see by whom', async () => {
    const sent = await desk.post(
      '/beheer/plekken',
      await fieldsOf('/beheer/plekken', `phoned-${REAL}`),
      coordinator,
    );
    expect(sent.statusCode).toBe(303);
    expect(place(REAL).trust).toMatchObject({ confirmedAt: desk.now, confirmedBy: 'coordinator' });
    expect((await desk.get(`/plek/${REAL}`)).body).toContain('door de coördinator');
    expect((await page(String(sent.headers.location))).notice).toMatchObject({ what: 'confirmHours' });
  });

  it.each([
    ['groene-stee', COORDINATOR, 409],
    ['sporthal-midland', COORDINATOR, 409],
    [REAL, ELSEWHERE, 404],
    [REAL, hostOf(REAL), 404],
    ['nergens', COORDINATOR, 404],
  ] as const)('is refused of %s to %j', async (slug, right, status) => {
    const sent = await desk.post('/beheer/plekken', { place: slug }, desk.signIn(right), JSON_PLEASE);
    expect(sent.statusCode).toBe(status);
  });
});

describe('a new place', () => {
  const NEW = {
    ...{ name: 'De Nieuwe Huiskamer', kind: 'livingRoom', district: 'liendert-rustenburg' },
    ...{ street: 'Wiekslag 1', lat: '52.16512', lon: '5.4077', precision: 'exact', radius: '100' },
  };

  it('is a draft: found by its keepers, and by nobody else', async () => {
    const sent = await desk.post('/beheer/nieuw', NEW, coordinator);
    expect(sent.headers.location).toMatch(/^\/beheer\/plek\/de-nieuwe-huiskamer\/publiceren\?done=\d+$/);
    expect((await desk.get('/plek/de-nieuwe-huiskamer')).statusCode).toBe(404);
    expect((await desk.get('/')).body).not.toContain('De Nieuwe Huiskamer');
    expect((await desk.get('/beheer/plekken', coordinator)).body).toContain('De Nieuwe Huiskamer');
  });

  it('never lands in a district that is not the coordinator’s', async () => {
    const sent = await desk.post('/beheer/nieuw', NEW, desk.signIn(ELSEWHERE), JSON_PLEASE);
    // Her own district is taken, and the pin is far outside none: it has no box yet.
    expect(sent.statusCode).toBe(303);
    expect(place('de-nieuwe-huiskamer').districtSlug).toBe('nieuwland');
  });

  it('keeps all that was typed when something is missing', async () => {
    const sent = await desk.post('/beheer/nieuw', { ...NEW, name: '', lat: '' }, coordinator, JSON_PLEASE);
    expect(sent.statusCode).toBe(400);
    const { content, problems } = sent.json();
    expect(content).toMatchObject({ kind: 'livingRoom', where: { street: 'Wiekslag 1', lon: '5.4077' } });
    expect(problems.map(({ field }: { field: string }) => field)).toEqual(['name', 'lat']);
  });
});

describe('making a place public', () => {
  const DRAFT = '/beheer/plek/de-nieuwe-huiskamer';
  beforeEach(async () => {
    const where = {
      lat: '52.16512',
      lon: '5.4077',
      precision: 'exact',
      radius: '100',
      district: 'liendert-rustenburg',
    };
    await desk.post(
      '/beheer/nieuw',
      { ...where, name: 'De Nieuwe Huiskamer', kind: 'livingRoom' },
      coordinator,
    );
  });
  const press = (does: string, as = coordinator) =>
    desk.post(`${DRAFT}/publiceren`, { do: does }, as, JSON_PLEASE);

  it('is refused in words while the checklist is not done', async () => {
    const sent = await press('publish');
    expect(sent.statusCode).toBe(409);
    expect(sent.json().problems[0].sentence).toBe(
      'Dit kan nog niet openbaar. Nog nodig: het adres, bevestigde tijden, telefoon, website of gastvrouw en ' +
        'het akkoord van de gastvrouw of gastheer.',
    );
    expect(place('de-nieuwe-huiskamer').draft).toBe(true);
  });

  it('has the host agree, or the coordinator for her; and is the coordinator’s to do', async () => {
    const host = desk.signIn(hostOf('de-nieuwe-huiskamer'));
    expect((await press('agree', host)).statusCode).toBe(303);
    expect(place('de-nieuwe-huiskamer').hostAgreedAt).toBe(desk.now);
    for (const does of ['publish', 'unpublish', 'gone', 'back'])
      expect((await press(does, host)).statusCode).toBe(404);
    expect((await press('disagree')).statusCode).toBe(303);
    expect(place('de-nieuwe-huiskamer').hostAgreedAt).toBeNull();
    expect((await press('agree', desk.signIn(ELSEWHERE))).statusCode).toBe(404);
  });

  it('tells a host that all is ready and whose turn it is', async () => {
    const at = `/beheer/plek/${REAL}/publiceren`;
    desk.db.sqlite
      .prepare(
        "UPDATE places SET draft = 1, street = 'Wiekslag 1', website = 'https://a.example/' WHERE slug = ?",
      )
      .run(REAL);
    const host = desk.signIn(hostOf(REAL));
    const sentence = 'Alles is klaar. De coördinator maakt de plek openbaar.';
    expect((await desk.get(at, host)).body).not.toContain(sentence);
    await desk.post(at, { do: 'agree' }, host);
    expect((await desk.get(at, host)).body).toContain(sentence);
    expect((await desk.get('/beheer/plekken', coordinator)).body).toContain('klaar om openbaar te maken');
  });

  it('takes two steps back: what it does to visitors is said before and after', async () => {
    const at = `/beheer/plek/${REAL}/publiceren`;
    const { body } = await desk.get(at, coordinator);
    for (const summary of ['Haal van de site', 'Deze plek is voorgoed dicht'])
      expect(body).toMatch(new RegExp(`<details[^>]*><summary>${summary}</summary><p[^>]*>Bezoekers`));
    const sent = await desk.post(at, { do: 'gone' }, coordinator);
    expect((await desk.get(String(sent.headers.location), coordinator)).body).toContain(
      'Bezoekers zien: Deze plek is voorgoed dicht.',
    );
  });

  it('never says of a draft that visitors see what was saved', async () => {
    const at = `${DRAFT}/over`;
    const sent = await desk.post(at, await fieldsOf(at, 'about'), coordinator);
    const { body } = await desk.get(String(sent.headers.location), coordinator);
    expect(body).toContain('Bewaard. Bezoekers zien het zodra de plek openbaar is.');
    expect((await desk.get(DRAFT, coordinator)).body).not.toContain('Bezoekers zien nu');
  });

  it('can be taken back, and a place can be gone for good', async () => {
    const there = `/beheer/plek/${REAL}/publiceren`;
    await desk.post(there, { do: 'gone' }, coordinator);
    expect((await desk.get(`/plek/${REAL}`)).body).toContain('voorgoed dicht');
    const { content } = await page('/beheer/plekken');
    expect(content).toMatchObject({ gone: expect.arrayContaining([{ slug: REAL, name: place(REAL).name }]) });
    await desk.post(there, { do: 'back' }, coordinator);
    expect((await desk.get(`/plek/${REAL}`)).body).not.toContain('voorgoed dicht');
    await desk.post(there, { do: 'unpublish' }, coordinator);
    expect((await desk.get(`/plek/${REAL}`)).statusCode).toBe(404);
  });
});

describe('wiping the samples', () => {
  it('asks once more, says that it is for good, and takes the strip off the site', async () => {
    const hasStrip = async () => (await desk.get('/')).body.includes('bl-strip--sample');
    expect(await hasStrip()).toBe(true);
    const first = await desk.get('/beheer/voorbeelden?wijk=liendert-rustenburg', coordinator);
    expect(first.body).toContain('de tijden van 5 plekken');
    expect(first.body).toContain('Je kunt dit niet ongedaan maken.');
    expect(place('groene-stee').trust?.source).toBe('sample');
    const sent = await desk.post('/beheer/voorbeelden', formFields(first.body, 'wipe'), coordinator);
    expect(sent.statusCode).toBe(303);
    expect(await hasStrip()).toBe(false);
    expect((await page(String(sent.headers.location))).content).toMatchObject({ districts: [] });
  });

  it('is refused for a district of somebody else', async () => {
    const district = 'liendert-rustenburg';
    const sent = await desk.post('/beheer/voorbeelden', { district }, desk.signIn(ELSEWHERE));
    expect(sent.statusCode).toBe(404);
    expect(place('groene-stee').trust?.source).toBe('sample');
  });
});

describe('the inbox', () => {
  it('shows what a visitor wrote as she wrote it, and never as markup', async () => {
    report('De <b>deur</b> <script>alert(1)</script> klemt');
    const { body } = await desk.get('/beheer/meldingen', coordinator);
    expect(body).toContain('“De &lt;b>deur&lt;/b> &lt;script>alert(1)&lt;/script> klemt”');
    expect(body).not.toContain('<script>alert');
  });

  it('is worked through with one button, which can be taken back', async () => {
    const id = report(null);
    const sent = await desk.post(
      '/beheer/meldingen',
      await fieldsOf('/beheer/meldingen', `report-${id}`),
      coordinator,
    );
    expect(sent.statusCode).toBe(303);
    expect((await page('/beheer/meldingen')).content).toMatchObject({ open: [], handled: [{ id }] });
    await desk.post('/beheer/meldingen', await fieldsOf('/beheer/meldingen', `report-${id}`), coordinator);
    expect((await page('/beheer/meldingen')).content).toMatchObject({ open: [{ id }], handled: [] });
  });

  it('shows a host the reports of her own place, and nobody those of others', async () => {
    const own = report('hier');
    const other = report('daar', 'fixture-altijd-open');
    const host = desk.signIn(hostOf(REAL));
    expect((await page('/beheer/meldingen', host)).content).toMatchObject({ open: [{ id: own }] });
    expect((await page(`/beheer/plek/${REAL}/meldingen`, host)).content).toMatchObject({
      open: [{ id: own }],
    });
    expect((await desk.post('/beheer/meldingen', { handle: `${other}` }, host)).statusCode).toBe(404);
    const elsewhere = desk.signIn(ELSEWHERE);
    expect((await page('/beheer/meldingen', elsewhere)).content).toMatchObject({ open: [] });
    expect((await desk.post('/beheer/meldingen', { handle: `${own}` }, elsewhere)).statusCode).toBe(404);
  });

  it('counts a report once for who keeps the place and its district', async () => {
    report('hier');
    const both = desk.signIn(hostOf(REAL), COORDINATOR);
    expect((await page('/beheer/meldingen', both)).content).toMatchObject({ open: [{ words: 'hier' }] });
    const { content } = await page('/beheer/meldingen', both);
    expect(content.view === 'reports' && content.open).toHaveLength(1);
  });
});
