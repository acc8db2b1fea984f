/** Who is asking: found out at most once for each request, and only when somebody wants to know. */
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../db/open-database.ts';
import { type Act, ANY, may, type Target } from '../auth/may.ts';
import { callerOf, keepGoing } from '../auth/sessions.ts';
import type { Clock } from '../clock.ts';
import { DatabaseBusy, DatabaseUnusable, NotFound, NotSignedIn } from '../errors.ts';
import { type Caller, NOBODY } from '../model/caller.ts';
import { readCookie, setCookie } from './session-cookies.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Never to be read for an answer that others may be given too. */
    readonly caller: Caller;
  }
}

export interface CallerParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly baseUrl: string;
}

/** Gives each request its `caller`. Costs a request that nobody asks this of nothing. */
export function registerCallers(app: FastifyInstance, { db, clock, baseUrl }: CallerParts): void {
  const known = new WeakMap<FastifyRequest, Caller>();
  app.register(cookie, { hook: false });
  app.decorateRequest('caller', {
    getter() {
      const caller = known.get(this) ?? find(this);
      known.set(this, caller);
      return caller;
    },
  });

  function find(request: FastifyRequest): Caller {
    const token = readCookie(request, 'session', baseUrl);
    return token === null ? NOBODY : callerOf(db, token, clock());
  }
}

/** A session that is used goes on: at most once a day it is given a new end, and the browser is told. */
export function keepSessionGoing(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, clock, baseUrl }: CallerParts,
): void {
  const token = readCookie(request, 'session', baseUrl);
  if (token === null) return;
  const now = clock();
  try {
    const expiresAt = keepGoing(db, token, now);
    if (expiresAt !== null) setCookie(reply, 'session', { token, expiresAt }, baseUrl, now);
  } catch (error) {
    // Reading goes on where nothing can be saved.
    if (!(error instanceof DatabaseBusy || error instanceof DatabaseUnusable)) throw error;
  }
}

/**
 * Throws NotSignedIn for nobody; and NotFound for somebody who may not do this to that, so that nobody learns what
 * there is elsewhere.
 */
export function requireMay(request: FastifyRequest, act: Act, target: Target | typeof ANY): void {
  const { caller } = request;
  if (may(caller, act, target)) return;
  if (caller.kind === 'nobody') throw new NotSignedIn();
  if (target !== ANY && target.placeSlug !== undefined) throw new NotFound('place', target.placeSlug);
  throw new NotFound('page', request.url.split('?', 1)[0] ?? '');
}
