import { describe, expect, it } from 'vitest';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { findChanges } from '../../helpers/find-changes.ts';
import { COORDINATOR, hoursApi, SLUG, span, week } from './hours-api.ts';

const api = hoursApi();

describe('the other acts', () => {
  const DAY = { from: '2026-11-27', through: '2026-11-27', says: 'closed', reason: 'personeelsdag' };

  it('POST special-days announces, tells what it replaced, and does it once', async () => {
    const first = await api.send('POST', `${SLUG}/special-days`, DAY);
    expect([first.statusCode, first.json()]).toMatchObject([201, { alreadyDone: false, replaced: [] }]);
    const key = { ...api.host, 'idempotency-key': 'the-key-of-friday' };
    const other = { ...DAY, says: 'changed', spans: [span('10:00', '12:00')] };
    const second = await api.send('POST', `${SLUG}/special-days`, other, key);
    expect(second.json()).toMatchObject({ replaced: [{ ...DAY, spans: [] }] });
    const again = await api.send('POST', `${SLUG}/special-days`, other, key);
    expect([again.statusCode, again.json()]).toMatchObject([
      200,
      { alreadyDone: true, sequence: second.json().sequence },
    ]);
    expect((await api.read()).json().hours.specialDays).toEqual([{ ...other, reason: 'personeelsdag' }]);
  });

  it.each<readonly [string, object, object]>([
    ['special-days', DAY, { ...DAY, says: 'notKnownYet' }],
    ['confirmations', {}, { holds: 'fourWeeks' }],
  ])('POST %s under a key that was used for something else: 422', async (path, first, other) => {
    const key = { ...api.host, 'idempotency-key': 'a-key-used-before' };
    expect((await api.send('POST', `${SLUG}/${path}`, first, key)).statusCode).toBe(201);
    const before = findChanges(api.db, `place:${SLUG}`).length;
    expect((await api.send('POST', `${SLUG}/${path}`, other, key)).statusCode).toBe(422);
    expect((await api.send('POST', `${SLUG}/${path}`, first, key)).statusCode).toBe(200);
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
    const refused = await api.send('POST', `${SLUG}/special-days`, body);
    expect([refused.statusCode, refused.json()]).toMatchObject([400, { findings: [{ code }] }]);
  });

  it('POST confirmations confirms, as whom one is, until when it holds', async () => {
    const first = await api.send('POST', `${SLUG}/confirmations`, {});
    expect([first.statusCode, first.json()]).toMatchObject([201, { confirmedUntil: '2026-12-22T09:00:00Z' }]);
    const coordinator = api.signIn(COORDINATOR);
    const second = await api.send('POST', `${SLUG}/confirmations`, { holds: 'afterHoliday' }, coordinator);
    expect(second.json()).toMatchObject({ confirmedUntil: '2027-01-10T23:00:00Z' });
    expect((await api.read()).json().confirmedBy).toBe('coordinator');
    const third = await api.send('POST', `${SLUG}/confirmations`, { through: '2026-12-01' });
    expect(third.json()).toMatchObject({ confirmedUntil: '2026-12-01T23:00:00Z' });
  });

  it('POST confirmations with If-Match confirms the hours that were read: 412 for others', async () => {
    const seen = await api.asHost({ 'idempotency-key': 'a-check-of-the-phone' });
    await api.put(week(), await api.asHost());
    const refused = await api.send('POST', `${SLUG}/confirmations`, {}, seen);
    expect([refused.statusCode, refused.json().detail]).toEqual([412, expect.stringContaining('again')]);
    const fresh = await api.asHost({ 'idempotency-key': 'a-check-of-the-phone' });
    expect((await api.send('POST', `${SLUG}/confirmations`, {}, fresh)).statusCode).toBe(201);
    // What was done stays done, whatever happened to the hours since.
    await api.put(week(span('09:00', '17:00')), await api.asHost());
    expect((await api.send('POST', `${SLUG}/confirmations`, {}, fresh)).statusCode).toBe(200);
  });

  it.each<readonly [string, string, object, number]>([
    ['a sample', 'madiba', {}, 409],
    ['a place without hours', 'fixture-zonder-uren', {}, 409],
    ['a date and a rhythm', SLUG, { holds: 'rhythm', through: '2026-12-01' }, 400],
    ['through no date', SLUG, { holds: 'through' }, 400],
    ['through yesterday', SLUG, { through: '2026-11-23' }, 400],
  ])('confirming %s is refused', async (_what, slug, body, status) => {
    const refused = await api.send('POST', `${slug}/confirmations`, body, api.signIn(COORDINATOR));
    expect(refused.statusCode).toBe(status);
    expect(refused.json().findings[0].remedy).not.toBe('');
  });

  it('GET history tells who, when and what, to those who keep the place; restore puts it back', async () => {
    const before = getPlaceBySlug(api.db, SLUG)?.hours;
    await api.put(week(span('09:00', '17:00')), await api.asHost());
    await api.send('POST', `${SLUG}/special-days`, DAY);
    const history = await api.get(`/places/${SLUG}/history?limit=2`, api.host);
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
    const older = (
      await api.get(`/places/${SLUG}/history?before=${newest}&limit=100&lang=en`, api.host)
    ).json();
    expect(older.next).toBeNull();
    const { sequence } = older.entries.find(({ what }: { what: string }) => what === 'addPlace');
    const restored = await api.send('POST', `${SLUG}/history/${sequence}/restore`, {}, api.host);
    expect([restored.statusCode, restored.json()]).toMatchObject([200, { alreadyDone: false }]);
    expect(getPlaceBySlug(api.db, SLUG)?.hours).toEqual(before);
  });

  it('restoring a line that holds no hours: 409, with what to do instead', async () => {
    const { sequence } = (await api.send('POST', `${SLUG}/confirmations`, {}, api.host)).json();
    const refused = await api.send('POST', `${SLUG}/history/${sequence}/restore`, {}, api.host);
    const finding = { code: 'notHours', remedy: 'Choose one that is `restorable`.' };
    expect([refused.statusCode, refused.json().findings[0]]).toMatchObject([409, finding]);
  });

  it('restoring under a key that was used for another line: 422, and nothing changes', async () => {
    const key = { ...api.host, 'idempotency-key': 'a-key-of-a-restore' };
    const [first, second] = [
      (await api.put(week(span('09:00', '17:00')), await api.asHost())).json().sequence,
      (await api.put(week(span('10:00', '16:00')), await api.asHost())).json().sequence,
    ];
    expect((await api.send('POST', `${SLUG}/history/${first}/restore`, {}, key)).statusCode).toBe(200);
    const reused = await api.send('POST', `${SLUG}/history/${second}/restore`, {}, key);
    expect([reused.statusCode, reused.json().detail]).toEqual([422, expect.stringContaining('new key')]);
    expect((await api.read()).json().hours.layers[0].rules[0].spans[0].opens).toBe('09:00:00');
  });

  it.each(['0', '-1', '1e3', '999999999', '1%2F2'])(
    'restoring line %s of nothing is not found',
    async (line) => {
      expect((await api.send('POST', `${SLUG}/history/${line}/restore`, {})).statusCode).toBe(404);
    },
  );
});
