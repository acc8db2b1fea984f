/**
 * Tells visitors apart without knowing them: how often a device says something, and whether two networks say the
 * same. All of it hangs on a key that is made when the process starts, is renewed each day and is never stored, so what is left
 * behind leads back to nobody.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import type { Instant } from '../contract/timetable.ts';
import { networkOf } from './network-of.ts';

/** What one device says of itself with every request. */
export interface Device {
  readonly address: string;
  readonly userAgent: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Each hour. A neighbourhood may share one address: a school, a library, a community centre. */
const MOST = { report: 6, wish: 12, address: 120 } as const;
/** Counted at one time; the longest unseen is forgotten first. */
const MOST_COUNTED = 20_000;

interface Key {
  /** Says which marks were made under one key, and nothing else. */
  readonly name: string;
  readonly secret: Buffer;
  readonly madeAt: Instant;
  readonly counts: LRUCache<string, Instant[]>;
}

export class DeviceLimits {
  readonly #clock: Clock;
  #key: Key | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * `key:mark`, another one for each subject, so that the reports of one visitor cannot be put together. By network
   * alone: whoever sends another browser name with each report is still one.
   */
  markOf({ address }: Pick<Device, 'address'>, subject: string): string {
    const { name } = this.#keyOfToday();
    return `${name}:${this.#hidden('mark', networkOf(address), subject)}`;
  }

  /** Counts one; false when this device, or its whole network, said too much within the hour. */
  isAllowed(act: 'report' | 'wish', { address, userAgent }: Device): boolean {
    const { counts } = this.#keyOfToday();
    const now = this.#clock();
    const network = networkOf(address);
    const within = (key: string, most: number) => {
      const recent = (counts.get(key) ?? []).filter((at) => at > now - HOUR_MS && at <= now);
      if (recent.length >= most) return false;
      counts.set(key, [...recent, now]);
      return true;
    };
    return (
      within(this.#hidden(act, network, userAgent), MOST[act]) &&
      within(this.#hidden('address', network), MOST.address)
    );
  }

  #hidden(...parts: readonly string[]): string {
    const { secret } = this.#keyOfToday();
    return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
  }

  #keyOfToday(): Key {
    const now = this.#clock();
    const known = this.#key;
    if (known !== null && now - known.madeAt < DAY_MS) return known;
    this.#key = newKey(now);
    return this.#key;
  }
}

function newKey(now: Instant): Key {
  return {
    name: randomBytes(6).toString('base64url'),
    secret: randomBytes(32),
    madeAt: now,
    counts: new LRUCache({ max: MOST_COUNTED }),
  };
}
