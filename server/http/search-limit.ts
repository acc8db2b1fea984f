import { LRUCache } from 'lru-cache';
import type { Instant } from '../contract/timetable.ts';
import type { Caller } from '../model/caller.ts';
import { SEARCHES, saverOf } from './rate-limits.ts';

const { max: MOST, timeWindow: WINDOW_MS } = SEARCHES;
/** Counted at one time; the longest unseen is forgotten first. */
const MOST_COUNTED = 5_000;

/** As `SEARCHES` of the API, for a page that searches: its answer is the page itself, with all that was asked. */
export class SearchLimit {
  readonly #counted = new LRUCache<string, { readonly since: Instant; times: number }>({ max: MOST_COUNTED });

  /** Counts one; how many seconds to wait, null for none. */
  secondsToWait(caller: Caller, now: Instant): number | null {
    const who = saverOf(caller);
    const known = this.#counted.get(who);
    // A clock that was put back must not keep somebody out for longer.
    const goesOn = known !== undefined && now >= known.since && now - known.since < WINDOW_MS;
    const counted = goesOn ? known : { since: now, times: 0 };
    counted.times += 1;
    this.#counted.set(who, counted);
    return counted.times <= MOST ? null : Math.ceil((counted.since + WINDOW_MS - now) / 1000);
  }
}
