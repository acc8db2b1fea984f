/** The way in, as a browser walks it: asked for, mailed, opened, pressed. */

import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openMemoryDatabase } from '../../db/open-database.ts';
import { buildApp } from '../../server/app.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { networkOf } from '../../server/http/network-of.ts';
import type { Person } from '../../server/model/caller.ts';
import { TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { BASE_URL, personWith, SAME_ORIGIN } from '../helpers/signed-in.ts';
import { unrenderedPages } from '../helpers/unrendered-pages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let db: Database;
let app: FastifyInstance;
let now: Instant;
let host: Person;
beforeEach(() => {
  db = openMemoryDatabase();
  now = TUESDAY_MORNING;
  app = appWith([]);
  personWith(db, [{ role: 'administrator' }]);
  host = personWith(db, [], { email: 'host@example.org' });
});
afterEach(async () => {
  await app.close();
  db.close();
});

function appWith(proxies: readonly string[]): FastifyInstance {
  return buildApp({
    db,
    clock: () => now,
    config: { baseUrl: BASE_URL, logLevel: 'silent', proxies },
    built: unrenderedPages(),
  });
}

interface Sent {
  readonly form?: Record<string, string>;
  readonly cookies?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly from?: string;
}

function post(
  url: string,
  { form = {}, cookies = {}, headers = SAME_ORIGIN, from = '192.0.2.1' }: Sent = {},
) {
  return app.inject({
    method: 'POST',
    url,
    remoteAddress: from,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
    cookies,
  });
}

const ask = (email: string, sent: Sent = {}) =>
  post('/aanmelden', { ...sent, form: { ...sent.form, email } });

interface Mail {
  readonly path: string;
  readonly code: string;
}

/** Opens the mail's link and presses the button of its page, whose form knows where she was going. */
async function press(path: string): Promise<LightMyRequestResponse> {
  const page = await app.inject({ url: path, headers: { accept: 'text/html' } });
  const back: unknown = page.json().content?.back;
  return post(path, { form: typeof back === 'string' ? { terug: back } : {} });
}

/** The mails that wait, the latest last. */
function mails(): Mail[] {
  const bodies = db.sqlite
    .prepare<[], string>("SELECT body FROM outbox WHERE purpose = 'signIn' ORDER BY id")
    .pluck();
  return bodies.all().map((body) => ({
    path: /https:\/\/binnenlopen\.example(\S*\/aanmelden\/\S+)/.exec(body)?.[1] ?? 'no link',
    code: /\b(\d{6})\b/.exec(body)?.[1] ?? 'no code',
  }));
}

function latestMail(): Mail {
  const mail = mails().at(-1);
  if (mail === undefined) throw new Error('No mail was queued.');
  return mail;
}

function cookieIn(answer: LightMyRequestResponse, name: string) {
  return answer.cookies.find((cookie) => cookie.name === name);
}

const SESSION = '__Host-binnenlopen';
const ASKED = '__Host-binnenlopen-asked';

/** Whether this session is known: only the account's owner is given options for a passkey. */
async function isSignedIn(token: string): Promise<boolean> {
  const url = '/beheer/account/passkeys/options';
  const headers = { ...SAME_ORIGIN, accept: 'application/json' };
  const { statusCode } = await app.inject({ method: 'POST', url, headers, cookies: { [SESSION]: token } });
  return statusCode === 200;
}

describe('a mailed link', () => {
  it('lets in whoever presses its button, on a phone that is then known', async () => {
    await ask(host.email);
    const answer = await post(latestMail().path);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/beheer']);
    const cookie = cookieIn(answer, SESSION);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.domain).toBeUndefined();
    expect(cookie?.maxAge).toBe(180 * 24 * 3600);
    expect(await isSignedIn(cookie?.value ?? '')).toBe(true);
  });

  it('leads on to where she was going', async () => {
    await ask(host.email, { form: { terug: '/beheer/plek/groene-stee?week=48' } });
    expect((await press(latestMail().path)).headers.location).toBe('/beheer/plek/groene-stee?week=48');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'beheer',
  ])('never leads on to %j', async (terug) => {
    await ask(host.email, { form: { terug } });
    const { path } = latestMail();
    expect(path).not.toContain('terug');
    const forged = await post(`${path}?terug=${encodeURIComponent(terug)}`);
    expect(forged.headers.location).toBe('/beheer');
  });

  it('works once', async () => {
    await ask(host.email);
    const { path } = latestMail();
    await post(path);
    const replayed = await post(path);
    expect(outcomeOf(replayed)).toBe('expired');
    expect(cookieIn(replayed, SESSION)).toBeUndefined();
  });

  it('makes all earlier ones useless once it is used', async () => {
    await ask(host.email);
    await ask(host.email);
    const [first, second] = mails();
    await post(second?.path ?? '');
    expect(outcomeOf(await post(first?.path ?? ''))).toBe('expired');
    for (const url of [first?.path, second?.path, `/en/aanmelden/${'x'.repeat(43)}`])
      expect([url, (await app.inject(url ?? '')).statusCode]).toEqual([url, 404]);
  });

  it.each([
    [14 * MINUTE + 59_000, '/beheer'],
    [15 * MINUTE, 'expired'],
  ])('after %d ms is %s', async (later, outcome) => {
    await ask(host.email);
    now += later;
    expect(outcomeOf(await post(latestMail().path))).toBe(outcome);
  });

  it.each(['GET', 'HEAD', 'OPTIONS'] as const)(
    'is not used up by a program that opens it with %s',
    async (method) => {
      await ask(host.email);
      const { path } = latestMail();
      for (let visit = 0; visit < 3; visit += 1) {
        const opened = await app.inject({ method, url: path, headers: { 'user-agent': 'MailScanner/1.0' } });
        expect(cookieIn(opened, SESSION)).toBeUndefined();
      }
      expect((await post(path)).headers.location).toBe('/beheer');
    },
  );

  it('is not pressed from another site', async () => {
    await ask(host.email);
    const { path } = latestMail();
    for (const headers of FROM_ELSEWHERE) {
      expect((await post(path, { headers })).statusCode).toBe(403);
    }
    expect((await post(path)).headers.location).toBe('/beheer');
  });
});

