/** No address without a right: a route that does not name its act stops the start. */
import type { FastifyInstance } from 'fastify';
import { type Act, RIGHTS } from '../auth/may.ts';
import { type CallerParts, keepSessionGoing } from './caller.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that was registered, for whoever checks them all. */
    readonly routesAndActs: readonly RouteAndAct[];
  }
  interface FastifyContextConfig {
    /** What a request to this route does; who may do it stands in server/auth/may.ts. */
    act?: Act;
  }
}

export interface RouteAndAct {
  readonly methods: readonly string[];
  /** With `:parameters` in it. */
  readonly url: string;
  readonly act: Act;
}

/** Routes that a plugin makes and cannot be told more about. */
const OF_PLUGINS: { readonly [url: string]: Act } = { '/assets/*': 'read' };

/** To be called before any route is registered. */
export function registerRights(app: FastifyInstance, parts: CallerParts): void {
  const routesAndActs: RouteAndAct[] = [];
  app.decorate('routesAndActs', routesAndActs);
  app.addHook('onRoute', (route) => {
    const act = route.config?.act ?? OF_PLUGINS[route.url];
    if (act === undefined) {
      throw new Error(`${String(route.method)} ${route.url} names no act: say in its config what it does.`);
    }
    route.config = { ...route.config, act };
    routesAndActs.push({ methods: [route.method].flat(), url: route.url, act });
    if (isForEveryone(act)) return;
    const before = route.preHandler ?? [];
    route.preHandler = [
      (request, reply, done) => {
        keepSessionGoing(request, reply, parts);
        done();
      },
      ...(Array.isArray(before) ? before : [before]),
    ];
  });
}

export function isForEveryone(act: Act): boolean {
  const holders: readonly string[] = RIGHTS[act];
  return holders.includes('everyone');
}
