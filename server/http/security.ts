/**
 * The headers that every answer carries, but for scripts and styles, set in one place. A plugin for this costs as much as a whole answer
 * from the cache, so they are made once and given to the answer as they are.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';

/** No inline script or style, nothing from elsewhere, framed by nobody. Leaflet was tried under exactly this. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** What only a browser that shows an answer as a page listens to. */
const OF_PAGES = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const FIXED_HEADERS = {
  ...OF_PAGES,
  'x-content-type-options': 'nosniff',
  // The query may say that somebody looks for help with money: other sites are told nothing.
  'referrer-policy': 'same-origin',
};

/**
 * A script or a style is never shown as a page, and obeys the policy of the page that loads it: on a slow line the two
 * kilobytes of these headers would come before the list. Not for drawings (an SVG is a page) and not for a worker's script.
 */
export function leaveOutPageHeaders(reply: Pick<FastifyReply, 'removeHeader'>): void {
  for (const name of Object.keys(OF_PAGES)) reply.removeHeader(name);
}

/** A year. Without `includeSubDomains`: the owner's other sites are not ours to promise for. */
const STRICT_TRANSPORT = { 'strict-transport-security': 'max-age=31536000' };

export function securityHeaders(baseUrl: string): Readonly<Record<string, string>> {
  return baseUrl.startsWith('https:') ? { ...FIXED_HEADERS, ...STRICT_TRANSPORT } : FIXED_HEADERS;
}

/** To be registered before any route, so that errors and unknown addresses carry the headers too. */
export function registerSecurityHeaders(app: FastifyInstance, baseUrl: string): void {
  const headers = securityHeaders(baseUrl);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
