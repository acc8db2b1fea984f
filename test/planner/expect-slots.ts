/** A row of the written table of situations, and what it claims. */
import { expect } from 'vitest';
import { rankSlots } from '../../server/planner/slots/rank-slots.ts';
import type { PlaceFacts, Surroundings } from '../../server/planner/slots/slot-facts.ts';
import type { SlotQuestion } from '../../server/planner/slots/slot-question.ts';
import { around, asking, clock, inOneLine, shutInWords, times } from './slot-situations.ts';

export interface Situation {
  readonly that: string;
  readonly places: readonly PlaceFacts[];
  readonly around?: Surroundings;
  readonly asked?: Partial<SlotQuestion>;
  /** The answers in order, each with the points of its reasons; they add up to its score. */
  readonly finds: readonly string[];
  /** Of the first answer. */
  readonly firstDate?: string;
  readonly shut?: readonly string[];
  readonly alsoAt?: readonly string[];
}

export const MONDAYS = times('1', '13:00-14:00');
/** What a house has that is open with a host, and has no room in particular. */
export const PLAIN = '+doorOpen 40 +hostPresent 10 -roomToAgree 4';

export function expectSlots({
  places,
  around: near = around(),
  asked = {},
  finds,
  ...first
}: Situation): void {
  const slots = rankSlots(places, near, asking(asked));
  expect(slots.map(inOneLine)).toEqual(finds);
  const [best] = slots;
  if (best === undefined) return;
  if (first.firstDate !== undefined) expect(best.firstDate).toBe(first.firstDate);
  if (first.shut !== undefined) expect(shutInWords(best)).toEqual(first.shut);
  if (first.alsoAt !== undefined) expect(best.alsoAt.map(clock)).toEqual(first.alsoAt);
}
