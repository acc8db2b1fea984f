import type { FastifyInstance } from 'fastify';

/** Says once when a proxy seems to stand before the server that was not named. Never says which address it told of. */
export function registerUnnamedProxy(app: FastifyInstance, proxies: readonly string[]): void {
  if (proxies.length > 0) return;
  let isSaid = false;
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isSaid && request.headers['x-forwarded-for'] !== undefined) {
      isSaid = true;
      app.log.warn(
        'A request came with X-Forwarded-For, and BINNENLOPEN_PROXY is not set. If a proxy stands before this server, ' +
          'all visitors now share one limit: give BINNENLOPEN_PROXY the address of the proxy.',
      );
    }
    done();
  });
}
