import type { Clock } from '../clock.ts';

export interface CircuitBreaker {
  /** False while the source rests. The first caller after the rest is let through alone, as a trial. */
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
}

/**
 * After `failures` in a row the source rests: a dead network then costs a visitor nothing, and a struggling
 * source is not pushed under.
 */
export function circuitBreaker(now: Clock, failures = 3, restMs = 60_000): CircuitBreaker {
  let inARow = 0;
  let restsUntil = 0;
  return {
    mayTry() {
      if (inARow < failures) return true;
      if (now() < restsUntil) return false;
      restsUntil = now() + restMs;
      return true;
    },
    succeeded() {
      inARow = 0;
    },
    failed() {
      inARow += 1;
      if (inARow >= failures) restsUntil = now() + restMs;
    },
  };
}
