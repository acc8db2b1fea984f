/** What every address of the API refuses in the same way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpublishPlace } from '../../server/desk/publish-place.ts';
import { toHoursOnWire } from '../../server/http/hours-to-wire.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { HOST, NOW, PLACE, PROFESSIONAL, proposed, timesOn, type Visiting } from '../planner/visiting.ts';
import { codesOf, type Somebody, START, send, signIn } from './visiting-api.ts';

let api: TestApi;
let professional: Somebody;
let host: Somebody;
let at: Visiting;
beforeAll(() => {
  api = testApi();
  professional = signIn(api, PROFESSIONAL);
  host = signIn(api, HOST);
  at = { db: api.db, professional: professional.person, host: host.person };
});
afterAll(() => api.close());

const HOURS = toHoursOnWire(timesOn({ opens: 840, closes: 960 }));
const answer = (id: number, body: object, more: Record<string, string> = {}) =>
  send(api, 'POST', `/proposals/${id}/answers`, body, { 'if-match': '*', ...host.headers, ...more });

it.each(['text/plain', 'application/xml'])('a body that is %s', async (type) => {
  const headers = { ...professional.headers, 'content-type': type };
  const sent = await send(api, 'POST', '/proposals', JSON.stringify(START), headers);
  expect(sent.statusCode).toBe(415);
});

it.each([
  '/proposals/',
  '/proposals//',
  '/proposals//answers',
  '/walk-ins/',
  '/places/',
  '/places//opening-hours',
])('%s, to nobody in particular', async (path) => {
  const got = await api.get(path);
  expect([got.statusCode, got.headers['api-version'] === undefined]).toEqual([404, false]);
  expect(got.json().detail).toContain('no trailing slash');
});

it.each(['/walk-ins', '/clashes'])('%s through a date before the one that it counts from', async (path) => {
  const early = await api.get(`${path}?through=2026-11-01`, professional.headers);
  expect(early.statusCode).toBe(400);
  expect(early.json().findings).toMatchObject([{ path: 'through', code: 'beforeFrom' }]);
  expect((await api.get(`${path}?through=2026-11-24`, professional.headers)).statusCode).toBe(200);
});

describe('an answer to a proposal', () => {
  it('without a version is asked for one in words that are about it', async () => {
    const { id } = proposed(at);
    const sent = await send(api, 'POST', `/proposals/${id}/answers`, { answer: 'accept' }, host.headers);
    expect(sent.statusCode).toBe(428);
    expect(sent.json().detail).not.toContain('hours');
  });

  it.each(['accept', 'decline'])('that is %s takes no other times', async (said) => {
    const { id } = proposed(at);
    const sent = await answer(id, { answer: said, hours: HOURS, room: null, lastDate: '2026-12-31' });
    expect([sent.statusCode, codesOf(sent)]).toEqual([
      400,
      ['/hours notAllowed', '/room notAllowed', '/lastDate notAllowed'],
    ]);
  });

  it.each([
    [{ hours: HOURS }, ['/hours notTogether', '/lastDate notTogether']],
    [{ hours: HOURS, room: null }, ['/hours notTogether', '/room notTogether', '/lastDate notTogether']],
    [{ room: null }, ['/room notTogether', '/lastDate notTogether']],
  ])('with another time and a last date is neither', async (given, codes) => {
    const { id } = proposed(at);
    const sent = await answer(id, { answer: 'otherTime', ...given, lastDate: '2026-12-31' });
    expect([sent.statusCode, codesOf(sent)]).toEqual([400, codes]);
    const alone = await answer(id, { answer: 'otherTime', lastDate: '2026-12-31' });
    expect(alone.statusCode).toBe(201);
  });

  it('under a key that another answer used is something else', async () => {
    const { id } = proposed(at);
    const key = { 'idempotency-key': 'one-key-for-two' };
    expect((await answer(id, { answer: 'decline' }, key)).statusCode).toBe(201);
    expect((await answer(id, { answer: 'accept' }, key)).statusCode).toBe(422);
    expect((await answer(id, { answer: 'decline' }, key)).statusCode).toBe(200);
  });

  it('is only no where the place is not public any more', async () => {
    const { id } = proposed(at);
    unpublishPlace(api.db, { placeSlug: PLACE, actKey: null }, { who: 'test', at: NOW });
    for (const body of [{ answer: 'accept' }, { answer: 'otherTime', hours: HOURS }])
      expect((await answer(id, body)).statusCode).toBe(409);
  });
});

it('a walk-in hour that is not there, in words', async () => {
  expect((await api.get('/walk-ins/nergens')).json().detail).toContain(
    'There is no walk-in hour or activity called "nergens".',
  );
});
