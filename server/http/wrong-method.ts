import type { FastifyInstance } from 'fastify';

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
    // Also the answer to a browser that asks whether it may send `Accept-Crs` from another site.
    reply
      .code(204)
      .headers({ allow: allowed.join(', '), 'access-control-allow-headers': '*' })
      .send();
  });
}

/** `/places/:slug` → one segment; a `*` → anything. */
function toPattern(url: string): RegExp {
  const parts = url
    .split(/(:[A-Za-z]+|\*)/)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[^\w/-]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`);
}