/** Where it leads, or why it does not. */
function outcomeOf(answer: LightMyRequestResponse): string {
  if (answer.statusCode === 303) return String(answer.headers.location);
  const { content, problems } = answer.json();
  return content.step === 'linkExpired' ? 'expired' : `${answer.statusCode} ${problems[0]?.field}`;
}

const FROM_ELSEWHERE: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: BASE_URL },
  { origin: 'https://evil.example' },
  { origin: 'https://binnenlopen.example.evil.example' },
  { origin: 'null' },
  {},
];

describe('a code', () => {
  async function asked(): Promise<Record<string, string>> {
    const answer = await ask(host.email);
    return { [ASKED]: cookieIn(answer, ASKED)?.value ?? '' };
  }

  it('lets in the browser that asked, also with a space in it', async () => {
    const cookies = await asked();
    const { code } = latestMail();
    const form = { code: `${code.slice(0, 3)} ${code.slice(3)}`, terug: '/beheer/account' };
    const answer = await post('/aanmelden/code', { form, cookies });
    expect(answer.headers.location).toBe('/beheer/account');
    expect(await isSignedIn(cookieIn(answer, SESSION)?.value ?? '')).toBe(true);
  });

  it('is nothing to another browser', async () => {
    await asked();
    const { code } = latestMail();
    const strangers = await ask('nobody@example.org');
    for (const value of [cookieIn(strangers, ASKED)?.value ?? '', 'x'.repeat(43), '']) {
      const answer = await post('/aanmelden/code', { form: { code }, cookies: { [ASKED]: value } });
      expect(outcomeOf(answer)).toBe('400 code');
    }
  });

  it('is not found by trying: after five wrong ones the right one is too late, and the link still works', async () => {
    const cookies = await asked();
    const { code, path } = latestMail();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await post('/aanmelden/code', { form: { code: wrong }, cookies });
    }
    const late = await post('/aanmelden/code', { form: { code }, cookies });
    expect(outcomeOf(late)).toBe('400 code');
    expect((await post(path)).headers.location).toBe('/beheer');
  });

  it('works once, like the link that came with it', async () => {
    const cookies = await asked();
    const { code, path } = latestMail();
    await post('/aanmelden/code', { form: { code }, cookies });
    expect(outcomeOf(await post('/aanmelden/code', { form: { code }, cookies }))).toBe('400 code');
    expect(outcomeOf(await post(path))).toBe('expired');
  });
});

