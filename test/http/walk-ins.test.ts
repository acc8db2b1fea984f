import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removePerson } from '../../db/queries/people.ts';
import { revokeRight } from '../../db/queries/rights.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { showName } from '../../server/planner/show-name.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import {
  actOf,
  agreed,
  COORDINATOR,
  HOST,
  kept,
  OTHER_HOST,
  OTHER_PROFESSIONAL,
  PLACE,
  PROFESSIONAL,
  type Visiting,
} from '../planner/visiting.ts';
import { CONTENT_ON_WIRE, codesOf, type Somebody, send, signIn } from './visiting-api.ts';

const ACTIVITY = { place: PLACE, ...CONTENT_ON_WIRE, title: 'Koffie in de ochtend', helpTopics: [] };
const { room: _room, hours: _hours, ...WORDS } = CONTENT_ON_WIRE;

let api: TestApi;
let professional: Somebody;
let host: Somebody;
let at: Visiting;
let walkIn: WalkIn;
beforeAll(() => {
  api = testApi();
});
beforeEach(() => {
  professional = signIn(api, PROFESSIONAL);
  host = signIn(api, HOST);
  at = { db: api.db, professional: professional.person, host: host.person };
  walkIn = agreed(at);
});
afterAll(() => api.close());

const put = (
  slug: string,
  body: object,
  { headers }: Somebody,
  more: Record<string, string> = { 'if-match': '*' },
) => send(api, 'PUT', `/walk-ins/${slug}`, body, { ...headers, ...more });
const cancel = (slug: string, body: object, { headers }: Somebody) =>
  send(api, 'POST', `/walk-ins/${slug}/cancellations`, body, headers);
const add = (body: object, { headers }: Somebody) => send(api, 'POST', '/walk-ins', body, headers);
const document = async (slug: string) => (await api.get(`/walk-ins/${slug}`)).json();

describe('GET /walk-ins', () => {
  const december = `/walk-ins?from=2026-12-01&through=2026-12-31&place=${PLACE}`;

  it('tells whose each is, and how to reach them', async () => {
    api.db.sqlite
      .prepare("UPDATE organisations SET phone = '033 123 45 67' WHERE slug = 'geldcheck033'")
      .run();
    const { walkIns } = (await api.get(december)).json();
    const found = walkIns.find(({ slug }: { slug: string }) => slug === walkIn.slug);
    expect(found).toMatchObject({
      place: { slug: PLACE },
      organisation: { slug: 'geldcheck033', name: 'Geldcheck033' },
      contact: { phone: '033 123 45 67', email: null },
      audience: 'everyone',
      who: 'Geldcheck033',
    });
  });

  it('tells the dates that were cancelled apart, so that nobody takes them for held', async () => {
    await cancel(walkIn.slug, { from: '2026-12-08', reason: 'ziek' }, professional);
    const { walkIns, cancelled } = (await api.get(december)).json();
    const isIt = ({ slug }: { slug: string }) => slug === walkIn.slug;
    expect(cancelled.filter(isIt)).toMatchObject([
      { start: '2026-12-08T12:00:00Z', end: '2026-12-08T14:00:00Z', reason: 'ziek', place: { slug: PLACE } },
    ]);
    expect(walkIns.filter(isIt).map(({ start }: { start: string }) => start.slice(8, 10))).toEqual([
      '01',
      '15',
      '22',
      '29',
    ]);
    const { cancelled: others } = (await api.get(`${december.replace(PLACE, 'madiba')}`)).json();
    expect(others.filter(isIt)).toEqual([]);
    const { cancelled: money } = (await api.get(`${december}&helpTopic=money`)).json();
    expect(money.filter(isIt)).toEqual([]);
  });
});

describe('GET /walk-ins/{walkIn}', () => {
  it('tells the rules and the version, and is not sent twice', async () => {
    const first = await api.get(`/walk-ins/${walkIn.slug}`);
    expect(first.json()).toMatchObject({ slug: walkIn.slug, kind: 'walkIn', ...CONTENT_ON_WIRE, version: 1 });
    const { etag = '' } = first.headers;
    expect((await api.get(`/walk-ins/${walkIn.slug}`, { 'if-none-match': etag })).statusCode).toBe(304);
  });

  it('is not there for what is not public, and does not say where that is', async () => {
    api.db.sqlite.prepare('UPDATE places SET draft = 1 WHERE slug = ?').run(PLACE);
    const hidden = await api.get(`/walk-ins/${walkIn.slug}`);
    const unknown = await api.get('/walk-ins/bestaat-niet');
    expect([hidden.statusCode, unknown.statusCode]).toEqual([404, 404]);
    expect(hidden.body.replaceAll(walkIn.slug, 'bestaat-niet')).toBe(unknown.body);
    expect((await api.get(`/walk-ins/${walkIn.slug}`, host.headers)).statusCode).toBe(200);
    api.db.sqlite.prepare('UPDATE places SET draft = 0 WHERE slug = ?').run(PLACE);
  });

  it('holds a first name only as long as she shows it, works there, and is there', async () => {
    const { slug } = walkIn;
    const show = (name: string | null) =>
      kept(showName(api.db, { slug, personId: professional.person.id, name }, actOf(professional.person)));
    const names = async () => (await document(slug)).names;
    show('Feikje');
    expect(await names()).toEqual(['Feikje']);
    show(null);
    expect(await names()).toEqual([]);
    show('Feikje');
    revokeRight(api.db, professional.person, PROFESSIONAL, actOf(professional.person));
    expect(await names()).toEqual([]);
    const other = agreed({ ...at, professional: signIn(api, PROFESSIONAL).person });
    const [holder] = other.professionals;
    if (holder === undefined) throw new Error('Nobody holds it.');
    const herself = { slug: other.slug, personId: holder.personId };
    kept(showName(api.db, { ...herself, name: 'Ytsje' }, actOf(at.host)));
    expect((await document(other.slug)).names).toEqual(['Ytsje']);
    removePerson(api.db, { ...at.host, id: holder.personId }, actOf(at.host));
    expect((await document(other.slug)).names).toEqual([]);
    const log = JSON.stringify(api.db.sqlite.prepare('SELECT * FROM change_log').all());
    expect(log).not.toMatch(/Feikje|Ytsje/);
  });
});

