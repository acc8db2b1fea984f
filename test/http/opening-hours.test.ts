import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { saveHours } from '../../db/queries/save-hours.ts';
import { versionOf } from '../../server/desk/hours-version.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import type { Right } from '../../server/model/caller.ts';
import { deskDatabase, placeIn } from '../desk/real-place.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { findChanges } from '../helpers/find-changes.ts';
import { headersOf, personWith, SAME_ORIGIN } from '../helpers/signed-in.ts';

const SLUG = 'fixture-nachtcafe';
const HOST: Right = { role: 'host', placeSlug: SLUG };
const OTHER_HOST: Right = { role: 'host', placeSlug: 'fixture-wintertuin' };
const COORDINATOR: Right = { role: 'coordinator', districtSlug: 'liendert-rustenburg' };
const ELSEWHERE: Right = { role: 'coordinator', districtSlug: 'nieuwland' };

let api: TestApi;
/** Of the place in the tests, as each of them finds it. */
let present: OpeningHours | null;
let host: Record<string, string>;
beforeAll(() => {
  api = testApi(deskDatabase());
  present = getPlaceBySlug(api.db, SLUG)?.hours ?? null;
});
beforeEach(() => {
  inTransaction(api.db, () => saveHours(api.db, 'place', placeIn(api.db, SLUG).id, present));
  // Somebody new each time: saves are counted for each person.
  host = signIn(HOST);
});
afterAll(() => api.close());

const signIn = (...rights: Right[]) => headersOf(api.db, personWith(api.db, rights));

function send(
  method: 'PUT' | 'POST',
  path: string,
  payload: unknown,
  headers: Record<string, string> = host,
): Promise<LightMyRequestResponse> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const options: InjectOptions = { method, url: `/api/v1/places/${path}` };
  return api.app.inject({ ...options, headers: { 'content-type': 'application/json', ...headers }, body });
}

const put = (hours: unknown, headers: Record<string, string>, slug = SLUG) =>
  send('PUT', `${slug}/opening-hours`, { hours }, headers);

const span = (opens: string, closes: string, more: object = {}) => ({
  opens: `${opens}:00`,
  closes: `${closes}:00`,
  nextDay: false,
  access: 'open',
  audience: 'everyone',
  note: null,
  state: 'open',
  ...more,
});

const week = (...spans: object[]) => ({
  layers: [
    {
      kind: 'week',
      label: null,
      validity: { kind: 'always', from: null, through: null, schoolHoliday: null },
      effect: 'replace',
      rules: [{ on: { weekdays: [1, 2] }, spans }],
      otherDays: 'closed',
    },
  ],
  specialDays: [],
  holidayPolicies: {},
  otherHolidays: 'notKnownYet',
});

const read = async (slug = SLUG, query = '') => await api.get(`/places/${slug}/opening-hours${query}`);
const etag = async (slug = SLUG) => String((await read(slug)).headers.etag);
const asHost = async (more: Record<string, string> = {}) => ({ ...host, 'if-match': await etag(), ...more });

