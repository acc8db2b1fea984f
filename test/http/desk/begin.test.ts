import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BeginContent } from '../../../server/contract/desk/begin.ts';
import { wipeSamples } from '../../../server/desk/wipe-samples.ts';
import { placeIn, save } from '../../desk/real-place.ts';
import {
  ADMINISTRATOR,
  COORDINATOR,
  hostOf,
  type SignedIn,
  type TestDesk,
  testDesk,
} from '../../helpers/desk.ts';
import { seededDatabase } from '../../helpers/seeded-database.ts';
import { formFields } from './form-fields.ts';

const BEGIN = '/beheer/begin';
const JSON_PLEASE = { accept: 'application/json' };

let desk: TestDesk;
let administrator: SignedIn;
beforeEach(async () => {
  desk = await testDesk({ db: seededDatabase() });
  administrator = desk.signIn(ADMINISTRATOR);
});
afterEach(() => desk.close());

const content = async (as = administrator): Promise<BeginContent> =>
  JSON.parse((await desk.get(BEGIN, as, JSON_PLEASE)).body).content;
const nameDistrict = (fields: Record<string, string>, as = administrator) =>
  desk.post(BEGIN, fields, as, JSON_PLEASE);

describe('a new system', () => {
  it('leads whoever may add places to the first steps, and a host to her place', async () => {
    expect((await desk.get('/beheer', administrator)).headers.location).toBe(BEGIN);
    expect((await desk.get('/beheer', desk.signIn(COORDINATOR))).headers.location).toBe(BEGIN);
    const host = await desk.get('/beheer', desk.signIn(hostOf('madiba')));
    expect(host.headers.location).toBe('/beheer/plek/madiba');
  });

  it('has all steps before it, and any of them can be opened', async () => {
    expect(await content()).toMatchObject({ step: 1, place: null, district: { done: false } });
    const third = await desk.get(`${BEGIN}?stap=3`, administrator, JSON_PLEASE);
    expect(third.json().content).toMatchObject({ step: 3 });
    const none = await desk.get(`${BEGIN}?stap=9`, administrator, JSON_PLEASE);
    expect(none.json().content).toMatchObject({ step: 1 });
  });
});

describe('the first step', () => {
  it('takes the district as it is, under the name that is kept', async () => {
    const fields = formFields((await desk.get(BEGIN, administrator)).body, 'district');
    expect(fields).toMatchObject({ which: 'this', district: 'liendert-rustenburg' });
    // What is typed beside it names nothing: the places of a district do not go along to another.
    const sent = await nameDistrict({ ...fields, districtName: 'Kruiskamp', otherName: 'Kruiskamp' });
    expect(sent.headers.location).toMatch(/^\/beheer\/begin\?done=/);
    expect(await content()).toMatchObject({
      district: { done: true, slug: 'liendert-rustenburg', name: 'Liendert/Rustenburg' },
    });
  });

  it('takes another district that is known, with what is known of it', async () => {
    const { others } = await content();
    expect(others.map(({ slug }) => slug)).toContain('nieuwland');
    expect((await nameDistrict({ which: 'known', known: 'nieuwland' })).statusCode).toBe(303);
    expect(await content()).toMatchObject({ district: { done: true, slug: 'nieuwland', name: 'Nieuwland' } });
    expect((await nameDistrict({ which: 'known', known: 'nergens' })).statusCode).toBe(404);
  });

  it('asks whether a name that looks like a known one means that district, once', async () => {
    const typed = { which: 'new', otherName: 'Rustenburg', otherMunicipality: 'Amersfoort' };
    const asked = await nameDistrict(typed);
    expect(asked.statusCode).toBe(400);
    expect(asked.json().problems[0].sentence).toMatch(/^Bedoel je Liendert\/Rustenburg in Amersfoort\?/);
    expect(asked.json().content).toMatchObject({
      district: { slug: 'liendert-rustenburg', name: 'Liendert/Rustenburg' },
      chosen: { which: 'new', newName: 'Rustenburg', askedAbout: 'Rustenburg' },
    });
    expect((await nameDistrict({ ...typed, askedAbout: 'Rustenburg' })).statusCode).toBe(303);
    expect(await content()).toMatchObject({ district: { slug: 'rustenburg', name: 'Rustenburg' } });
  });

  it('begins another district, which the front page shows from then on', async () => {
    const other = { which: 'new', otherName: 'Over de Brug', otherMunicipality: 'Elders' };
    expect((await nameDistrict(other)).statusCode).toBe(303);
    expect(await content()).toMatchObject({
      district: { done: true, slug: 'over-de-brug', municipality: 'Elders' },
      samples: [{ slug: 'liendert-rustenburg' }],
    });
    expect((await desk.get('/')).body).toContain('Over de Brug');
    expect((await desk.get('/wijk/liendert-rustenburg')).body).toContain('De Groene Stee');
  });

  it('says what is missing, and keeps what was typed', async () => {
    const sent = await nameDistrict({ which: 'new', otherName: 'Over de Brug', otherMunicipality: ' ' });
    expect(sent.statusCode).toBe(400);
    expect(sent.json()).toMatchObject({
      problems: [{ field: 'otherMunicipality', sentence: 'Vul iets in bij de gemeente.' }],
      content: { chosen: { which: 'new', newName: 'Over de Brug' } },
    });
  });

  it('lets a coordinator take her own district, not begin another', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    const named = await nameDistrict({ which: 'this' }, coordinator);
    expect(named.statusCode).toBe(303);
    const other = { which: 'new', otherName: 'Over de Brug', otherMunicipality: 'Elders' };
    expect((await nameDistrict(other, coordinator)).statusCode).toBe(404);
    expect((await desk.get('/')).body).not.toContain('Over de Brug');
  });
});

