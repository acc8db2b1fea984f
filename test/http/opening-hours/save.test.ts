import { describe, expect, it } from 'vitest';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import { findChanges } from '../../helpers/find-changes.ts';
import { HOST, hoursApi, SLUG, span, week } from './hours-api.ts';

const api = hoursApi();

describe('PUT /places/{slug}/opening-hours', () => {
  it('saves, and gives the new document with its ETag and the number of the change', async () => {
    const saved = await api.put(week(span('09:00', '17:00')), await api.asHost());
    expect(saved.statusCode).toBe(200);
    expect(saved.headers.etag).toBe(await api.etag());
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
    await api.put(week(span('09:00', '17:00')), await api.asHost());
    expect((await api.get(`/places/${SLUG}`)).json()).toMatchObject({
      state: 'open',
      certainty: 'confirmed',
    });
  });

  it('asks which version is changed: 428 without If-Match', async () => {
    const refused = await api.put(week(), api.host);
    expect(refused.statusCode).toBe(428);
    expect(refused.headers['content-type']).toContain('application/problem+json');
  });

  it.each(['nonsense', '"nonsense.12345678"', 'W/"x"'])(
    '412 with what is there now for %s',
    async (ifMatch) => {
      const refused = await api.put(week(), { ...api.host, 'if-match': ifMatch });
      expect(refused.statusCode).toBe(412);
      expect(refused.json()).toMatchObject({
        status: 412,
        changedBy: expect.any(String),
        current: { hours: {} },
      });
      expect(refused.headers.etag).toBe(await api.etag());
    },
  );

  it('412 for who started before somebody else saved, and with the new ETag it goes', async () => {
    const old = await api.asHost();
    await api.put(week(span('09:00', '17:00')), await api.asHost());
    const refused = await api.put(week(span('10:00', '12:00')), old);
    expect(refused.statusCode).toBe(412);
    expect(refused.json()).toMatchObject({
      changedBy: 'a host',
      current: { hours: week(span('09:00', '17:00')) },
    });
    const again = await api.put(week(span('10:00', '12:00')), {
      ...api.host,
      'if-match': String(refused.headers.etag),
    });
    expect(again.statusCode).toBe(200);
  });

  it('a check in the meantime is no conflict', async () => {
    const before = await api.asHost();
    await api.send('POST', `${SLUG}/confirmations`, {});
    expect((await api.put(week(), before)).statusCode).toBe(200);
  });

  it('the same Idempotency-Key does it once', async () => {
    const headers = await api.asHost({ 'idempotency-key': 'a-key-of-the-phone' });
    const first = await api.put(week(span('09:00', '17:00')), headers);
    const again = await api.put(week(span('09:00', '17:00')), headers);
    expect(again.statusCode).toBe(200);
    expect(again.json()).toMatchObject({ alreadyDone: true, sequence: first.json().sequence });
    expect((await api.put(week(), await api.asHost({ 'idempotency-key': 'x y' }))).json()).toMatchObject({
      status: 400,
      findings: [{ path: 'Idempotency-Key' }],
    });
  });

  it('422 for another change under an Idempotency-Key that was used; another person may use it', async () => {
    const key = { 'idempotency-key': 'a-key-used-twice' };
    await api.put(week(span('09:00', '17:00')), await api.asHost(key));
    const reused = await api.put(week(span('10:00', '16:00')), await api.asHost(key));
    expect([reused.statusCode, reused.json().detail]).toEqual([422, expect.stringContaining('new key')]);
    expect((await api.read()).json().hours.layers[0].rules[0].spans[0].opens).toBe('09:00:00');
    const colleague = { ...api.signIn(HOST), 'if-match': await api.etag(), ...key };
    expect((await api.put(week(span('10:00', '16:00')), colleague)).json()).toMatchObject({
      alreadyDone: false,
    });
  });

  it('400 with every finding at once, each with its path and its remedy', async () => {
    const refused = await api.put(
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
      await api.asHost(),
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
    const saved = await api.put(week(span('08:00', '23:00')), await api.asHost());
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
    const refused = await api.send('PUT', `${SLUG}/opening-hours`, body, await api.asHost());
    expect(refused.statusCode).toBe(400);
    expect(refused.json().findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ path, code })]),
    );
    expect(getPlaceBySlug(api.db, SLUG)?.hours).toEqual(before);
  });
});