describe('GET /places/{slug}/opening-hours', () => {
  it('gives the rules to anybody, in wall times with a mark for the next day', async () => {
    const answer = await read();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.json()).toMatchObject({
      sample: false,
      source: 'host',
      confirmedBy: 'host',
      room: null,
      rooms: [],
    });
    const [late, midnight] = answer.json().hours.layers[0].rules;
    expect(late.spans[0]).toEqual(span('20:00', '02:30', { nextDay: true }));
    expect(midnight.spans[0]).toEqual(span('20:00', '00:00', { nextDay: true }));
  });

  it('says so of what is a sample, and where there is nothing', async () => {
    expect((await read('madiba')).json()).toMatchObject({
      sample: true,
      source: 'sample',
      confirmedAt: null,
    });
    expect((await read('fixture-zonder-uren')).json()).toMatchObject({
      sample: false,
      source: null,
      hours: null,
    });
  });

  it('has an ETag that the hours alone decide in its first part', async () => {
    const first = await etag();
    expect(first).toBe(`"${versionOf(getPlaceBySlug(api.db, SLUG)?.hours ?? null)}.${first.slice(24, -1)}"`);
    expect((await api.get(`/places/${SLUG}/opening-hours`, { 'if-none-match': first })).statusCode).toBe(304);
    await send('POST', `${SLUG}/confirmations`, {});
    expect(await etag()).not.toBe(first);
    expect((await etag()).slice(0, 23)).toBe(first.slice(0, 23));
  });

  it('gives those of a room, and lists the rooms', async () => {
    const place = (await read('de-horsten')).json();
    expect(place).toMatchObject({ hours: null, rooms: [{ slug: 'havikshorst', hasHours: true }, {}] });
    expect((await read('de-horsten', '?room=havikshorst')).json()).toMatchObject({
      room: 'havikshorst',
      hours: {},
    });
    expect((await read('de-horsten', '?room=zolder')).statusCode).toBe(404);
  });

  it('knows no draft but for those who keep it', async () => {
    api.db.sqlite.exec(`UPDATE places SET draft = 1 WHERE slug = '${SLUG}'`);
    expect((await read()).statusCode).toBe(404);
    const own = await api.get(`/places/${SLUG}/opening-hours`, host);
    expect(own.statusCode).toBe(200);
    expect(own.headers['cache-control']).toContain('private');
    expect((await api.get(`/places/${SLUG}/opening-hours`, signIn(OTHER_HOST))).statusCode).toBe(404);
    api.db.sqlite.exec(`UPDATE places SET draft = 0 WHERE slug = '${SLUG}'`);
  });
});

