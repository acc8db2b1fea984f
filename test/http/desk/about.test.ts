import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removePerson } from '../../../server/auth/remove-person.ts';
import type { AboutContent } from '../../../server/contract/desk/about.ts';
import { COORDINATOR, hostOf, type SignedIn, type TestDesk, testDesk } from '../../helpers/desk.ts';
import { formFields } from './form-fields.ts';

const SLUG = 'fixture-op-afspraak';
const OVER = `/beheer/plek/${SLUG}/over`;

let desk: TestDesk;
let host: SignedIn;

beforeEach(async () => {
  desk = await testDesk({
    findAddresses: async (text) => {
      asked.push(text);
      return answer;
    },
  });
  host = desk.signIn(hostOf(SLUG));
  asked = [];
  answer = { kind: 'found', addresses: [WIEKSLAG] };
});
afterEach(() => desk.close());

const WIEKSLAG = {
  label: 'Wiekslag 92, 3815GS Amersfoort',
  ...{ street: 'Wiekslag 92', postalCode: '3815 GS', locality: 'Amersfoort', lon: 5.4077, lat: 52.16512 },
};
let asked: string[] = [];
let answer: Awaited<ReturnType<NonNullable<Parameters<typeof testDesk>[0]>['findAddresses'] & object>>;

const page = async (path = OVER, as = host) => (await desk.get(path, as)).body;
const contentOf = (body: string): AboutContent => JSON.parse(body).content;
const typed = async () => formFields(await page(), 'about');
const send = async (changes: Record<string, string>) =>
  desk.post(OVER, { ...(await typed()), ...changes }, host, { accept: 'application/json' });

describe('the form about a place', () => {
  it('arrives with what is known, and saves what is typed', async () => {
    const sent = await send({ description: 'Samen eten op vrijdag.', 'facility-wheelchair': 'limited' });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toMatch(new RegExp(`^${OVER}\\?done=\\d+$`));
    expect(await page(`/plek/${SLUG}`)).toContain('Samen eten op vrijdag.');
    expect(await page(String(sent.headers.location))).toContain('Bewaard. Bezoekers zien het meteen.');
  });

  it('saves nothing and keeps all that was typed when something is wrong', async () => {
    const sent = await send({ description: 'Samen eten.', phone: 'bel maar', website: 'kom!', lat: '' });
    expect(sent.statusCode).toBe(400);
    const { problems, content } = sent.json();
    expect(problems).toEqual([
      { field: 'phone', sentence: 'Dit is geen telefoonnummer. Schrijf het zo: 033 123 45 67.', mend: null },
      {
        field: 'website',
        sentence: 'Dit is geen adres van een website. Schrijf het zo: www.voorbeeld.nl.',
        mend: null,
      },
      {
        field: 'lat',
        sentence: 'We weten nog niet waar de plek is. Zoek het adres op, of zet de speld op de kaart.',
        mend: null,
      },
    ]);
    expect(content).toMatchObject({ description: 'Samen eten.', phone: 'bel maar', website: 'kom!' });
    expect(await page(`/plek/${SLUG}`)).not.toContain('Samen eten.');
  });

  it('adds a row for another host without a script, and keeps the rest', async () => {
    const sent = await send({ step: 'addHost', description: 'Nog niet af' });
    expect(sent.statusCode).toBe(200);
    const { description, hosts } = contentOf(sent.body);
    expect(description).toBe('Nog niet af');
    expect(hosts.at(-1)).toEqual({ id: '', person: '', role: '', firstName: '', shown: false });
    expect(hosts).toHaveLength(4);
  });

  it('shows the second of two editors what the first did', async () => {
    const mine = await typed();
    await send({ phone: '033 111 11 11' });
    const second = await desk.post(OVER, { ...mine, phone: '033 222 22 22' }, host, {
      accept: 'application/json',
    });
    expect(second.statusCode).toBe(409);
    const { content } = second.json();
    expect(content).toMatchObject({
      ...{ view: 'difference', changedBy: 'Een gastvrouw of gastheer' },
      ...{ theirs: ['Telefoon: 033 111 11 11'], mine: ['Telefoon: 033 222 22 22'] },
    });
    const again = await desk.post(OVER, content.fields, host);
    expect(again.statusCode).toBe(303);
    expect(await page(`/plek/${SLUG}`)).toContain('033 222 22 22');
  });

  it('is not for the host of another place', async () => {
    expect((await desk.get(OVER, desk.signIn(hostOf('madiba')))).statusCode).toBe(404);
    const stranger = desk.signIn(hostOf('madiba'));
    expect((await desk.post(OVER, await typed(), stranger)).statusCode).toBe(404);
  });
});

