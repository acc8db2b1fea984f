import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { removePerson } from '../../db/queries/people.ts';
import { buildApp } from '../../server/app.ts';
import { invite } from '../../server/auth/invite.ts';
import { passkeyDue } from '../../server/auth/passkey-due.ts';
import { callerOf } from '../../server/auth/sessions.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Person } from '../../server/model/caller.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, headersOf, personWith, SAME_ORIGIN } from '../helpers/signed-in.ts';
import { type Authenticator, softwareAuthenticator } from '../helpers/software-authenticator.ts';

const HOUR = 3_600_000;
const SESSION = '__Host-binnenlopen';

let db: Database;
let app: FastifyInstance;
let now: Instant;
let administrator: Person;
let authenticator: Authenticator;
beforeEach(() => {
  db = openMemoryDatabase();
  now = TUESDAY_MORNING;
  app = buildApp({ db, clock: () => now, config: { baseUrl: BASE_URL, logLevel: 'silent' } });
  administrator = personWith(db, [{ role: 'administrator' }]);
  authenticator = softwareAuthenticator({ origin: BASE_URL });
});
afterEach(async () => {
  await app.close();
  db.close();
});

function post(url: string, payload: object = {}, headers: Record<string, string> = SAME_ORIGIN) {
  return app.inject({ method: 'POST', url, headers: { ...headers, accept: 'application/json' }, payload });
}

const as = (person: Person) => headersOf(db, person, now);

async function register(person: Person, key: Authenticator = authenticator, headers = as(person)) {
  const { challenge } = (await post('/beheer/account/passkeys/options', {}, headers)).json();
  return post(
    '/beheer/account/passkeys/verify',
    { passkey: key.make(challenge), label: 'Telefoon' },
    headers,
  );
}

async function challenged(): Promise<string> {
  return (await post('/aanmelden/passkey/options')).json().challenge;
}

const verify = (passkey: object, headers?: Record<string, string>) =>
  post('/aanmelden/passkey/verify', { passkey }, headers);

function callerIn(token: string | undefined) {
  return callerOf(db, token ?? '', now);
}