describe('PUT /places/{slug}/opening-hours', () => {
  it('saves, and gives the new document with its ETag and the number of the change', async () => {
    const saved = await put(week(span('09:00', '17:00')), await asHost());
    expect(saved.statusCode).toBe(200);
    expect(saved.headers.etag).toBe(await etag());
    expect(saved.json()).toMatchObject({
      alreadyDone: false,
      findings: [],
      openingHours: {
        source: 'host',
        confirmedAt: '2026-11-24T09:00:00Z',
        hours: week(span('09:00', '17:00')),
      },
    });
    expect(findChanges(api.db, `place:${SLUG}`).at(-1)).toMatchObject({ sequence: saved.json().sequence });
  });

  it('shows at once to visitors', async () => {
    expect((await api.get(`/places/${SLUG}`)).json().state).toBe('closed');
    await put(week(span('09:00', '17:00')), await asHost());
    expect((await api.get(`/places/${SLUG}`)).json()).toMatchObject({
      state: 'open',
      certainty: 'confirmed',
    });
  });

  it('asks which version is changed: 428 without If-Match', async () => {
    const refused = await put(week(), host);
    expect(refused.statusCode).toBe(428);
    expect(refused.headers['content-type']).toContain('application/problem+json');
  });

  it.each(['nonsense', '"nonsense.12345678"', 'W/"x"'])(
    '412 with what is there now for %s',
    async (ifMatch) => {
      const refused = await put(week(), { ...host, 'if-match': ifMatch });
      expect(refused.statusCode).toBe(412);
      expect(refused.json()).toMatchObject({
        status: 412,
        changedBy: expect.any(String),
        current: { hours: {} },
      });
      expect(refused.headers.etag).toBe(await etag());
    },
  );

  it('412 for who started before somebody else saved, and with the new ETag it goes', async () => {
    const old = await asHost();
    await put(week(span('09:00', '17:00')), await asHost());
    const refused = await put(week(span('10:00', '12:00')), old);
    expect(refused.statusCode).toBe(412);
    expect(refused.json()).toMatchObject({
      changedBy: 'a host',
      current: { hours: week(span('09:00', '17:00')) },
    });
    const again = await put(week(span('10:00', '12:00')), {
      ...host,
      'if-match': String(refused.headers.etag),
    });
    expect(again.statusCode).toBe(200);
  });

  it('a check in the meantime is no conflict', async () => {
    const before = await asHost();
    await send('POST', `${SLUG}/confirmations`, {});
    expect((await put(week(), before)).statusCode).toBe(200);
  });

  it('the same Idempotency-Key does it once', async () => {
    const headers = await asHost({ 'idempotency-key': 'a-key-of-the-phone' });
    const first = await put(week(span('09:00', '17:00')), headers);
    const again = await put(week(span('09:00', '17:00')), headers);
    expect(again.statusCode).toBe(200);
    expect(again.json()).toMatchObject({ alreadyDone: true, sequence: first.json().sequence });
    expect((await put(week(), await asHost({ 'idempotency-key': 'x y' }))).json()).toMatchObject({
      status: 400,
      findings: [{ path: 'Idempotency-Key' }],
    });
  });

  it('422 for another change under an Idempotency-Key that was used; another person may use it', async () => {
    const key = { 'idempotency-key': 'a-key-used-twice' };
    await put(week(span('09:00', '17:00')), await asHost(key));
    const reused = await put(week(span('10:00', '16:00')), await asHost(key));
    expect([reused.statusCode, reused.json().detail]).toEqual([422, expect.stringContaining('new key')]);
    expect((await read()).json().hours.layers[0].rules[0].spans[0].opens).toBe('09:00:00');
    const colleague = { ...signIn(HOST), 'if-match': await etag(), ...key };
    expect((await put(week(span('10:00', '16:00')), colleague)).json()).toMatchObject({ alreadyDone: false });
  });

  it('400 with every finding at once, each with its path and its remedy', async () => {
    const refused = await put(
      {
        ...week(span('17:00', '09:00'), span('10:00', '12:00', { note: 'x'.repeat(81) })),
        specialDays: [
          {
            from: '2026-12-25',
            through: '2026-12-25',
            says: 'changed',
            spans: [span('10:00', '10:00')],
            reason: null,
          },
        ],
      },
      await asHost(),
    );
    expect(refused.statusCode).toBe(400);
    expect(refused.json().findings).toEqual([
      {
        path: '/hours/layers/0/rules/0/spans/0',
        code: 'endBeforeStart',
        message: 'This ends before it begins. Do you mean 9:00 the next day?',
        remedy: 'Yes, until 9:00 the next day. Take this time out.',
      },
      {
        path: '/hours/layers/0/rules/0/spans/1',
        code: 'noteTooLong',
        message: 'This text is 81 characters long. 80 will fit. Make it shorter.',
        remedy: 'Change it, then send it again.',
      },
      expect.objectContaining({ path: '/hours/specialDays/0/spans/0', code: 'closedOrAllDay' }),
    ]);
  });

  it('saves what is only odd, and says so', async () => {
    const saved = await put(week(span('08:00', '23:00')), await asHost());
    expect(saved.statusCode).toBe(200);
    expect(saved.json().findings).toMatchObject([{ code: 'overFourteenHours' }]);
  });

  it.each<readonly [string, unknown, string, string]>([
    ['a field that is not ours', { hours: week(), sample: false }, '/sample', 'unknownField'],
    [
      'one deep inside',
      { hours: week(span('09:00', '17:00', { colour: 'red' })) },
      '/hours/layers/0/rules/0/spans/0/colour',
      'unknownField',
    ],
    ['nothing', {}, '/hours', 'missing'],
    ['a list', [], '', 'wrongType'],
    [
      'a weekday 8',
      {
        hours: {
          ...week(),
          layers: [{ ...week().layers[0], rules: [{ on: { weekdays: [8] }, spans: [] }] }],
        },
      },
      '/hours/layers/0/rules/0/on/weekdays/0',
      'outOfRange',
    ],
    [
      'a time as a number',
      { hours: week({ ...span('09:00', '17:00'), opens: 540 }) },
      '/hours/layers/0/rules/0/spans/0/opens',
      'wrongType',
    ],
    [
      'half a minute',
      { hours: week({ ...span('09:00', '17:00'), opens: '09:00:30' }) },
      '/hours/layers/0/rules/0/spans/0',
      'wrongForm',
    ],
    ['25:00', { hours: week(span('09:00', '25:00')) }, '/hours/layers/0/rules/0/spans/0/closes', 'wrongForm'],
    [
      'an audience of its own',
      { hours: week(span('09:00', '17:00', { audience: 'men' })) },
      '/hours/layers/0/rules/0/spans/0/audience',
      'notAllowed',
    ],
    [
      '30 February',
      {
        hours: {
          ...week(),
          specialDays: [
            { from: '2027-02-30', through: '2027-02-30', says: 'closed', spans: [], reason: null },
          ],
        },
      },
      '/hours/specialDays/0/from',
      'wrongForm',
    ],
    [
      'other times without times',
      {
        hours: {
          ...week(),
          specialDays: [
            { from: '2027-02-03', through: '2027-02-03', says: 'changed', spans: [], reason: null },
          ],
        },
      },
      '/hours/specialDays/0/spans',
      'missing',
    ],
    [
      'the zeroth Monday',
      { hours: { ...week(), layers: [{ ...week().layers[0], rules: [{ on: { nth: [0] }, spans: [] }] }] } },
      '/hours/layers/0/rules/0/on/nth',
      'outOfRange',
    ],
  ])('refuses %s', async (_what, body, path, code) => {
    const before = getPlaceBySlug(api.db, SLUG)?.hours;
    const refused = await send('PUT', `${SLUG}/opening-hours`, body, await asHost());
    expect(refused.statusCode).toBe(400);
    expect(refused.json().findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ path, code })]),
    );
    expect(getPlaceBySlug(api.db, SLUG)?.hours).toEqual(before);
  });
});

