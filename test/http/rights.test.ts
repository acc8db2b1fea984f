/** Every address that the app has × everybody who may come by: the table of rights holds, and nothing falls over. */
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { buildApp } from '../../server/app.ts';
import { makeBarCard, pairPhone } from '../../server/auth/bar-cards.ts';
import { isInCareOf } from '../../server/auth/in-her-care.ts';
import { ANY, may, type Target } from '../../server/auth/may.ts';
import { makePlaceLink } from '../../server/auth/place-links.ts';
import type { RouteAndAct } from '../../server/http/rights.ts';
import { type Caller, NOBODY, type Person, type Right } from '../../server/model/caller.ts';
import { acceptProposal } from '../../server/planner/answer-proposal.ts';
import { proposeStart } from '../../server/planner/propose.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import {
  BASE_URL,
  callerFor,
  headersOf,
  headersWith,
  personWith,
  SAME_ORIGIN,
} from '../helpers/signed-in.ts';
import { unrenderedPages } from '../helpers/unrendered-pages.ts';
import { CONTENT, kept } from '../planner/visiting.ts';

const NOW = TUESDAY_MORNING;
const OWN = { placeSlug: 'groene-stee', districtSlug: 'liendert-rustenburg' };
const ACT = { who: 'test', at: NOW };

/** What stands in an address for each of its parameters; all of it exists, and is of `OWN`. */
const PARAMETERS: Readonly<Record<string, string>> = {
  slug: OWN.placeSlug,
  z: '15',
  x: '16876',
  y: '10799',
  '*': 'nothing.js',
};

interface Visitor {
  readonly caller: Caller;
  readonly headers: Record<string, string>;
  /** For the addresses that a mailed link leads to. */
  readonly token: string;
}

let db: Database;
let parameters: Readonly<Record<string, string>> = PARAMETERS;
let app: ReturnType<typeof buildApp>;
let routes: readonly RouteAndAct[];
let hostOfOwn: Person;
let ofOrganisation: Target;
let ofProposal: Target;
let visitors: Readonly<Record<string, Visitor>>;

const NO_TOKEN = 'x'.repeat(43);

beforeAll(async () => {
  db = databaseWithFixtures();
  const config = { baseUrl: BASE_URL, logLevel: 'silent' } as const;
  app = buildApp({ db, clock: () => NOW, config, built: unrenderedPages() });
  await app.ready();
  hostOfOwn = personWith(db, [{ role: 'host', placeSlug: OWN.placeSlug }]);
  parameters = { ...PARAMETERS, person: String(hostOfOwn.id), ...proposedAtOwn() };
  routes = app.routesAndActs.filter(({ methods }) => methods.some((method) => method !== 'HEAD'));
  visitors = {
    nobody: { caller: NOBODY, headers: { ...SAME_ORIGIN }, token: NO_TOKEN },
    host: person({ role: 'host', placeSlug: OWN.placeSlug }),
    'host of another place': person({ role: 'host', placeSlug: 'madiba' }),
    professional: person({ role: 'professional', organisationSlug: anyOrganisation() }),
    coordinator: person({ role: 'coordinator', districtSlug: OWN.districtSlug }),
    'coordinator of another district': person({ role: 'coordinator', districtSlug: 'nieuwland' }),
    administrator: person({ role: 'administrator' }),
    'somebody without rights': person(),
    'a link of the place': link(OWN.placeSlug),
    'a link of another place': link('madiba'),
    'a phone of the place': barPhone(OWN.placeSlug),
    'a phone of another place': barPhone('madiba'),
    'a made-up session': { caller: NOBODY, headers: headersWith(NO_TOKEN), token: NO_TOKEN },
  };
});
afterAll(async () => {
  await app.close();
  db.close();
});

function person(...rights: Right[]): Visitor {
  const somebody: Person = personWith(db, rights);
  return { caller: callerFor(somebody), headers: headersOf(db, somebody), token: NO_TOKEN };
}

function link(placeSlug: string): Visitor {
  const { id } = personWith(db, [{ role: 'host', placeSlug }]);
  const token = makePlaceLink(db, placeSlug, id, NOW);
  return {
    caller: { kind: 'placeLink', placeSlug, pseudonym: 'shared' },
    headers: { ...SAME_ORIGIN },
    token,
  };
}