describe('PUT /walk-ins/{walkIn}', () => {
  it('says it in other words, with the version that was read', async () => {
    const { etag = '' } = (await api.get(`/walk-ins/${walkIn.slug}`)).headers;
    const body = { ...WORDS, title: 'Hulp met je telefoon' };
    const saved = await put(walkIn.slug, body, professional, { 'if-match': etag });
    expect(saved.json()).toMatchObject({
      walkIn: { title: body.title, version: 2, hours: CONTENT_ON_WIRE.hours },
    });
    expect(saved.headers.etag).toBe((await api.get(`/walk-ins/${walkIn.slug}`)).headers.etag);
    const stale = await put(walkIn.slug, { ...WORDS, title: 'Anders' }, professional, { 'if-match': etag });
    expect([stale.statusCode, stale.json().current.title]).toEqual([412, body.title]);
    expect((await put(walkIn.slug, body, professional, {})).statusCode).toBe(428);
  });

  it('never moves it: times and room are for the host to agree to', async () => {
    const refused = await put(walkIn.slug, CONTENT_ON_WIRE, professional);
    expect([refused.statusCode, codesOf(refused)]).toEqual([400, ['/hours notAllowed', '/room notAllowed']]);
    expect(await document(walkIn.slug)).toMatchObject({ version: 1 });
  });

  it('is refused with every finding', async () => {
    const body = { ...WORDS, title: 'a'.repeat(81), helpTopics: ['magic'], email: 'a b@c.nl' };
    expect(codesOf(await put(walkIn.slug, body, professional))).toEqual([
      '/title textTooLong',
      '/helpTopics/0 unknownTopic',
      '/email notAnAddress',
    ]);
  });
});

describe('an activity', () => {
  it('is added, replaced whole and cancelled by those who keep the place', async () => {
    const added = await add(ACTIVITY, host);
    const { slug } = added.json().walkIn;
    expect([added.statusCode, slug]).toEqual([201, 'koffie-in-de-ochtend-de-horsten']);
    const { place: _place, ...content } = { ...ACTIVITY, title: 'Thee' };
    expect((await put(slug, content, host)).json()).toMatchObject({
      walkIn: { title: 'Thee', organisation: null },
    });
    const { hours: _h, ...incomplete } = content;
    expect(codesOf(await put(slug, incomplete, host))).toEqual(['/hours missing']);
    expect((await cancel(slug, { from: '2026-12-08' }, host)).statusCode).toBe(201);
  });

  it('is no professional’s, and a walk-in hour is no host’s', async () => {
    const { slug } = (await add({ ...ACTIVITY, title: 'Samen eten' }, host)).json().walkIn;
    const { place: _place, ...content } = ACTIVITY;
    const tried = [
      await put(slug, content, professional),
      await cancel(slug, { from: '2026-12-08' }, professional),
      await add(ACTIVITY, professional),
      await put(walkIn.slug, WORDS, host),
      await cancel(walkIn.slug, { from: '2026-12-08' }, host),
    ];
    expect(tried.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
  });

  it('is added to no place but her own', async () => {
    for (const place of ['madiba', 'bestaat-niet'])
      expect((await add({ ...ACTIVITY, place }, host)).statusCode).toBe(404);
  });
});

describe('POST /walk-ins/{walkIn}/cancellations', () => {
  it.each([
    [{ from: '2026-12-09' }, ['/from notHeldThen']],
    [{ from: '2026-11-17' }, ['/from inThePast']],
    [{ from: '2026-12-08', through: '2026-12-01' }, ['/through endDateBeforeStart']],
    [{ from: '8 december' }, ['/from wrongForm']],
    [{}, ['/from missing']],
  ])('of %j is refused', async (body, codes) => {
    const refused = await cancel(walkIn.slug, body, professional);
    expect([refused.statusCode, codesOf(refused)]).toEqual([400, codes]);
  });
});

describe('a walk-in hour of another organisation', () => {
  it('is not there to be changed, whoever tries', async () => {
    const before = await document(walkIn.slug);
    const strangers = [
      signIn(api, OTHER_PROFESSIONAL),
      signIn(api, OTHER_HOST),
      signIn(api, { ...COORDINATOR, role: 'coordinator', districtSlug: 'nieuwland' }),
      signIn(api),
    ];
    for (const who of strangers) {
      const tried = [
        await put(walkIn.slug, WORDS, who),
        await cancel(walkIn.slug, { from: '2026-12-08' }, who),
        await put('bestaat-niet', WORDS, who),
      ];
      expect(tried.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
      expect(tried[0]?.body.replaceAll(walkIn.slug, 'bestaat-niet')).toBe(tried[2]?.body);
    }
    expect(await document(walkIn.slug)).toEqual(before);
    expect((await put(walkIn.slug, WORDS, { ...host, headers: {} })).statusCode).toBe(401);
  });
});
