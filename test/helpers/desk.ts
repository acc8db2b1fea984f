import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Database } from '../../db/open-database.ts';
import { addPerson, getPerson, markSignedIn } from '../../db/queries/people.ts';
import { grantRight } from '../../db/queries/rights.ts';
import { type FindAddresses, NO_ADDRESSES } from '../../server/addresses/address-finder.ts';
import { buildApp } from '../../server/app.ts';
import { newPseudonym } from '../../server/auth/pseudonym.ts';
import { startSession } from '../../server/auth/sessions.ts';
import type { Config } from '../../server/config.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Language } from '../../server/contract/vocabulary.ts';
import { loadBuiltPage } from '../../server/http/pages/renderer.ts';
import { cookieName } from '../../server/http/session-cookies.ts';
import type { Person, Right } from '../../server/model/caller.ts';
import { freePort } from './running-server.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from './seeded-database.ts';

const DIST = join(import.meta.dirname, '../../dist');

export const ADMINISTRATOR: Right = { role: 'administrator' };
export const COORDINATOR: Right = { role: 'coordinator', districtSlug: 'liendert-rustenburg' };
export const hostOf = (placeSlug: string): Right => ({ role: 'host', placeSlug });

/** Somebody with a session, as a browser would bring it. */
export interface SignedIn {
  readonly person: Person;
  readonly cookie: { readonly name: string; readonly value: string };
}

/**
 * The real app with the built pages, on a database in memory with the fixture places, at a moment that a test moves.
 * Needs `npm run build`. For a real browser it listens: see test/helpers/desk-browser.ts.
 */
export interface TestDesk {
  readonly app: FastifyInstance;
  readonly db: Database;
  /** Of the listening server; an address that answers nothing otherwise. */
  readonly baseUrl: string;
  now: Instant;
  /** Somebody new with these rights, signed in. */
  signIn(...rights: Right[]): SignedIn;
  get(path: string, as?: SignedIn | null, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** A form, as a browser without a script sends it from a page of our own. */
  post(
    path: string,
    fields: Record<string, string> | readonly (readonly [string, string])[],
    as?: SignedIn | null,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface TestDeskOptions {
  readonly db?: Database;
  readonly listens?: boolean;
  readonly smtp?: Config['smtp'];
  readonly findAddresses?: FindAddresses;
}

export async function testDesk({
  db = databaseWithFixtures(),
  listens = false,
  smtp = null,
  findAddresses = NO_ADDRESSES,
}: TestDeskOptions = {}): Promise<TestDesk> {
  const port = listens ? await freePort() : 3000;
  const baseUrl = `http://localhost:${port}`;
  // The page then counts on from this moment instead of from the device's own.
  const config = { baseUrl, logLevel: 'silent', demonstrationStart: TUESDAY_MORNING, smtp } as const;
  const app = buildApp({
    db,
    clock: () => desk.now,
    config,
    built: await loadBuiltPage(DIST),
    findAddresses,
  });
  const desk: TestDesk = {
    app,
    db,
    baseUrl,
    now: TUESDAY_MORNING,
    signIn: (...rights) => signIn(desk, rights),
    get: (url, as = null, headers = {}) =>
      app.inject({ url, headers: { accept: 'text/html', ...cookieOf(as), ...headers } }),
    post: (url, fields, as = null, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...FROM_OUR_PAGE, ...cookieOf(as), ...headers },
        payload: String(new URLSearchParams(toPairs(fields))),
      }),
    async close() {
      await app.close();
      db.close();
    },
  };
  if (listens) await app.listen({ host: '127.0.0.1', port });
  return desk;
}

const FROM_OUR_PAGE = {
  accept: 'text/html',
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
};

function cookieOf(as: SignedIn | null): Record<string, string> {
  return as === null ? {} : { cookie: `${as.cookie.name}=${as.cookie.value}` };
}

function toPairs(fields: Parameters<TestDesk['post']>[1]): [string, string][] {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  return pairs.map(([name, value]) => [name, value]);
}

let known = 0;

function signIn(
  { db, now, baseUrl }: TestDesk,
  rights: readonly Right[],
  language: Language = 'nl',
): SignedIn {
  known += 1;
  const act = { who: 'test', at: now };
  const pseudonym = newPseudonym(db, rights[0]?.role ?? 'host');
  const added = addPerson(db, { pseudonym, email: `person-${known}@example.org`, name: null, language }, act);
  for (const right of rights) grantRight(db, added, right, act);
  markSignedIn(db, added.id, now);
  const person = getPerson(db, added.id) ?? added;
  const { token } = startSession(db, person, 'Chrome, Android', now);
  return { person, cookie: { name: cookieName('session', baseUrl), value: token } };
}