describe('the other acts', () => {
  const DAY = { from: '2026-11-27', through: '2026-11-27', says: 'closed', reason: 'personeelsdag' };

  it('POST special-days announces, tells what it replaced, and does it once', async () => {
    const first = await send('POST', `${SLUG}/special-days`, DAY);
    expect([first.statusCode, first.json()]).toMatchObject([201, { alreadyDone: false, replaced: [] }]);
    const key = { ...host, 'idempotency-key': 'the-key-of-friday' };
    const other = { ...DAY, says: 'changed', spans: [span('10:00', '12:00')] };
    const second = await send('POST', `${SLUG}/special-days`, other, key);
    expect(second.json()).toMatchObject({ replaced: [{ ...DAY, spans: [] }] });
    const again = await send('POST', `${SLUG}/special-days`, other, key);
    expect([again.statusCode, again.json()]).toMatchObject([
      200,
      { alreadyDone: true, sequence: second.json().sequence },
    ]);
    expect((await read()).json().hours.specialDays).toEqual([{ ...other, reason: 'personeelsdag' }]);
  });

  it.each<readonly [string, object, object]>([
    ['special-days', DAY, { ...DAY, says: 'notKnownYet' }],
    ['confirmations', {}, { holds: 'fourWeeks' }],
  ])('POST %s under a key that was used for something else: 422', async (path, first, other) => {
    const key = { ...host, 'idempotency-key': 'a-key-used-before' };
    expect((await send('POST', `${SLUG}/${path}`, first, key)).statusCode).toBe(201);
    const before = findChanges(api.db, `place:${SLUG}`).length;
    expect((await send('POST', `${SLUG}/${path}`, other, key)).statusCode).toBe(422);
    expect((await send('POST', `${SLUG}/${path}`, first, key)).statusCode).toBe(200);
    expect(findChanges(api.db, `place:${SLUG}`)).toHaveLength(before);
  });

  it.each<readonly [string, object, string]>([
    ['days that are over', { ...DAY, from: '2026-11-20', through: '2026-11-20' }, 'datesOutOfReach'],
    ['the wrong way round', { ...DAY, through: '2026-11-26' }, 'endDateBeforeStart'],
    [
      'times that overlap',
      { ...DAY, says: 'changed', spans: [span('10:00', '12:00'), span('11:00', '13:00')] },
      'overlap',
    ],
    ['times on a closed day', { ...DAY, spans: [span('10:00', '12:00')] }, 'notAllowed'],
  ])('refuses %s', async (_what, body, code) => {
    const refused = await send('POST', `${SLUG}/special-days`, body);
    expect([refused.statusCode, refused.json()]).toMatchObject([400, { findings: [{ code }] }]);
  });

  it('POST confirmations confirms, as whom one is, until when it holds', async () => {
    const first = await send('POST', `${SLUG}/confirmations`, {});
    expect([first.statusCode, first.json()]).toMatchObject([201, { confirmedUntil: '2026-12-22T09:00:00Z' }]);
    const coordinator = signIn(COORDINATOR);
    const second = await send('POST', `${SLUG}/confirmations`, { holds: 'afterHoliday' }, coordinator);
    expect(second.json()).toMatchObject({ confirmedUntil: '2027-01-10T23:00:00Z' });
    expect((await read()).json().confirmedBy).toBe('coordinator');
    const third = await send('POST', `${SLUG}/confirmations`, { through: '2026-12-01' });
    expect(third.json()).toMatchObject({ confirmedUntil: '2026-12-01T23:00:00Z' });
  });

  it('POST confirmations with If-Match confirms the hours that were read: 412 for others', async () => {
    const seen = await asHost({ 'idempotency-key': 'a-check-of-the-phone' });
    await put(week(), await asHost());
    const refused = await send('POST', `${SLUG}/confirmations`, {}, seen);
    expect([refused.statusCode, refused.json().detail]).toEqual([412, expect.stringContaining('again')]);
    const fresh = await asHost({ 'idempotency-key': 'a-check-of-the-phone' });
    expect((await send('POST', `${SLUG}/confirmations`, {}, fresh)).statusCode).toBe(201);
    // What was done stays done, whatever happened to the hours since.
    await put(week(span('09:00', '17:00')), await asHost());
    expect((await send('POST', `${SLUG}/confirmations`, {}, fresh)).statusCode).toBe(200);
  });

  it.each<readonly [string, string, object, number]>([
    ['a sample', 'madiba', {}, 409],
    ['a place without hours', 'fixture-zonder-uren', {}, 409],
    ['a date and a rhythm', SLUG, { holds: 'rhythm', through: '2026-12-01' }, 400],
    ['through no date', SLUG, { holds: 'through' }, 400],
    ['through yesterday', SLUG, { through: '2026-11-23' }, 400],
  ])('confirming %s is refused', async (_what, slug, body, status) => {
    const refused = await send('POST', `${slug}/confirmations`, body, signIn(COORDINATOR));
    expect(refused.statusCode).toBe(status);
    expect(refused.json().findings[0].remedy).not.toBe('');
  });

  it('GET history tells who, when and what, to those who keep the place; restore puts it back', async () => {
    const before = getPlaceBySlug(api.db, SLUG)?.hours;
    await put(week(span('09:00', '17:00')), await asHost());
    await send('POST', `${SLUG}/special-days`, DAY);
    const history = await api.get(`/places/${SLUG}/history?limit=2`, host);
    expect(history.headers['cache-control']).toBe('no-store');
    const { entries } = history.json();
    expect(entries).toMatchObject([
      {
        who: 'een gastvrouw of gastheer',
        what: 'announceDays',
        changes: ['Vrijdag 27 november: dicht (personeelsdag).'],
        at: '2026-11-24T09:00:00Z',
      },
      { what: 'saveHours', restorable: true },
    ]);
    const { sequence: newest } = entries[1];
    const older = (await api.get(`/places/${SLUG}/history?before=${newest}&limit=100&lang=en`, host)).json();
    expect(older.next).toBeNull();
    const { sequence } = older.entries.find(({ what }: { what: string }) => what === 'addPlace');
    const restored = await send('POST', `${SLUG}/history/${sequence}/restore`, {}, host);
    expect([restored.statusCode, restored.json()]).toMatchObject([200, { alreadyDone: false }]);
    expect(getPlaceBySlug(api.db, SLUG)?.hours).toEqual(before);
  });

  it('restoring a line that holds no hours: 409, with what to do instead', async () => {
    const { sequence } = (await send('POST', `${SLUG}/confirmations`, {}, host)).json();
    const refused = await send('POST', `${SLUG}/history/${sequence}/restore`, {}, host);
    const finding = { code: 'notHours', remedy: 'Choose one that is `restorable`.' };
    expect([refused.statusCode, refused.json().findings[0]]).toMatchObject([409, finding]);
  });

  it('restoring under a key that was used for another line: 422, and nothing changes', async () => {
    const key = { ...host, 'idempotency-key': 'a-key-of-a-restore' };
    const [first, second] = [
      (await put(week(span('09:00', '17:00')), await asHost())).json().sequence,
      (await put(week(span('10:00', '16:00')), await asHost())).json().sequence,
    ];
    expect((await send('POST', `${SLUG}/history/${first}/restore`, {}, key)).statusCode).toBe(200);
    const reused = await send('POST', `${SLUG}/history/${second}/restore`, {}, key);
    expect([reused.statusCode, reused.json().detail]).toEqual([422, expect.stringContaining('new key')]);
    expect((await read()).json().hours.layers[0].rules[0].spans[0].opens).toBe('09:00:00');
  });

  it.each(['0', '-1', '1e3', '999999999', '1%2F2'])(
    'restoring line %s of nothing is not found',
    async (line) => {
      expect((await send('POST', `${SLUG}/history/${line}/restore`, {})).statusCode).toBe(404);
    },
  );
});