describe('where a place is', () => {
  it('is looked up by its address, and taken over with one button', async () => {
    const found = await send({ street: 'wiekslag 92', postalCode: '', locality: '', step: 'lookUp' });
    expect(asked).toEqual(['wiekslag 92 Amersfoort']);
    const [choice] = contentOf(found.body).where.found ?? [];
    expect(choice).toMatchObject({ label: WIEKSLAG.label });
    const take = typeof choice === 'object' ? choice.value : '';
    const { where } = contentOf((await send({ take })).body);
    expect(where).toMatchObject({
      ...{ street: 'Wiekslag 92', postalCode: '3815 GS', locality: 'Amersfoort' },
      ...{ lon: '5.4077', lat: '52.16512', precision: 'exact' },
    });
  });

  it('can still be said by hand when no address can be looked up', async () => {
    answer = { kind: 'unavailable', why: 'no network' };
    const found = await send({ street: 'wiekslag 92', step: 'lookUp' });
    expect(contentOf(found.body).where).toMatchObject({ found: 'unavailable', street: 'wiekslag 92' });
  });

  it('is moved by buttons so many metres, without a script or a map', async () => {
    const { where } = contentOf(
      (await send({ lat: '52.16', lon: '5.4', moveBy: '200', step: 'north' })).body,
    );
    expect(where).toMatchObject({ lat: '52.1618', lon: '5.4', moveBy: 200 });
    const west = contentOf((await send({ lat: '52.16', lon: '5.4', moveBy: '10', step: 'west' })).body);
    expect(west.where).toMatchObject({ lat: '52.16', lon: '5.39985' });
  });

  it('does not believe an address that a browser made up', async () => {
    const sent = await send({ take: 'POINT(x y) nergens', lat: '' });
    expect(sent.statusCode).toBe(400);
  });
});

describe('the name of a host', () => {
  const PUBLIC = [
    `/plek/${SLUG}`,
    `/en/plek/${SLUG}`,
    `/api/v1/places/${SLUG}`,
    '/api/v1/places?limit=500',
    `/agenda/${SLUG}.ics`,
  ];
  const everywhere = async () =>
    Promise.all(PUBLIC.map(async (path) => (await desk.get(path, null, { accept: '*/*' })).body));
  const showingPages = async () => (await everywhere()).filter((body) => body.includes('Gastnaam')).length;

  it('shows only by her own choice, and is gone from page, API, calendar and cache once she takes it back', async () => {
    const whole = { host2Role: 'gastvrouw', host2FirstName: 'Gastnaam' };
    expect((await send(whole)).statusCode).toBe(303);
    expect(await showingPages()).toBe(0);

    expect((await send({ ...whole, host2Shown: 'yes' })).statusCode).toBe(303);
    const seen = await desk.get(`/api/v1/places/${SLUG}`, null, { accept: 'application/json' });
    expect(seen.body).toContain('Gastnaam');
    expect(await showingPages()).toBeGreaterThanOrEqual(3);

    const { host2Shown: _, ...without } = await typed();
    expect((await desk.post(OVER, without, host)).statusCode).toBe(303);
    expect(await showingPages()).toBe(0);
    // Whoever kept the page asks whether it still holds, and hears that it does not.
    const again = { accept: 'application/json', 'if-none-match': String(seen.headers.etag) };
    expect((await desk.get(`/api/v1/places/${SLUG}`, null, again)).statusCode).toBe(200);
    expect(await page(OVER)).not.toContain('Gastnaam');
  });

  it('goes with her account', async () => {
    const coordinator = desk.signIn(COORDINATOR);
    const whole = { host2Role: 'gastvrouw', host2FirstName: 'Gastnaam', host2Shown: 'yes' };
    expect((await send({ ...whole, host2Person: `${host.person.id}` })).statusCode).toBe(303);
    expect(await showingPages()).toBeGreaterThanOrEqual(3);
    const caller = { kind: 'person', person: coordinator.person, sessionId: 1, passkeyAt: null } as const;
    removePerson(desk.db, caller, host.person.id, { who: coordinator.person.pseudonym, at: desk.now });
    expect(await showingPages()).toBe(0);
  });

  it('cannot be tied to somebody of another place', async () => {
    const stranger = desk.signIn(hostOf('madiba'));
    await send({
      host2Role: 'gastvrouw',
      host2FirstName: 'Gastnaam',
      host2Shown: 'yes',
      host2Person: `${stranger.person.id}`,
    });
    expect((await typed()).host2Person).toBe('');
  });
});