describe('whoever asks for a link', () => {
  /** All that a stranger sees, but for the value of a cookie that is random each time. */
  function seen(answer: LightMyRequestResponse) {
    const { date: _, ...headers } = answer.headers;
    const cookie = String(headers['set-cookie']).replace(/=[\w-]{43};/, '=…;');
    return { status: answer.statusCode, body: answer.body, headers: { ...headers, 'set-cookie': cookie } };
  }

  it('is answered the same, byte for byte, whether an address is known or not, and whether it asked too often', async () => {
    const answers = [await ask(host.email), await ask('nobody@example.org')];
    for (let times = 0; times < 5; times += 1) answers.push(await ask(host.email));
    expect(new Set(answers.map((answer) => JSON.stringify(seen(answer)))).size).toBe(1);
  });

  it.each([
    [5, 5],
    [6, 5],
    [9, 5],
  ])('%d times in an hour is sent %d mails', async (times, sent) => {
    for (let time = 0; time < times; time += 1) {
      await ask(host.email);
      now += 5 * MINUTE;
    }
    expect(mails()).toHaveLength(sent);
  });

  it('too often may ask again after an hour', async () => {
    for (let time = 0; time < 6; time += 1) await ask(host.email);
    now += HOUR + 1;
    await ask(host.email);
    expect(mails()).toHaveLength(6);
  });

  it('for an address that nobody has, leaves nothing behind', async () => {
    const before = contents(db);
    await ask('nobody@example.org');
    expect(contents(db)).toEqual(before);
  });

  it('writes capitals as she likes', async () => {
    await ask('Host@Example.ORG');
    expect(mails()).toHaveLength(1);
  });

  it.each([
    '',
    'host',
    'host@example.org, other@example.org',
    'host@example.org\r\nBcc: all@example.org',
    '<host@example.org>',
  ])('for %j, which is not one address, is told so', async (email) => {
    const answer = await ask(email);
    expect(outcomeOf(answer)).toBe('400 email');
    expect(mails()).toHaveLength(0);
  });
});

function contents({ sqlite }: Database): unknown {
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'write_probe'")
    .pluck()
    .all();
  return tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()]);
}

describe('one network address', () => {
  it.each([
    ['asks for a link', 20, '/aanmelden', { email: 'nobody@example.org' }],
    ['types a code', 60, '/aanmelden/code', { code: '123456' }],
    ['tries a link', 60, `/aanmelden/${'x'.repeat(43)}`, {}],
  ] as const)(
    'that %s is answered %d times an hour, and others are not held up by it',
    async (_, times, url, form) => {
      for (let time = 0; time < times; time += 1)
        expect((await post(url, { form })).statusCode).not.toBe(429);
      expect((await post(url, { form })).statusCode).toBe(429);
      expect((await post(url, { form, from: '192.0.2.2' })).statusCode).not.toBe(429);
      now += HOUR;
      expect((await post(url, { form })).statusCode).not.toBe(429);
    },
  );

  it('is never what a visitor says of himself, also not one who seems to come from this machine', async () => {
    for (const from of ['127.0.0.1', '172.18.0.1', '192.0.2.9']) {
      const say = (address: string) =>
        ask('nobody@example.org', { from, headers: { ...SAME_ORIGIN, 'x-forwarded-for': address } });
      for (let time = 0; time < 20; time += 1) await say(`203.0.113.${time}`);
      expect((await say('203.0.113.99')).statusCode).toBe(429);
    }
  });

  it('is the visitor’s behind a proxy that the operator named, and of no other', async () => {
    await app.close();
    app = appWith(['127.0.0.1']);
    const via = (address: string, from: string) =>
      ask('nobody@example.org', { from, headers: { ...SAME_ORIGIN, 'x-forwarded-for': address } });
    for (let time = 0; time < 20; time += 1) await via('198.51.100.7', '127.0.0.1');
    expect((await via('198.51.100.7', '127.0.0.1')).statusCode).toBe(429);
    expect((await via('198.51.100.8', '127.0.0.1')).statusCode).toBe(303);
    for (let time = 0; time < 20; time += 1) await via(`203.0.113.${time}`, '192.0.2.9');
    expect((await via('203.0.113.99', '192.0.2.9')).statusCode).toBe(429);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