describe('a passkey', () => {
  it('is made by somebody who is signed in, and lets her in afterwards without an address', async () => {
    const registered = await register(administrator);
    expect([registered.statusCode, registered.headers['cache-control']]).toEqual([200, 'no-store']);
    const answer = await verify(authenticator.show(await challenged()));
    expect(answer.json()).toEqual({ outcome: 'signedIn' });
    const caller = callerIn(answer.cookies.find(({ name }) => name === SESSION)?.value);
    expect(caller).toMatchObject({ kind: 'person', person: { id: administrator.id }, passkeyAt: now });
  });

  it('is told by mail to whoever it was added to: it might not be she who did', async () => {
    await register(administrator);
    const mails = db.sqlite.prepare('SELECT purpose, to_address, body FROM outbox').all();
    expect(mails).toEqual([
      {
        purpose: 'signIn',
        to_address: administrator.email,
        body: expect.stringContaining(`${BASE_URL}/beheer/account`),
      },
    ]);
  });

  it('asks the browser for a finger, a face or a code, under our own name only', async () => {
    const options = (await post('/beheer/account/passkeys/options', {}, as(administrator))).json();
    expect(options).toMatchObject({
      rp: { id: 'binnenlopen.example' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    expect((await post('/aanmelden/passkey/options')).json()).toMatchObject({
      rpId: 'binnenlopen.example',
      userVerification: 'required',
    });
  });

  it('is not made twice on one device', async () => {
    const headers = as(administrator);
    const made = (await register(administrator, authenticator, headers)).statusCode;
    const options = (await post('/beheer/account/passkeys/options', {}, headers)).json();
    expect([made, options.excludeCredentials.length]).toEqual([200, 1]);
  });

  it('is nobody’s to make who is not signed in', async () => {
    expect((await post('/beheer/account/passkeys/options')).statusCode).toBe(401);
    const passkey = authenticator.make(await challenged());
    expect((await post('/beheer/account/passkeys/verify', { passkey })).statusCode).toBe(401);
  });
});

describe('what is refused of a passkey', () => {
  beforeEach(async () => {
    await register(administrator);
  });

  const REFUSED: readonly (readonly [string, () => Promise<object>])[] = [
    [
      'shown a second time',
      async () => {
        const shown = authenticator.show(await challenged());
        await verify(shown);
        return shown;
      },
    ],
    ['for a challenge of its own making', async () => authenticator.show('x'.repeat(43))],
    [
      'for a challenge of more than five minutes ago',
      async () => {
        const challenge = await challenged();
        now += 5 * 60_000;
        return authenticator.show(challenge);
      },
    ],
    ['that we do not know', async () => softwareAuthenticator({ origin: BASE_URL }).show(await challenged())],
    [
      'signed by another key under a known name',
      async () => {
        const { id, rawId } = authenticator.show('x');
        return { ...softwareAuthenticator({ origin: BASE_URL }).show(await challenged()), id, rawId };
      },
    ],
    [
      'of somebody who was removed',
      async () => {
        const shown = authenticator.show(await challenged());
        removePerson(db, administrator, { who: 'test', at: now });
        return shown;
      },
    ],
    ['that is no passkey at all', async () => ({ id: 'x' })],
  ];

  it.each(REFUSED)('one %s', async (_, shown) => {
    const answer = await verify(await shown());
    expect([answer.statusCode, answer.cookies]).toEqual([400, []]);
  });

  it.each([
    [
      'from a page that pretends to be ours',
      { origin: 'https://binnenlopen.evil.example', rpId: 'binnenlopen.example' },
    ],
    ['for another site', { origin: BASE_URL, rpId: 'evil.example' }],
    ['without a finger, a face or a code', { origin: BASE_URL, userVerified: false }],
  ])('one made %s', async (_, options) => {
    const somebody = personWith(db, []);
    expect((await register(somebody, softwareAuthenticator(options))).statusCode).toBe(400);
  });

  it('a challenge that another person was given', async () => {
    const [one, other] = [personWith(db, []), personWith(db, [])];
    const { challenge } = (await post('/beheer/account/passkeys/options', {}, as(one))).json();
    const passkey = softwareAuthenticator({ origin: BASE_URL }).make(challenge);
    expect((await post('/beheer/account/passkeys/verify', { passkey }, as(other))).statusCode).toBe(400);
  });
});

describe('whoever oversees others', () => {
  const act = () => ({ who: 'test', at: now });
  const newcomer = { email: 'new@example.org', rights: [{ role: 'administrator' }], language: 'nl' } as const;
  const caller = (headers: Record<string, string>) =>
    callerIn(/=([\w-]{43})/.exec(headers.cookie ?? '')?.[1]);

  it('may invite without a passkey as long as she has none: a new system could not begin otherwise', () => {
    expect(invite(db, caller(as(administrator)), newcomer, BASE_URL, act()).isNew).toBe(true);
  });

  it('shows the one that she has, in this session, and again after twelve hours', async () => {
    await register(administrator);
    const headers = as(administrator);
    expect(passkeyDue(db, caller(headers), now)).toBe(true);
    expect(() => invite(db, caller(headers), newcomer, BASE_URL, act())).toThrow(
      'This asks for your passkey.',
    );

    const shown = await verify(authenticator.show(await challenged()), headers);
    expect([shown.json(), shown.cookies]).toEqual([{ outcome: 'shown' }, []]);
    expect(invite(db, caller(headers), newcomer, BASE_URL, act()).isNew).toBe(true);

    now += 12 * HOUR - 1;
    expect(passkeyDue(db, caller(headers), now)).toBe(false);
    now += 1;
    expect(passkeyDue(db, caller(headers), now)).toBe(true);
  });

  it('cannot have another added by whoever stole her session', async () => {
    await register(administrator);
    const stolen = as(administrator);
    const answer = await post('/beheer/account/passkeys/options', {}, stolen);
    expect([answer.statusCode, answer.json().findings[0].code]).toEqual([403, 'passkeyDue']);
  });

  it('is the only one who is asked: a host shows hers when she likes', async () => {
    const host = personWith(db, []);
    await register(host, softwareAuthenticator({ origin: BASE_URL }));
    expect(passkeyDue(db, caller(as(host)), now)).toBe(false);
  });
});