describe('the way through the steps', () => {
  const LINDE = {
    ...{ name: 'De Linde', kind: 'other', district: 'liendert-rustenburg', street: 'Lindelaan 4' },
    ...{ lat: '52.165', lon: '5.407', precision: 'exact', phone: '033 123 45 67' },
  };
  const AT = '/beheer/plek/de-linde';
  const act = () => ({ who: 'administrator-1', at: desk.now });
  const back = 'Terug naar Begin met je eigen wijk';

  it('comes back to Begin after the place was added, and shows the way from every screen of it', async () => {
    const asked = await desk.get('/beheer/nieuw?dan=begin', administrator);
    expect(formFields(asked.body, 'new')).toMatchObject({ next: 'begin' });
    const sent = await desk.post('/beheer/nieuw', { ...LINDE, next: 'begin' }, administrator);
    expect(sent.headers.location).toMatch(/^\/beheer\/begin\?done=\d+$/);
    for (const path of [
      '/beheer/nieuw',
      '/beheer/mensen',
      `${AT}/tijden`,
      `${AT}/over`,
      `${AT}/publiceren`,
    ]) {
      expect((await desk.get(path, administrator)).body, path).toContain(back);
    }
    expect((await desk.get('/beheer/plek/madiba', administrator)).body).not.toContain(back);
  });

  it('ends when visitors see the place, not when a host is found for a draft', async () => {
    await nameDistrict({ which: 'this' });
    const { hours } = placeIn(desk.db, 'groene-stee');
    if (hours === null) throw new Error('De Groene Stee has hours.');
    wipeSamples(desk.db, { districtSlug: 'liendert-rustenburg', actKey: null }, act());
    await desk.post('/beheer/nieuw', LINDE, administrator);
    save(desk.db, 'de-linde', hours);
    desk.signIn(hostOf('de-linde'));
    expect(await content()).toMatchObject({
      step: 4,
      place: { hasTimes: true, hasHost: true, isPublic: false },
    });
    const open = (await desk.get(BEGIN, administrator)).body;
    expect(open).toContain('3 van de 4 stappen klaar');
    expect(open).toContain('Maak De Linde openbaar');
    // Typed times are not the end of it: the way back stays.
    expect((await desk.get(AT, administrator)).body).toContain(back);
  });
});

it('a place of somebody else’s district is nobody’s second step', async () => {
  await desk.post(
    '/beheer/nieuw',
    {
      name: 'De Linde',
      kind: 'other',
      district: 'liendert-rustenburg',
      lat: '52.165',
      lon: '5.407',
      precision: 'exact',
    },
    administrator,
  );
  expect((await content()).place).toMatchObject({ name: 'De Linde', hasTimes: false, isPublic: false });
  const elsewhere = desk.signIn({ role: 'coordinator', districtSlug: 'nieuwland' });
  expect((await content(elsewhere)).place).toBeNull();
});
