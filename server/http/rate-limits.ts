import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../model/caller.ts';

/** A moment or a point of one's own makes an answer that is worked out for one asker. */
const OWN_ANSWER = /[?&](at|near|from|through)=/;

/**
 * For addresses that can ask for much work. Generous, because a school or a whole municipality may share one
 * address; enough to keep one runaway script from the others. Counted in memory and never written down.
 */
export const COSTLY: RateLimitOptions = {
  max: 5_000,
  timeWindow: 10_000,
  // What is prepared already costs less than counting it.
  allowList: (request: FastifyRequest) => !OWN_ANSWER.test(request.url),
};

/**
 * For changes by people who are signed in, counted for each of them: nobody saves two times a second for a minute on
 * end, and a script that does must not keep the others waiting.
 */
export const SAVES: RateLimitOptions = {
  max: 120,
  timeWindow: 60_000,
  keyGenerator: (request: FastifyRequest) => saverOf(request.caller),
};

/** For what takes as long as a whole search, by people who are signed in. */
export const SEARCHES = { ...SAVES, max: 30, timeWindow: 60_000 } satisfies RateLimitOptions;

export function saverOf(caller: Caller): string {
  switch (caller.kind) {
    case 'person':
      return `person ${caller.person.id}`;
    case 'barPhone':
      return `bar ${caller.sessionId}`;
    case 'placeLink':
      return `link ${caller.placeSlug}`;
    default:
      return caller.kind;
  }
}

const SILENT = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** Only routes that ask for it are counted. */
export async function registerRateLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    addHeaders: { ...SILENT, 'retry-after': true },
    addHeadersOnExceeding: SILENT,
  });
}