function barPhone(placeSlug: string): Visitor {
  const session = pairPhone(db, makeBarCard(db, placeSlug, ACT).token, 'Chrome, Android', NOW);
  if (session === null) throw new Error('The card pairs no phone.');
  const caller: Caller = { kind: 'barPhone', placeSlug, sessionId: 0 };
  return { caller, headers: headersWith(session.token), token: NO_TOKEN };
}

function anyOrganisation(): string {
  const slug = db.sqlite.prepare<[], string>('SELECT slug FROM organisations LIMIT 1').pluck().get();
  if (slug === undefined) throw new Error('There is no organisation.');
  return slug;
}

/** A walk-in hour and a proposal of the organisation at the own place. */
function proposedAtOwn(): Readonly<Record<string, string>> {
  const own = { ...OWN, organisationSlug: anyOrganisation() };
  ofOrganisation = own;
  // The screens are asked for number 1, which is to be no proposal.
  db.sqlite.exec("INSERT INTO sqlite_sequence (name, seq) VALUES ('proposals', 41)");
  const asked = { ...own, content: { ...CONTENT, roomSlug: null }, words: null, actKey: null };
  const propose = () => kept(proposeStart(db, { ...asked, personId: null, baseUrl: BASE_URL }, ACT)).proposal;
  const turn = { ifVersion: null, words: null, personId: null, actKey: null, baseUrl: BASE_URL };
  const accepted = kept(acceptProposal(db, { ...turn, proposalId: propose().id }, ACT)).proposal;
  const { id } = propose();
  ofProposal = { ...own, proposalId: id };
  return { walkIn: accepted.walkInSlug ?? '', proposal: String(id) };
}

/** What an address is about. */
function targetOf(url: string): Target | typeof ANY {
  if (url.includes(':walkIn')) return ofOrganisation;
  if (url.includes(':proposal')) return ofProposal;
  return url.includes(':slug') ? OWN : ANY;
}

type Verdict = 'in' | 'signInFirst' | 'notThere';

/** What the table of rights makes of it. A mailed link is the only key to the addresses under it. */
function expectedFor({ url, act }: RouteAndAct, { caller }: Visitor): Verdict {
  if (/\/klopt\/:token/.test(url)) {
    return caller.kind === 'placeLink' && may(caller, act, { ...OWN, placeSlug: caller.placeSlug })
      ? 'in'
      : 'notThere';
  }
  // The link is in the address, so elsewhere nobody knows of it.
  const known = caller.kind === 'placeLink' ? NOBODY : caller;
  const isHers = !url.includes(':person') || isInCareOf(db, known, hostOfOwn);
  if (may(known, act, targetOf(url)) && isHers) return 'in';
  return known.kind === 'nobody' ? 'signInFirst' : 'notThere';
}

/**
 * What is said to somebody without the right: that the address, or what it is about, is not there. Whoever has it may
 * hear that something else is not: the forms that are sent here are empty.
 */
