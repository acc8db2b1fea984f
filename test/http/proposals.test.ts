import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findProposals } from '../../db/queries/proposals.ts';
import { toHoursOnWire } from '../../server/http/hours-to-wire.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import {
  accepted,
  agreed,
  COORDINATOR,
  HOST,
  mailsIn,
  ORGANISATION,
  OTHER_HOST,
  OTHER_ORGANISATION,
  OTHER_PROFESSIONAL,
  PROFESSIONAL,
  proposed,
  timesOn,
  type Visiting,
} from '../planner/visiting.ts';
import { CONTENT_ON_WIRE, codesOf, type Somebody, START, send, signIn } from './visiting-api.ts';

let api: TestApi;
let professional: Somebody;
let host: Somebody;
let stranger: Somebody;
let otherHost: Somebody;
let coordinator: Somebody;
let at: Visiting;
beforeAll(() => {
  api = testApi();
});
// Somebody new each time: saves and proposals are counted for each person.
beforeEach(() => {
  professional = signIn(api, PROFESSIONAL);
  host = signIn(api, HOST);
  stranger = signIn(api, OTHER_PROFESSIONAL);
  otherHost = signIn(api, OTHER_HOST);
  coordinator = signIn(api, COORDINATOR);
  at = { db: api.db, professional: professional.person, host: host.person };
});
afterAll(() => api.close());

const propose = (body: object, { headers }: Somebody = professional, more: Record<string, string> = {}) =>
  send(api, 'POST', '/proposals', body, { ...headers, ...more });
const answer = (
  id: number | string,
  body: object,
  { headers }: Somebody = host,
  more: Record<string, string> = { 'if-match': '*' },
) => send(api, 'POST', `/proposals/${id}/answers`, body, { ...headers, ...more });
const read = (id: number | string, { headers }: Somebody = host) => api.get(`/proposals/${id}`, headers);
const LATER = { ...START.content, hours: toHoursOnWire(timesOn({ opens: 840, closes: 960 })) };

