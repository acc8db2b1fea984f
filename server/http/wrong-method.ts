import type { FastifyInstance } from 'fastify';
import { API_HEADERS, API_ROOT } from './api-version.ts';

/** The address is known, the method is not one of its own. */
export class WrongMethod extends Error {
  readonly allowed: readonly string[];

  constructor(method: string, allowed: readonly string[]) {
    super(`${method} is not possible here.`);
    this.name = 'WrongMethod';
    this.allowed = allowed;
  }
}

interface KnownAddress {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/**
 * Tells a wrong method from an unknown address: the router answers 404 for both. Looks before the body is read, so
 * that a form sent to the wrong place is told so, and not that its content type is wrong. To be called before any
 * route is registered.
 */
export function registerWrongMethods(app: FastifyInstance): void {
  const addresses = new Map<string, KnownAddress>();

  app.addHook('onRoute', ({ url, method }) => {
    const known = addresses.get(url) ?? { pattern: toPattern(url), methods: new Set() };
    addresses.set(url, known);
    for (const name of Array.isArray(method) ? method : [method]) known.methods.add(name);
  });

  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = [...addresses.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((address) => [...address.methods]);
    const allowed = [...new Set([...methods, 'OPTIONS'])].sort();
    if (methods.length === 0 || methods.includes(request.method)) return done();
    if (request.method !== 'OPTIONS') return done(new WrongMethod(request.method, allowed));
    const allow = allowed.join(', ');
    if (path.startsWith(API_ROOT)) reply.headers(mayAsk(allow));
    reply.code(204).header('allow', allow).send();
  });
}

/** For a browser that asks first whether a page elsewhere may send `Accept-Crs`. */
function mayAsk(methods: string): Readonly<Record<string, string>> {
  return {
    ...API_HEADERS,
    'access-control-allow-methods': methods,
    'access-control-allow-headers': '*',
  };
}

/** `/places/:slug` → one segment; a `*` → anything. */
function toPattern(url: string): RegExp {
  const parts = url
    .split(/(:[A-Za-z]+|\*)/)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[^\w/-]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`);
}