describe('attacks', () => {
  const acts: readonly (readonly [string, 'PUT' | 'POST' | 'GET', string, object])[] = [
    ['the hours', 'PUT', 'opening-hours', { hours: week() }],
    ['a special day', 'POST', 'special-days', { from: '2026-11-27', through: '2026-11-27', says: 'closed' }],
    ['a check', 'POST', 'confirmations', {}],
    ['the history', 'GET', 'history', {}],
    ['a restore', 'POST', 'history/1/restore', {}],
  ];
  const attempt = (
    method: 'PUT' | 'POST' | 'GET',
    path: string,
    body: object,
    headers: Record<string, string>,
  ) =>
    method === 'GET'
      ? api.get(`/places/${path}`, headers)
      : send(method, path, body, { 'if-match': '*', ...headers });

  it.each(acts)(
    '%s by nobody: 401, whether or not there is such a place',
    async (_what, method, path, body) => {
      for (const slug of [SLUG, 'nergens']) {
        const refused = await attempt(method, `${slug}/${path}`, body, { ...SAME_ORIGIN });
        expect(refused.statusCode).toBe(401);
      }
    },
  );

  it.each(acts)(
    '%s by the host of another place or the coordinator of another district: as if it were not there',
    async (_what, method, path, body) => {
      const changes = findChanges(api.db, `place:${SLUG}`).length;
      for (const right of [OTHER_HOST, ELSEWHERE]) {
        const headers = signIn(right);
        const [there, nowhere] = [
          await attempt(method, `${SLUG}/${path}`, body, headers),
          await attempt(method, `nergens/${path}`, body, headers),
        ];
        expect(there.statusCode).toBe(404);
        expect(there.body.replaceAll(SLUG, 'nergens')).toBe(nowhere.body);
      }
      expect(findChanges(api.db, `place:${SLUG}`)).toHaveLength(changes);
    },
  );

  it('a form of another site with the host’s cookie: 403', async () => {
    const { cookie = '' } = host;
    for (const from of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}]) {
      const refused = await send('POST', `${SLUG}/confirmations`, {}, { cookie, ...from });
      expect(refused.statusCode).toBe(403);
    }
  });

  it('markup in a note is kept as text, and shown as text', async () => {
    const note = '<img src=x onerror=alert(1)>';
    await put(week(span('09:00', '17:00', { note })), await asHost());
    const answer = await api.get(`/places/${SLUG}`);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json().days[0].spans[0].note).toBe(note);
    const history = await api.get(`/places/${SLUG}/history`, host);
    expect(history.json().entries[0].changes[0]).toContain(note);
  });

  it.each([
    ['a control character', 'abc\u0007'],
    ['a direction override', 'abc\u202edef'],
    ['half a character', 'abc\ud800'],
    ['a line break', 'abc\ndef'],
  ])('%s in a note is refused', async (_what, note) => {
    const refused = await put(week(span('09:00', '17:00', { note })), await asHost());
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { findings: [{ code: 'unreadableText' }] },
    ]);
  });

  it('a body that is too large: 413; that is no JSON: 400; of another type: 415', async () => {
    const large = { hours: { ...week(), layers: [{ ...week().layers[0], label: 'x'.repeat(200_000) }] } };
    expect((await send('PUT', `${SLUG}/opening-hours`, large, await asHost())).statusCode).toBe(413);
    expect((await send('POST', `${SLUG}/special-days`, { reason: 'x'.repeat(20_000) })).statusCode).toBe(413);
    expect((await send('PUT', `${SLUG}/opening-hours`, '{"hours":', await asHost())).statusCode).toBe(400);
    const asForm = { ...host, 'content-type': 'application/xml' };
    expect((await send('POST', `${SLUG}/special-days`, 'from=2026-11-27', asForm)).statusCode).toBe(415);
  });

  it('a prototype in the body is refused as any field that is not ours', async () => {
    const body = '{"hours":{"__proto__":{"layers":[]}}}';
    expect((await send('PUT', `${SLUG}/opening-hours`, body, await asHost())).statusCode).toBe(400);
  });

  it('saving without end is stopped, for that person only', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 121; n += 1)
      statuses.push((await send('POST', `${SLUG}/confirmations`, {})).statusCode);
    expect(statuses.slice(0, 120).every((status) => status === 201)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect((await send('POST', `${SLUG}/confirmations`, {}, signIn(HOST))).statusCode).toBe(201);
  });

  it('hours made to keep the engine busy are refused before it begins', async () => {
    const rules = Array.from({ length: 12 }, (_, n) => ({
      on: { weekdays: [1], nth: [5], everyWeeks: { n: 53, anchor: `2027-01-0${1 + (n % 9)}` } },
      spans: [span('09:00', '17:00')],
    }));
    const layers = Array.from({ length: 24 }, (_, n) => ({
      ...week().layers[0],
      kind: 'season',
      validity: { kind: 'yearly', from: '02-01', through: `02-${10 + (n % 19)}`, schoolHoliday: null },
      rules,
    }));
    const refused = await put({ ...week(), layers }, await asHost());
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { findings: [{ code: 'tooManyRules' }] },
    ]);
  });

  it('what is kept of people in the log is their pseudonym', async () => {
    await send('POST', `${SLUG}/confirmations`, {});
    const logged = JSON.stringify(findChanges(api.db, `place:${SLUG}`));
    expect(logged).not.toContain('example.org');
    expect(findChanges(api.db, `place:${SLUG}`).at(-1)?.who).toMatch(/^host-[0-9a-f]{8}$/);
  });
});