describe('POST /proposals', () => {
  it('is answered with the proposal, its version, and no clash yet', async () => {
    const made = await propose(START);
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({
      alreadyDone: false,
      findings: [],
      clashes: [],
      proposal: {
        kind: 'start',
        state: 'open',
        version: 1,
        walkIn: null,
        organisation: { slug: ORGANISATION, name: 'Geldcheck033' },
        content: CONTENT_ON_WIRE,
        steps: [{ step: 'proposed', side: 'organisation', words: 'Past dit?' }],
      },
    });
    expect(made.headers.etag).toMatch(/^"1\./);
    expect(JSON.stringify(made.json())).not.toContain(professional.person.pseudonym);
  });

  it('is not public: the walk-in hour is nowhere before it is accepted', async () => {
    await propose({ ...START, content: { ...CONTENT_ON_WIRE, title: 'Nog geheim' } });
    for (const path of ['/walk-ins?from=2026-12-01&through=2026-12-31', '/places/de-horsten'])
      expect((await api.get(path)).body).not.toContain('Nog geheim');
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['nothing', {}, ['/kind missing']],
    ['a kind alone', { kind: 'start' }, ['/place missing', '/organisation missing', '/content missing']],
    ['a move of nothing', { kind: 'move' }, ['/walkIn missing', '/hours missing']],
    ['an end without a date', { kind: 'end', walkIn: 'voorbeeld-geld' }, ['/lastDate missing']],
    [
      'fields of two kinds',
      { ...START, walkIn: 'voorbeeld-geld', lastDate: '2026-12-31' },
      ['/walkIn notAllowed', '/lastDate notAllowed'],
    ],
    [
      'a title and times that cannot be',
      {
        ...START,
        content: { ...CONTENT_ON_WIRE, title: '', hours: toHoursOnWire(timesOn({ closes: 600 })) },
      },
      ['/content/title titleMissing', '/content/hours/layers/0/rules/0/spans/0 endBeforeStart'],
    ],
    ['an unknown field', { ...START, secret: true }, ['/secret unknownField']],
  ])('with %s is answered with every finding', async (_, body, codes) => {
    const refused = await propose(body);
    expect(refused.statusCode).toBe(400);
    expect(codesOf(refused)).toEqual(codes);
  });

  it('is kept once under one key, and something else under it is refused', async () => {
    const key = { 'idempotency-key': 'abc-def-12345' };
    const before = findProposals(api.db).length;
    const first = await propose(START, professional, key);
    const again = await propose(START, professional, key);
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    expect(again.json()).toMatchObject({ alreadyDone: true, proposal: { id: first.json().proposal.id } });
    expect((await propose({ ...START, words: 'anders' }, professional, key)).statusCode).toBe(422);
    expect(findProposals(api.db)).toHaveLength(before + 1);
  });

  it('of an invented example is refused as things are', async () => {
    const body = { kind: 'end', walkIn: 'voorbeeld-geld', lastDate: '2026-12-31' };
    expect((await propose(body, coordinator)).statusCode).toBe(409);
    expect((await propose(body, professional)).statusCode).toBe(404);
  });
});

describe('POST /proposals/{proposal}/answers', () => {
  it('tells another time, then yes, and the walk-in hour is there for everybody', async () => {
    const { id } = proposed(at);
    const other = await answer(id, { answer: 'otherTime', hours: LATER.hours, words: 'Later kan wel.' });
    expect(other.json()).toMatchObject({ proposal: { state: 'otherTime', version: 2 } });
    const yes = await answer(id, { answer: 'accept' }, professional, {
      'if-match': other.headers.etag ?? '',
    });
    const { walkIn } = yes.json().proposal;
    expect(yes.statusCode).toBe(201);
    expect((await api.get(`/walk-ins/${walkIn}`)).json()).toMatchObject({
      organisation: { slug: ORGANISATION },
      hours: LATER.hours,
      names: [],
      version: 1,
    });
    const { walkIns } = (
      await api.get('/walk-ins?from=2026-12-01&through=2026-12-01&place=de-horsten')
    ).json();
    expect(walkIns.map(({ slug }: { slug: string }) => slug)).toContain(walkIn);
  });

  it('asks which version is answered, and shows the newer one instead of answering it', async () => {
    const { id } = proposed(at);
    const { etag = '' } = (await read(id)).headers;
    expect((await answer(id, { answer: 'accept' }, host, {})).statusCode).toBe(428);
    await answer(id, { answer: 'proposeAgain', hours: LATER.hours }, professional);
    const stale = await answer(id, { answer: 'accept' }, host, { 'if-match': etag });
    expect(stale.statusCode).toBe(412);
    expect(stale.headers['content-type']).toContain('application/problem+json');
    expect(stale.json()).toMatchObject({
      status: 412,
      current: { version: 2, content: { hours: LATER.hours } },
    });
    expect((await read(id)).json()).toEqual(stale.json().current);
  });

  it('does nothing twice when it is sent again under its key', async () => {
    const { id } = proposed(at);
    const headers = { 'if-match': '"1"', 'idempotency-key': 'accept-once-1' };
    for (const who of [host, host])
      expect((await answer(id, { answer: 'accept' }, who, headers)).statusCode).toBeLessThan(300);
    const again = await answer(id, { answer: 'accept' }, host, headers);
    expect(again.json()).toMatchObject({ alreadyDone: true, proposal: { state: 'accepted', version: 2 } });
  });

  it('does nothing twice for a coordinator either, who is on both sides', async () => {
    const { id } = proposed(at);
    const headers = { 'if-match': '"1"', 'idempotency-key': 'accept-once-2' };
    const sent = () => answer(id, { answer: 'accept' }, coordinator, headers);
    expect([(await sent()).statusCode, (await sent()).statusCode]).toEqual([201, 200]);
  });

  it.each([
    ['a host cannot withdraw', 'withdraw', 'host', 403],
    ['an organisation cannot decline', 'decline', 'professional', 403],
    ['an organisation cannot accept its own', 'accept', 'professional', 409],
    ['a host cannot propose again', 'proposeAgain', 'host', 403],
    ['another time needs a time', 'otherTime', 'host', 400],
  ] as const)('%s', async (_, said, who, status) => {
    const { id } = proposed(at);
    expect((await answer(id, { answer: said }, who === 'host' ? host : professional)).statusCode).toBe(
      status,
    );
    expect((await read(id)).json()).toMatchObject({ state: 'open', version: 1 });
  });

  it('comes too late for what was answered', async () => {
    const { id } = accepted(at, proposed(at)).proposal;
    expect((await answer(id, { answer: 'decline' })).statusCode).toBe(409);
  });
});

describe('GET /proposals', () => {
  it('shows each side what is its own, and nobody else anything', async () => {
    const { id } = proposed(at);
    const seen = async ({ headers }: Somebody, query = '') => {
      const { proposals } = (await api.get(`/proposals?limit=100${query}`, headers)).json();
      return proposals.some((each: { id: number }) => each.id === id);
    };
    for (const who of [professional, host, coordinator]) expect(await seen(who)).toBe(true);
    for (const who of [stranger, otherHost]) expect(await seen(who)).toBe(false);
    expect(await seen(host, '&place=madiba')).toBe(false);
    expect(await seen(host, '&state=declined')).toBe(false);
    expect(await seen(host, '&state=open&place=de-horsten')).toBe(true);
    expect((await api.get('/proposals')).statusCode).toBe(401);
    expect((await api.get('/proposals?state=mooi', host.headers)).statusCode).toBe(400);
    const all = (await api.get('/proposals', host.headers))
      .json()
      .proposals.map(({ id }: { id: number }) => id);
    const read: number[] = [];
    for (let next: string | null = ''; next !== null && read.length <= all.length; ) {
      const page: string = next === '' ? '' : `&cursor=${next}`;
      const part = (await api.get(`/proposals?limit=2${page}`, host.headers)).json();
      read.push(...part.proposals.map(({ id }: { id: number }) => id));
      next = part.next;
    }
    expect(all.length).toBeGreaterThan(2);
    expect(read).toEqual(all);
    const unread = await api.get('/proposals?cursor=bm9uZQ', host.headers);
    expect([unread.statusCode, codesOf(unread)]).toEqual([400, ['cursor wrongForm']]);
  });

  it('never leaves a host of one place with the proposals to another, whatever she asks for', async () => {
    proposed(at);
    const { proposals } = (await api.get('/proposals?place=de-horsten', otherHost.headers)).json();
    expect(proposals).toEqual([]);
  });
});

describe('what is of others', () => {
  it('is not there: not to be read, answered, proposed for or guessed', async () => {
    const { id } = proposed(at);
    const { slug } = agreed(at);
    for (const who of [stranger, otherHost, signIn(api)]) {
      const answers = await Promise.all([
        read(id, who),
        answer(id, { answer: 'accept' }, who),
        answer(id, { answer: 'withdraw' }, who),
        propose({ kind: 'end', walkIn: slug, lastDate: '2026-12-31' }, who),
        propose({ kind: 'move', walkIn: slug, hours: LATER.hours }, who),
        propose(START, who),
      ]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404]);
      // Nor does the answer tell where it is, or whose.
      for (const { body } of answers.slice(0, 3)) expect(body).not.toMatch(/horsten|geldcheck/i);
    }
    expect((await read(id)).json()).toMatchObject({ state: 'open', version: 1 });
  });

  it.each(['0', '999999', '-1', '1e3', 'x', '1;2', '99999999999999999999'])(
    'is not there as %s',
    async (id) => {
      expect((await read(id)).statusCode).toBe(404);
      expect((await answer(id, { answer: 'accept' })).statusCode).toBe(404);
    },
  );

  it('is nobody’s to propose in the name of another organisation, or of one that is not', async () => {
    for (const organisation of [OTHER_ORGANISATION, 'bestaat-niet'])
      expect((await propose({ ...START, organisation })).statusCode).toBe(404);
    expect((await propose({ ...START, organisation: OTHER_ORGANISATION }, coordinator)).statusCode).toBe(201);
    expect((await propose({ ...START, organisation: 'bestaat-niet' }, coordinator)).statusCode).toBe(404);
  });

  it('is not the door: a professional changes no hours, facts or special days of the place', async () => {
    const hours = await api.get('/places/de-horsten/opening-hours');
    const day = { from: '2026-12-01', through: '2026-12-01', says: 'closed' };
    const { headers } = professional;
    const tried = await Promise.all([
      send(
        api,
        'PUT',
        '/places/de-horsten/opening-hours',
        { hours: LATER.hours },
        { ...headers, 'if-match': '*' },
      ),
      send(api, 'POST', '/places/de-horsten/special-days', day, headers),
      send(api, 'POST', '/places/de-horsten/confirmations', {}, headers),
      api.get('/places/de-horsten/history', headers),
      send(api, 'POST', '/walk-ins', { place: 'de-horsten', ...CONTENT_ON_WIRE }, headers),
    ]);
    expect(tried.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
    expect((await api.get('/places/de-horsten/opening-hours')).body).toBe(hours.body);
  });

  it('is not proposed or answered from a page of another site', async () => {
    const { id } = proposed(at);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await propose(START, professional, elsewhere)).statusCode).toBe(403);
    expect((await answer(id, { answer: 'accept' }, host, { 'if-match': '*', ...elsewhere })).statusCode).toBe(
      403,
    );
  });

  it('stays text: markup in a title or in words is nothing but letters', async () => {
    const title = '<script>alert(1)</script>';
    const made = await propose({ ...START, content: { ...CONTENT_ON_WIRE, title }, words: '<b>hoi</b>' });
    expect(made.json().proposal).toMatchObject({ content: { title }, steps: [{ words: '<b>hoi</b>' }] });
    expect(made.headers['content-type']).toContain('application/json');
    expect(mailsIn(api.db).at(-1)?.subject).not.toContain('<');
  });

  it('is no use as a session: the token of a link opens nothing in the API', async () => {
    const { id } = proposed(at);
    const [token = ''] = /[\w-]{43}(?=\n)/.exec(mailsIn(api.db).at(-1)?.body ?? '') ?? [];
    const name = host.headers.cookie?.split('=', 1)[0] ?? '';
    const headers = { ...host.headers, cookie: `${name}=${token}` };
    expect(token).toHaveLength(43);
    expect((await api.get(`/proposals/${id}`, headers)).statusCode).toBe(401);
    expect(
      (await send(api, 'POST', `/proposals/${id}/answers`, { answer: 'accept' }, headers)).statusCode,
    ).toBe(401);
  });
});
