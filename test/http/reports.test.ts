/** What visitors say over the API, without an account. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../db/open-database.ts';
import { clearDoorReports } from '../../db/queries/live-switch.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { findReports } from '../../db/queries/reports.ts';
import { countWishes } from '../../db/queries/wishes.ts';
import { firstSignInLink } from '../../server/auth/first-administrator.ts';
import { type TestApi, testApi } from '../helpers/api.ts';
import { addRealWalkIns } from '../helpers/real-walk-ins.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { personWith } from '../helpers/signed-in.ts';

const PLACE = 'fixture-twee-zalen';

let api: TestApi;
beforeEach(() => {
  api = testApi();
});
afterEach(() => api.close());

const send = (
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
  remoteAddress = '192.0.2.1',
) =>
  api.app.inject({
    method: 'POST',
    remoteAddress,
    url: `/api/v1/places/${path}`,
    headers: { 'content-type': 'application/json', 'user-agent': 'Phone A', ...headers },
    payload: JSON.stringify(body),
  });

const placeNow = async (slug = PLACE) => (await api.get(`/places/${slug}`)).json();

describe('POST /places/{slug}/reports', () => {
  it('one is told beside the state, two networks close the door at once', async () => {
    const first = await send(`${PLACE}/reports`, { kind: 'closedDoor', words: 'Licht uit' });
    expect(first.statusCode).toBe(201);
    expect(first.headers).toMatchObject({ 'api-version': expect.any(String) });
    const { weighsUntil } = first.json();
    expect(await placeNow()).toMatchObject({
      state: 'open',
      countsAsOpen: true,
      report: { at: '2026-11-24T09:00:00Z', until: weighsUntil, closes: false },
      words: { report: 'Iemand meldde om 10:00: de deur is dicht' },
    });

    await send(`${PLACE}/reports`, { kind: 'closedDoor' });
    expect(await placeNow()).toMatchObject({ state: 'open' });
    await send(`${PLACE}/reports`, { kind: 'closedDoor' }, {}, '198.51.100.23');
    expect(await placeNow()).toMatchObject({
      state: 'closed',
      countsAsOpen: false,
      why: { kind: 'reported' },
      report: { closes: true },
      timetable: { report: { until: weighsUntil, closes: true } },
    });
    const openNow = (await api.get('/places?open=true&limit=500')).json();
    expect(openNow.places.map(({ slug }: { slug: string }) => slug)).not.toContain(PLACE);
  });

  it('what was asked before two said so is answered anew, for walk-in hours and in calendars', async () => {
    addRealWalkIns(api.db);
    const read = async () => {
      const { walkIns } = (await api.get(`/walk-ins?place=${PLACE}&through=2026-11-24`)).json();
      const feed = await api.app.inject({ url: '/agenda/organisatie/fixture-hulp.ics' });
      const today = feed.body.split('BEGIN:VEVENT').find((each) => /UID:fixture-geld-2026-11-24/.test(each));
      return [
        walkIns.find(({ slug }: { slug: string }) => slug === 'fixture-geld')?.door,
        /STATUS:(\w+)/.exec(today ?? '')?.[1],
      ];
    };
    expect(await read()).toEqual(['open', 'CONFIRMED']);
    await send(`${PLACE}/reports`, { kind: 'closedDoor' });
    await send(`${PLACE}/reports`, { kind: 'closedDoor' }, {}, '198.51.100.23');
    expect(await read()).toEqual(['closed', 'TENTATIVE']);
    const id = getPlaceBySlug(api.db, PLACE)?.id ?? 0;
    inTransaction(api.db, () => clearDoorReports(api.db, id, TUESDAY_MORNING));
    expect(await read()).toEqual(['open', 'CONFIRMED']);
  });

  it.each([
    ['no kind', {}, 'kind'],
    ['a kind that is none of ours', { kind: 'fire' }, 'kind'],
    ['a field that is none of ours', { kind: 'wrong', name: 'somebody' }, 'name'],
    ['words that are too long', { kind: 'wrong', words: 'x'.repeat(281) }, 'words'],
    ['words that turn the text around', { kind: 'wrong', words: 'dicht\u202Enepo' }, 'words'],
    ['words that are a number', { kind: 'wrong', words: 12 }, 'words'],
  ])('refuses %s', async (_, body, path) => {
    const answer = await send(`${PLACE}/reports`, body);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json().findings.map((finding: { path: string }) => finding.path)).toContain(path);
    expect(findReports(api.db, {})).toEqual([]);
  });

  it('takes no report of a closed door where the hours are invented', async () => {
    const answer = await send('groene-stee/reports', { kind: 'closedDoor' });
    expect([answer.statusCode, answer.json().findings[0].code]).toEqual([400, 'sample']);
    expect((await send('groene-stee/reports', { kind: 'wrong' })).statusCode).toBe(201);
  });

  it('does not know a place that is not there, nor a draft', async () => {
    api.db.drizzle.run("UPDATE places SET draft = 1 WHERE slug = 'fixture-nachtcafe'");
    for (const slug of ['nergens', 'fixture-nachtcafe']) {
      expect((await send(`${slug}/reports`, { kind: 'wrong' })).statusCode).toBe(404);
      expect((await send(`${slug}/wishes`, {})).statusCode).toBe(404);
    }
  });

  it('takes a few an hour from one device, and then says when enough is enough', async () => {
    const statuses = [];
    for (let sent = 0; sent < 8; sent += 1) {
      statuses.push((await send(`${PLACE}/reports`, { kind: 'wrong' })).statusCode);
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
    expect(findReports(api.db, {})).toHaveLength(6);
    api.now += 3_600_000;
    expect((await send(`${PLACE}/reports`, { kind: 'wrong' })).statusCode).toBe(201);
  });

  it('a hundred pretended phones behind one address are one nuisance, not a hundred', async () => {
    const sent = Array.from({ length: 150 }, (_, phone) =>
      send(`${PLACE}/reports`, { kind: 'wrong' }, { 'user-agent': `Phone ${phone}` }),
    );
    const statuses = (await Promise.all(sent)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 201)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });

  it('one person who pretends to be many phones closes no door, over IPv6 neither', async () => {
    for (const network of ['192.0.2.9', '2001:db8:1:2:']) {
      for (let phone = 0; phone < 20; phone += 1) {
        const address = network.includes(':') ? `${network}${phone + 1}::1` : network;
        const answer = await send(
          `${PLACE}/reports`,
          { kind: 'closedDoor' },
          { 'user-agent': `Phone ${phone}` },
          address,
        );
        expect(answer.statusCode).toBe(201);
      }
      expect(await placeNow()).toMatchObject({ state: 'open', report: { closes: false } });
      api.db.drizzle.run('DELETE FROM reports');
    }
  });

  it('refuses what another site sends', async () => {
    const answer = await send(`${PLACE}/reports`, { kind: 'wrong' }, { 'sec-fetch-site': 'cross-site' });
    expect(answer.statusCode).toBe(403);
    expect(findReports(api.db, {})).toEqual([]);
  });

  it('keeps nothing of the address or the browser in the database', async () => {
    const headers = { 'user-agent': 'A very rare browser', 'x-forwarded-for': '198.51.100.23' };
    await send(`${PLACE}/reports`, { kind: 'closedDoor' }, headers);
    await send(`${PLACE}/wishes`, {}, headers);
    const bytes = api.db.sqlite.serialize().toString('latin1');
    expect(bytes).toContain('closedDoor');
    for (const trace of ['rare browser', '198.51.100', '192.0.2']) expect(bytes).not.toContain(trace);
  });
});

describe('who hears of a report', () => {
  const mails = () =>
    api.db.sqlite.prepare<[], string>('SELECT to_address FROM outbox ORDER BY id').pluck().all();

  it('nobody yet on a new system, whose administrator has no address: it is taken all the same', async () => {
    expect(firstSignInLink(api.db, 'https://binnenlopen.example', TUESDAY_MORNING)).not.toBeNull();
    expect((await send(`${PLACE}/reports`, { kind: 'closedDoor' })).statusCode).toBe(201);
    expect(mails()).toEqual([]);
  });

  it('the host, once in a block, however many report', async () => {
    personWith(api.db, [{ role: 'host', placeSlug: PLACE }], { email: 'gastvrouw@example.org' });
    for (const phone of ['A', 'B', 'C']) {
      await send(`${PLACE}/reports`, { kind: 'closedDoor', words: phone }, { 'user-agent': phone });
    }
    expect(mails()).toEqual(['gastvrouw@example.org']);
    const body = api.db.sqlite.prepare<[], string>('SELECT body FROM outbox').pluck().get() ?? '';
    for (const screen of ['nu', 'dicht', 'meldingen'])
      expect(body).toContain(`https://binnenlopen.example/beheer/plek/${PLACE}/${screen}\n`);
    api.now = Date.parse('2026-11-24T23:00:00+01:00');
    await send(`${PLACE}/reports`, { kind: 'closedDoor' });
    expect(mails()).toHaveLength(1);
    api.now = Date.parse('2026-11-25T09:30:00+01:00');
    await send(`${PLACE}/reports`, { kind: 'closedDoor' });
    expect(mails()).toHaveLength(2);
  });
});

describe('POST /places/{slug}/wishes', () => {
  it('counts the present hour, or another one that is not far away', async () => {
    const now = await send('madiba/wishes', {});
    expect([now.statusCode, now.json()]).toEqual([201, { date: '2026-11-24', hour: 10, helpTopic: null }]);
    const later = { date: '2026-11-28', hour: 20, helpTopic: 'money' };
    expect((await send('madiba/wishes', later)).json()).toEqual(later);
    expect(countWishes(api.db, { placeSlug: 'madiba' })).toMatchObject([
      { wishedDate: '2026-11-24', wishedHour: 10, helpTopicSlug: null, times: 1 },
      { wishedDate: '2026-11-28', wishedHour: 20, helpTopicSlug: 'money', times: 1 },
    ]);
  });

  it('has nothing to count while the place is open, and says so', async () => {
    const answer = await send(`${PLACE}/wishes`, {});
    expect([answer.statusCode, answer.json().findings[0].code]).toEqual([409, 'openThen']);
    expect(countWishes(api.db)).toEqual([]);
    expect((await send(`${PLACE}/wishes`, { hour: 3 })).statusCode).toBe(201);
  });

  it.each(['[]', '', 'null', '"now"'])('is no wish: %j', async (payload) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/places/madiba/wishes',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).not.toContain('""');
    expect(countWishes(api.db)).toEqual([]);
  });

  it.each([
    [{ hour: 24 }, 'hour'],
    [{ hour: '20' }, 'hour'],
    [{ date: '2026-12-31' }, 'date'],
    [{ date: '2026-02-30' }, 'date'],
    [{ helpTopic: 'nothing-we-know' }, 'helpTopic'],
    [{ who: 'me' }, 'who'],
  ])('refuses %j', async (body, path) => {
    const answer = await send('madiba/wishes', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().findings[0].path).toBe(path);
    expect(countWishes(api.db)).toEqual([]);
  });
});