describe('over all places', () => {
  it('what is read can be sent back as it is, and changes nothing', async () => {
    const administrator = signIn({ role: 'administrator' });
    const slugs = (await api.get('/places')).json().places.map(({ slug }: { slug: string }) => slug);
    for (const slug of slugs) {
      const rooms = (await read(slug)).json().rooms.filter(({ hasHours }: { hasHours: boolean }) => hasHours);
      for (const query of ['', ...rooms.map((room: { slug: string }) => `?room=${room.slug}`)]) {
        const before = await read(slug, query);
        const { hours } = before.json();
        if (hours === null) continue;
        const headers = { ...administrator, 'if-match': String(before.headers.etag) };
        const saved = await send('PUT', `${slug}/opening-hours${query}`, { hours }, headers);
        expect([slug, saved.statusCode, saved.json().openingHours?.hours]).toEqual([slug, 200, hours]);
      }
    }
  });

  it('samples do not come back', async () => {
    const administrator = signIn({ role: 'administrator' });
    const headers = { ...administrator, 'if-match': await etag('madiba') };
    await put(week(span('09:00', '17:00')), headers, 'madiba');
    const { entries } = (await api.get('/places/madiba/history', administrator)).json();
    expect(entries.at(-1)).toMatchObject({ what: 'addPlace', restorable: false });
    const refused = await send(
      'POST',
      `madiba/history/${entries.at(-1).sequence}/restore`,
      {},
      administrator,
    );
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { findings: [{ code: 'sample' }] }]);
  });
});
