import type { Database } from '../../db/open-database.ts';
import { getPerson } from '../../db/queries/people.ts';
import { addSession, extendSession, getSession, type StoredSession } from '../../db/queries/sessions.ts';
import type { Instant } from '../contract/timetable.ts';
import { type Caller, NOBODY, type Person } from '../model/caller.ts';
import { BAR_PHONE_LASTS, EXTEND_EVERY, HOST_SESSION_LASTS, OVERSEER_SESSION_LASTS } from './durations.ts';
import { hashOf, isToken, newToken } from './token.ts';

/** What the browser keeps, and until when. */
export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface SessionOptions {
  /** True when a passkey was what let her in. */
  readonly byPasskey?: boolean;
}

/** `device` is how she will know her phone in the list of sessions; see device.ts. */
export function startSession(
  db: Database,
  person: Person,
  device: string,
  now: Instant,
  { byPasskey = false }: SessionOptions = {},
): StartedSession {
  const expiresAt = now + lastsFor(person);
  const passkeyAt = byPasskey ? now : null;
  return start(db, { personId: person.id, barCardId: null, device, expiresAt, passkeyAt }, now);
}

/** A phone behind the bar: it belongs to the card, and goes with it. */
export function startBarSession(
  db: Database,
  barCardId: number,
  device: string,
  now: Instant,
): StartedSession {
  const expiresAt = now + BAR_PHONE_LASTS;
  return start(db, { personId: null, barCardId, device, expiresAt, passkeyAt: null }, now);
}

/** Who holds this token; nobody when it is no token, unknown, ended or run out. Reads only. */
export function callerOf(db: Database, token: string, now: Instant): Caller {
  const session = sessionOf(db, token, now);
  if (session === null) return NOBODY;
  const { id: sessionId, personId, placeSlug, passkeyAt } = session;
  if (personId !== null) {
    const person = getPerson(db, personId);
    return person === null ? NOBODY : { kind: 'person', person, sessionId, passkeyAt };
  }
  return placeSlug === null ? NOBODY : { kind: 'barPhone', placeSlug, sessionId };
}

/** Keeps a session going that is used, by at most one write a day. Returns its new end; null: nothing changed. */
export function keepGoing(db: Database, token: string, now: Instant): Instant | null {
  const session = sessionOf(db, token, now);
  if (session === null || now - session.seenAt < EXTEND_EVERY) return null;
  const person = session.personId === null ? null : getPerson(db, session.personId);
  const expiresAt = now + (person === null ? BAR_PHONE_LASTS : lastsFor(person));
  extendSession(db, session.id, now, expiresAt);
  return expiresAt;
}

function sessionOf(db: Database, token: string, now: Instant): StoredSession | null {
  return isToken(token) ? getSession(db, hashOf(token), now) : null;
}

function lastsFor({ rights }: Person): number {
  const oversees = rights.some(({ role }) => role === 'coordinator' || role === 'administrator');
  return oversees ? OVERSEER_SESSION_LASTS : HOST_SESSION_LASTS;
}

interface Started {
  readonly personId: number | null;
  readonly barCardId: number | null;
  readonly device: string;
  readonly expiresAt: Instant;
  readonly passkeyAt: Instant | null;
}

function start(db: Database, session: Started, now: Instant): StartedSession {
  const token = newToken();
  addSession(db, { ...session, tokenHash: hashOf(token), madeAt: now, seenAt: now });
  return { token, expiresAt: session.expiresAt };
}
