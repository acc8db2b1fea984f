/** How often one network address may try what a guesser would try often. In memory only, and under a key. */
import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Instant } from '../contract/timetable.ts';
import { networkOf } from './network-of.ts';

const HOUR_MS = 3_600_000;
/** Addresses that are counted at one time: a flood from many forgets the longest unseen, and costs no more memory. */
const MOST_COUNTED = 20_000;

/** Answered with 429: Fastify and problems.ts go by the status. */
export class TooManyTries extends Error {
  readonly statusCode = 429;

  constructor() {
    super('Too many tries from one network address.');
    this.name = 'TooManyTries';
  }
}

interface Counted {
  readonly since: Instant;
  tries: number;
}

export class Tries {
  readonly #perHour: number;
  readonly #counted = new LRUCache<string, Counted>({ max: MOST_COUNTED });
  /** Of this process alone: what is counted cannot be turned back into an address, and ends with it. */
  readonly #key = randomBytes(32);

  constructor(perHour: number) {
    this.#perHour = perHour;
  }

  /** Counts one. Throws TooManyTries. */
  count({ ip }: FastifyRequest, now: Instant): void {
    if (!this.isAllowed(ip, now)) throw new TooManyTries();
  }

  /** Counts one; false when it is one too many. */
  isAllowed(address: string, now: Instant): boolean {
    const who = createHmac('sha256', this.#key).update(networkOf(address)).digest('base64url');
    const known = this.#counted.get(who);
    // A clock that was put back must not keep somebody out for longer than an hour.
    const goesOn = known !== undefined && now >= known.since && now - known.since < HOUR_MS;
    const counted = goesOn ? known : { since: now, tries: 0 };
    counted.tries += 1;
    this.#counted.set(who, counted);
    return counted.tries <= this.#perHour;
  }
}

/** The doors that somebody could try to force, each with a count of its own. */
export interface SignInTries {
  readonly askLink: Tries;
  readonly code: Tries;
  readonly link: Tries;
  readonly pair: Tries;
  readonly passkey: Tries;
}

/**
 * Room for a community centre behind one network address, none for a guesser. What one account allows is counted for
 * that account, in the database: see server/auth. A passkey is also asked for by a page that is only looked at.
 */
export function signInTries(): SignInTries {
  return {
    askLink: new Tries(20),
    code: new Tries(60),
    link: new Tries(60),
    pair: new Tries(20),
    passkey: new Tries(100),
  };
}
