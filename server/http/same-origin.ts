/**
 * What changes anything comes from our own pages. The cookie's `SameSite=Lax` already keeps it at home; this holds also
 * where a browser is old, and for signing in, when there is no cookie yet.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isApi, SentFromElsewhere } from './problems.ts';
import { readCookie } from './session-cookies.ts';

const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export function registerSameOrigin(app: FastifyInstance, baseUrl: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (READING.includes(request.method) || request.is404 || isFromHere(request, baseUrl)) return done();
    done(new SentFromElsewhere());
  });
}

function isFromHere(request: FastifyRequest, baseUrl: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  // "none": the person herself, such as by loading a page again. No page can have a browser say so.
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin !== undefined) return origin === baseUrl || hostOf(origin) === request.headers.host;
  // Every browser says at least one of these with a POST. A program may use the API, but not with a person's cookie.
  return isApi(request.url) && readCookie(request, 'session', baseUrl) === null;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
