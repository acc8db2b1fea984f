import type { Reason } from '../contract/vocabulary.ts';
import type { TimeSpan } from './model.ts';

/**
 * What one service date says. `insteadOf`: the spans it would have had if the special day or holiday were not there;
 * absent where nothing was taken away.
 */
export type DayHours =
  | {
      readonly kind: 'spans';
      readonly spans: readonly TimeSpan[];
      readonly reason: Reason | null;
      readonly insteadOf?: readonly TimeSpan[];
    }
  | { readonly kind: 'closed'; readonly reason: Reason | null; readonly insteadOf: readonly TimeSpan[] }
  | { readonly kind: 'unknown'; readonly reason: Reason; readonly insteadOf: readonly TimeSpan[] };

/** By the plain weekly pattern, or for want of one. */
export const CLOSED: DayHours = { kind: 'closed', reason: null, insteadOf: [] };

export function spansOf(says: DayHours): readonly TimeSpan[] {
  return says.kind === 'spans' ? says.spans : [];
}

export function saysTheSame(a: DayHours, b: DayHours): boolean {
  return a.kind === b.kind && JSON.stringify(spansOf(a)) === JSON.stringify(spansOf(b));
}