const NOT_FOR_HER =
  /There is no (place called \\"groene-stee|page called|person called|walk-in hour or activity called \\"[a-z]|proposal called \\"4)|"linkExpired"/;

/** Public addresses answer what they answer; of the others only what says nothing about the right counts as in. */
function verdictOf({ act }: RouteAndAct, answer: LightMyRequestResponse): Verdict | string {
  const { statusCode, headers, body } = answer;
  if (statusCode >= 500) return `failed with ${statusCode}`;
  if (statusCode === 403) return 'forbidden';
  if (may(NOBODY, act, ANY)) return 'in';
  if (statusCode === 401 || /\/aanmelden(\?|$)/.test(String(headers.location))) return 'signInFirst';
  if (statusCode === 404) return NOT_FOR_HER.test(body) ? 'notThere' : 'in';
  return 'in';
}

async function visit(method: string, { url }: RouteAndAct, { headers, token }: Visitor) {
  const path = url.replace(/:([A-Za-z]+)|\*/g, (whole, name?: string) =>
    name === 'token' ? token : (parameters[name ?? whole] ?? '1'),
  );
  const isApi = url.startsWith('/api/') || /passkey/.test(url);
  const readAs = (accept: string) => ({ method: 'GET', url: path, headers: { ...headers, accept } }) as const;
  const asRead = readAs(isApi ? 'application/json' : 'text/html');
  if (method === 'GET') return orWhyNot(await app.inject(asRead), readAs('application/json'));
  const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
  // Nothing that a visitor does is seen by the next one.
  db.sqlite.exec('BEGIN IMMEDIATE');
  try {
    const sent = (read: typeof asRead) => ({
      ...read,
      method: method === 'PUT' || method === 'DELETE' ? method : ('POST' as const),
      headers: { ...read.headers, 'content-type': type },
      payload: isApi ? '{}' : formFor(url),
    });
    return await orWhyNot(await app.inject(sent(asRead)), sent(readAs('application/json')));
  } finally {
    db.sqlite.exec('ROLLBACK');
  }
}

/** Empty, but for a screen of which one button is a host's and the others are the coordinator's. */
function formFor(url: string): string {
  return url.endsWith('/publiceren') ? 'do=agree' : '';
}

/** A page that says no more than that something is not there, asked again for what a program is told. */
async function orWhyNot(
  answer: LightMyRequestResponse,
  again: InjectOptions,
): Promise<LightMyRequestResponse> {
  return answer.statusCode === 404 ? app.inject(again) : answer;
}

const NAMES = [
  'nobody',
  'host',
  'host of another place',
  'professional',
  'coordinator',
  'coordinator of another district',
  'administrator',
  'somebody without rights',
  'a link of the place',
  'a link of another place',
  'a phone of the place',
  'a phone of another place',
  'a made-up session',
];

describe('every address', () => {
  it.each(NAMES)('lets in %s as the table of rights has it', async (name) => {
    const visitor = visitors[name];
    if (visitor === undefined) throw new Error(`Nobody is called ${name}.`);
    const wrong: string[] = [];
    for (const route of routes) {
      for (const method of route.methods.filter((one) => one !== 'HEAD')) {
        const verdict = verdictOf(route, await visit(method, route, visitor));
        const expected = expectedFor(route, visitor);
        if (verdict !== expected)
          wrong.push(`${method} ${route.url} (${route.act}): ${verdict}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is among them: the pages, the desk in both languages, the API and the way in', () => {
    const urls = routes.map(({ url }) => url);
    for (const url of ['/', '/en/beheer/plek/:slug', '/klopt/:token', '/api/v1/places/:slug', '/aanmelden']) {
      expect(urls).toContain(url);
    }
  });

  it('is read without a cookie, whoever asks: what is kept for all never depends on one', async () => {
    for (const { url } of routes.filter(({ act, methods }) => act === 'read' && methods.includes('GET'))) {
      const path = url.replace(
        /:([A-Za-z]+)|\*/g,
        (whole, name?: string) => parameters[name ?? whole] ?? '1',
      );
      const stranger = await app.inject({ url: path });
      const administrator = await app.inject({ url: path, headers: visitors.administrator?.headers ?? {} });
      expect([url, administrator.body]).toEqual([url, stranger.body]);
      expect(administrator.headers['set-cookie']).toBeUndefined();
    }
  });
});

describe('publishing a place', () => {
  it.each([
    ['host', 404],
    ['coordinator of another district', 404],
    ['coordinator', 409],
    ['administrator', 409],
  ])('by a %s is answered with %d', async (name, status) => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: `/beheer/plek/${OWN.placeSlug}/publiceren`,
      headers: { ...visitors[name]?.headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'do=publish',
    });
    expect(statusCode).toBe(status);
  });
});

describe('a route that names no act', () => {
  it('stops the start', () => {
    const bare = buildApp({ db, clock: () => NOW, config: { baseUrl: BASE_URL, logLevel: 'silent' } });
    expect(() => bare.get('/planted', () => 'anybody')).toThrow(/GET \/planted names no act/);
  });
});

describe('what changes anything', () => {
  const ELSEWHERE: readonly Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
  ];

  it.each(ELSEWHERE)('is refused an administrator whose browser says %j', async (said) => {
    const cookie = visitors.administrator?.headers.cookie ?? '';
    const accepted: string[] = [];
    for (const { url, methods } of routes) {
      for (const method of methods) {
        if (method !== 'POST' && method !== 'PUT' && method !== 'DELETE') continue;
        const path = url.replace(
          /:([A-Za-z]+)|\*/g,
          (whole, name?: string) => parameters[name ?? whole] ?? '1',
        );
        const answer = await app.inject({ method, url: path, headers: { cookie, ...said } });
        if (answer.statusCode !== 403) accepted.push(`${method} ${url}: ${answer.statusCode}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});
