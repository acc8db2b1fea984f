import type { FastifyInstance } from 'fastify';
import { removeSession } from '../../../db/queries/sessions.ts';
import { pairPhone, placeOfBarCard } from '../../auth/bar-cards.ts';
import { deviceOf } from '../../auth/device.ts';
import { LANGUAGES } from '../../contract/vocabulary.ts';
import { clearCookie } from '../session-cookies.ts';
import { hand, type SessionParts } from './session-parts.ts';

const SIGN_IN = { config: { act: 'signIn' } } as const;

/** `POST /afmelden`: this browser only. Whoever was not signed in is not told so. */
export function signOutRoutes(app: FastifyInstance, { db, baseUrl }: SessionParts): void {
  for (const prefix of LANGUAGES.map((language) => (language === 'nl' ? '' : `/${language}`))) {
    app.post(`${prefix}/afmelden`, SIGN_IN, (request, reply) => {
      const { caller } = request;
      if (caller.kind === 'person' || caller.kind === 'barPhone') removeSession(db, caller.sessionId);
      clearCookie(reply, 'session', baseUrl);
      return reply.header('cache-control', 'no-store').redirect(`${prefix}/`, 303);
    });
  }
}

/** `POST /bar/{token}`: the phone that shows the printed card may do the daily acts of its place from now on. */
export function pairRoutes(app: FastifyInstance, parts: SessionParts): void {
  const { db, clock, tries } = parts;
  app.post<{ Params: { token: string } }>('/bar/:token', SIGN_IN, (request, reply) => {
    const now = clock();
    tries.pair.count(request, now);
    const { token } = request.params;
    const placeSlug = placeOfBarCard(db, token);
    const session = pairPhone(db, token, deviceOf(request.headers['user-agent']), now);
    reply.header('cache-control', 'no-store');
    if (placeSlug === null || session === null) return reply.redirect('/aanmelden?fout=kaart', 303);
    hand(request, reply, session, parts, now);
    return reply.redirect(`/beheer/plek/${placeSlug}`, 303);
  });
}
