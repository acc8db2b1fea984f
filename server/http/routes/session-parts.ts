/** What the routes of signing in share. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { removeSession } from '../../../db/queries/sessions.ts';
import type { StartedSession } from '../../auth/sessions.ts';
import type { Instant } from '../../contract/timetable.ts';
import type { CallerParts } from '../caller.ts';
import { setCookie } from '../session-cookies.ts';
import { Tries } from '../tries.ts';

export interface SessionParts extends CallerParts {
  readonly tries: { readonly pair: Tries; readonly passkey: Tries };
}

/** Room for a whole community centre behind one address, none for a guesser. */
const PAIRINGS_PER_HOUR = 20;
/** A passkey is asked for by a script, also when a page is only looked at. */
const PASSKEYS_PER_HOUR = 100;

export function sessionParts(parts: CallerParts): SessionParts {
  return { ...parts, tries: { pair: new Tries(PAIRINGS_PER_HOUR), passkey: new Tries(PASSKEYS_PER_HOUR) } };
}

/** Hands the browser its new session, and ends the one that it had. */
export function hand(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StartedSession,
  { db, baseUrl }: CallerParts,
  now: Instant,
): void {
  const { caller } = request;
  if (caller.kind === 'person' || caller.kind === 'barPhone') removeSession(db, caller.sessionId);
  setCookie(reply, 'session', session, baseUrl, now);
}
