import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { removePerson } from '../../db/queries/people.ts';
import { endSession, listSessions, signOutEverywhere } from '../../server/auth/account.ts';
import { deviceOf } from '../../server/auth/device.ts';
import { forgetExpired } from '../../server/auth/forget-expired.ts';
import { callerOf, keepGoing, startSession } from '../../server/auth/sessions.ts';
import { NotFound } from '../../server/errors.ts';
import type { Right } from '../../server/model/caller.ts';
import { personWith } from '../helpers/signed-in.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-24T10:00:00+01:00');
const ADMINISTRATOR: Right = { role: 'administrator' };

let db: Database;
beforeEach(() => {
  db = openMemoryDatabase();
});
afterEach(() => db.close());

const isIn = (token: string, now: number) => callerOf(db, token, now).kind === 'person';

function signedIn(token: string, now = START) {
  const caller = callerOf(db, token, now);
  if (caller.kind !== 'person') throw new Error('Nobody is signed in.');
  return caller;
}

describe('a session', () => {
  it.each([
    ['somebody who keeps a place', [], 180],
    ['an administrator', [ADMINISTRATOR], 30],
  ] as const)('of %s (%j) lasts %d days from its last use', (_, rights, days) => {
    const { token, expiresAt } = startSession(db, personWith(db, rights), '?', START);
    expect(expiresAt).toBe(START + days * DAY);
    expect([isIn(token, START + days * DAY - 1), isIn(token, START + days * DAY)]).toEqual([true, false]);
    expect(keepGoing(db, token, START + days * DAY)).toBeNull();
  });

  /** Each a moment of use, and the end that it gives the session, by Amsterdam's clock. */
  const USES = [
    ['2026-11-24T10:00:01+01:00', null],
    ['2026-11-25T09:59:59+01:00', null],
    ['2026-11-25T10:00:00+01:00', '2027-05-24T11:00:00+02:00'],
    ['2026-11-25T22:00:00+01:00', null],
    ['2027-05-24T10:59:59+02:00', '2027-11-20T09:59:59+01:00'],
    ['2027-11-20T09:59:59+01:00', null],
  ] as const;

  it('is given a new end at most once a day, and none when it is over', () => {
    const { token } = startSession(db, personWith(db, []), '?', START);
    for (const [used, end] of USES) {
      expect([used, keepGoing(db, token, Date.parse(used))]).toEqual([
        used,
        end === null ? null : Date.parse(end),
      ]);
    }
  });

  it('is kept as a hash only', () => {
    const { token } = startSession(db, personWith(db, []), '?', START);
    const kept = JSON.stringify(db.sqlite.prepare('SELECT * FROM sessions').all());
    expect(kept).toMatch(/"token_hash":"[0-9a-f]{64}"/);
    expect(kept).not.toContain(token);
  });

  it.each(['', 'x', 'x'.repeat(43), "' OR 1=1 --", '\0'.repeat(43)])(
    'is not what was made up: %j',
    (token) => {
      startSession(db, personWith(db, []), '?', START);
      expect(callerOf(db, token, START)).toEqual({ kind: 'nobody' });
    },
  );

  it('is not opened by its own hash', () => {
    startSession(db, personWith(db, []), '?', START);
    const hash = db.sqlite.prepare<[], string>('SELECT token_hash FROM sessions').pluck().get() ?? '';
    expect(callerOf(db, hash, START)).toEqual({ kind: 'nobody' });
  });

  it('ends with the person', () => {
    const person = personWith(db, []);
    const { token } = startSession(db, person, '?', START);
    removePerson(db, person, { who: 'test', at: START });
    expect(isIn(token, START)).toBe(false);
  });

  it('is wiped when it is over, and others are not', () => {
    const person = personWith(db, []);
    startSession(db, person, 'old', START - 200 * DAY);
    startSession(db, person, 'new', START);
    forgetExpired(db, START);
    expect(db.sqlite.prepare('SELECT device FROM sessions').pluck().all()).toEqual(['new']);
  });
});

describe('her own phones', () => {
  it('are listed, the last used first, with the one that asks marked', () => {
    const person = personWith(db, []);
    startSession(db, person, 'Firefox, Android', START - 2 * DAY);
    const { token } = startSession(db, person, 'Safari, iPhone', START - DAY);
    startSession(db, personWith(db, []), 'somebody else’s', START);
    const listed = listSessions(db, signedIn(token), START);
    expect(listed.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['Safari, iPhone', true],
      ['Firefox, Android', false],
    ]);
  });

  it('are signed out one by one or all at once; another’s is not', () => {
    const [person, stranger] = [personWith(db, []), personWith(db, [])];
    const tokens = [1, 2, 3].map(() => startSession(db, person, '?', START).token);
    const strangers = startSession(db, stranger, '?', START).token;
    const caller = signedIn(tokens[0] ?? '');
    endSession(db, caller, signedIn(tokens[1] ?? '').sessionId);
    expect(tokens.map((token) => isIn(token, START))).toEqual([true, false, true]);
    expect(() => endSession(db, caller, signedIn(strangers).sessionId)).toThrow(NotFound);
    signOutEverywhere(db, caller);
    expect(tokens.map((token) => isIn(token, START))).toEqual([false, false, false]);
    expect(isIn(strangers, START)).toBe(true);
  });

  it.each([
    ['Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0', 'Firefox, Android'],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36',
      'Samsung Internet, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
      'Edge, Windows',
    ],
    ['curl/8.5.0', '?'],
    [undefined, '?'],
  ])('go by a name that says no more than it must: %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
