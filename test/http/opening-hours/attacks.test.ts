import { describe, expect, it } from 'vitest';
import type { Right } from '../../../server/model/caller.ts';
import { findChanges } from '../../helpers/find-changes.ts';
import { SAME_ORIGIN } from '../../helpers/signed-in.ts';
import { HOST, hoursApi, OTHER_HOST, SLUG, span, week } from './hours-api.ts';

const ELSEWHERE: Right = { role: 'coordinator', districtSlug: 'nieuwland' };
const api = hoursApi();

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
      : api.send(method, path, body, { 'if-match': '*', ...headers });

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
        const headers = api.signIn(right);
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
    const { cookie = '' } = api.host;
    for (const from of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}]) {
      const refused = await api.send('POST', `${SLUG}/confirmations`, {}, { cookie, ...from });
      expect(refused.statusCode).toBe(403);
    }
  });

  it('markup in a note is kept as text, and shown as text', async () => {
    const note = '<img src=x onerror=alert(1)>';
    await api.put(week(span('09:00', '17:00', { note })), await api.asHost());
    const answer = await api.get(`/places/${SLUG}`);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json().days[0].spans[0].note).toBe(note);
    const history = await api.get(`/places/${SLUG}/history`, api.host);
    expect(history.json().entries[0].changes[0]).toContain(note);
  });

  it.each([
    ['a control character', 'abc\u0007'],
    ['a direction override', 'abc\u202edef'],
    ['half a character', 'abc\ud800'],
    ['a line break', 'abc\ndef'],
  ])('%s in a note is refused', async (_what, note) => {
    const refused = await api.put(week(span('09:00', '17:00', { note })), await api.asHost());
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { findings: [{ code: 'unreadableText' }] },
    ]);
  });

  it('a body that is too large: 413; that is no JSON: 400; of another type: 415', async () => {
    const large = { hours: { ...week(), layers: [{ ...week().layers[0], label: 'x'.repeat(200_000) }] } };
    expect((await api.send('PUT', `${SLUG}/opening-hours`, large, await api.asHost())).statusCode).toBe(413);
    expect((await api.send('POST', `${SLUG}/special-days`, { reason: 'x'.repeat(20_000) })).statusCode).toBe(
      413,
    );
    expect((await api.send('PUT', `${SLUG}/opening-hours`, '{"hours":', await api.asHost())).statusCode).toBe(
      400,
    );
    const asForm = { ...api.host, 'content-type': 'application/xml' };
    expect((await api.send('POST', `${SLUG}/special-days`, 'from=2026-11-27', asForm)).statusCode).toBe(415);
  });

  it('a prototype in the body is refused as any field that is not ours', async () => {
    const body = '{"hours":{"__proto__":{"layers":[]}}}';
    expect((await api.send('PUT', `${SLUG}/opening-hours`, body, await api.asHost())).statusCode).toBe(400);
  });

  it('saving without end is stopped, for that person only', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 121; n += 1)
      statuses.push((await api.send('POST', `${SLUG}/confirmations`, {})).statusCode);
    expect(statuses.slice(0, 120).every((status) => status === 201)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect((await api.send('POST', `${SLUG}/confirmations`, {}, api.signIn(HOST))).statusCode).toBe(201);
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
    const refused = await api.put({ ...week(), layers }, await api.asHost());
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { findings: [{ code: 'tooManyRules' }] },
    ]);
  });

  it('what is kept of people in the log is their pseudonym', async () => {
    await api.send('POST', `${SLUG}/confirmations`, {});
    const logged = JSON.stringify(findChanges(api.db, `place:${SLUG}`));
    expect(logged).not.toContain('example.org');
    expect(findChanges(api.db, `place:${SLUG}`).at(-1)?.who).toMatch(/^host-[0-9a-f]{8}$/);
  });
});
