import type { Database } from '../../db/open-database.ts';
import { addPerson, getPerson } from '../../db/queries/people.ts';
import { grantRight } from '../../db/queries/rights.ts';
import { newPseudonym } from '../../server/auth/pseudonym.ts';
import { startSession } from '../../server/auth/sessions.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { cookieName } from '../../server/http/session-cookies.ts';
import type { Caller, Person, Right } from '../../server/model/caller.ts';
import { TUESDAY_MORNING } from './seeded-database.ts';

/** The public address of the app that tests build. */
export const BASE_URL = 'https://binnenlopen.example';

/** Somebody with these rights; without any she can sign in and nothing more. */
export function personWith(
  db: Database,
  rights: readonly Right[],
  { email, now = TUESDAY_MORNING }: { readonly email?: string; readonly now?: Instant } = {},
): Person {
  const act = { who: 'test', at: now };
  const pseudonym = newPseudonym(db, rights[0]?.role ?? 'host');
  const known = {
    pseudonym,
    email: email ?? `${pseudonym}@example.org`,
    name: null,
    language: 'nl' as const,
  };
  const person = addPerson(db, known, act);
  for (const right of rights) grantRight(db, person, right, act);
  return getPerson(db, person.id) ?? person;
}

/** The headers of a browser in which this person is signed in, on a page of our own. */
export function headersOf(
  db: Database,
  person: Person,
  now: Instant = TUESDAY_MORNING,
): Record<string, string> {
  return headersWith(startSession(db, person, 'Firefox, Android', now).token);
}

/** The headers of a browser that holds this session token. */
export function headersWith(token: string, baseUrl = BASE_URL): Record<string, string> {
  return { cookie: `${cookieName('session', baseUrl)}=${token}`, ...SAME_ORIGIN };
}

/** What a browser says when a page of ours sends something. */
export const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' } as const;

/** The same person as a caller, for acts that are tried without a browser. */
export function callerFor(person: Person, passkeyAt: Instant | null = null): Caller {
  return { kind: 'person', person, sessionId: 0, passkeyAt };
}
