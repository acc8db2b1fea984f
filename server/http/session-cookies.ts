/** The two cookies that the product sets, both only for those who sign in. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StartedSession } from '../auth/sessions.ts';
import type { Instant } from '../contract/timetable.ts';

/** `session`: who is signed in. `asked`: the browser in which a link was asked for, so that its code can be typed. */
export const COOKIE_USES = ['session', 'asked'] as const;
export type CookieUse = (typeof COOKIE_USES)[number];

const NAMES = { session: 'binnenlopen', asked: 'binnenlopen-asked' } as const;

/** Over https a name that no other site of the same domain can set. */
export function cookieName(use: CookieUse, baseUrl: string): string {
  return isSecure(baseUrl) ? `__Host-${NAMES[use]}` : NAMES[use];
}

/** null when there is none. Reads the header only when there is one. */
export function readCookie(request: FastifyRequest, use: CookieUse, baseUrl: string): string | null {
  const header = request.headers.cookie;
  if (header === undefined) return null;
  return request.server.parseCookie(header)[cookieName(use, baseUrl)] ?? null;
}

export function setCookie(
  reply: FastifyReply,
  use: CookieUse,
  { token, expiresAt }: StartedSession,
  baseUrl: string,
  now: Instant,
): void {
  const maxAge = Math.floor((expiresAt - now) / 1000);
  reply.setCookie(cookieName(use, baseUrl), token, { ...attributes(baseUrl), maxAge });
}

export function clearCookie(reply: FastifyReply, use: CookieUse, baseUrl: string): void {
  reply.clearCookie(cookieName(use, baseUrl), attributes(baseUrl));
}

/** Lax, not Strict: a link in a mail must find its reader signed in. What changes anything asks same-origin.ts besides. */
function attributes(baseUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(baseUrl) } as const;
}

function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https:');
}
