import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Instant } from '../contract/timetable.ts';

/** Addresses that are counted at one time; the longest unseen is forgotten first. */
const MOST_ADDRESSES = 10_000;
const HOUR = 3_600_000;

/** Answered with 429: Fastify and problems.ts go by the status. */
export class TooManyTries extends Error {
  readonly statusCode = 429;

  constructor() {
    super('Too many tries from one network address.');
    this.name = 'TooManyTries';
  }
}

interface Counted {
  readonly until: Instant;
  tries: number;
}

/** Counts tries for each network address and hour, in memory only: who tried is never written down. */
export class Tries {
  readonly #perHour: number;
  readonly #counted = new LRUCache<string, Counted>({ max: MOST_ADDRESSES });

  constructor(perHour: number) {
    this.#perHour = perHour;
  }

  /** Counts one. Throws TooManyTries. */
  count({ ip }: FastifyRequest, now: Instant): void {
    if (!this.isAllowed(ip, now)) throw new TooManyTries();
  }

  /** Counts one; false when there were too many. */
  isAllowed(address: string, now: Instant): boolean {
    const known = this.#counted.get(address);
    const counted = known !== undefined && known.until > now ? known : { until: now + HOUR, tries: 0 };
    counted.tries += 1;
    this.#counted.set(address, counted);
    return counted.tries <= this.#perHour;
  }
}
