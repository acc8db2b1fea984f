import { pairPhone, placeOfBarCard } from '../../auth/bar-cards.ts';
import { deviceOf } from '../../auth/device.ts';
import type { Api } from '../api.ts';
import { hand, type SessionParts } from './session-parts.ts';

const SIGN_IN = { config: { act: 'signIn' } } as const;

/** `POST /bar/{token}`: the phone that shows the printed card may do the daily acts of its place from now on. */
export function sessionBarRoutes(app: Api, parts: SessionParts): void {
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
