import type { ClashTold } from '../clash.ts';
import type { Reason } from '../vocabulary.ts';
import { wallTimeOf } from './wall-clock.ts';

/** From when until when, as clocks show it; none where it does not fit at all. */
export function stretchesOf({ start, end, during }: ClashTold): [string, string][] {
  const [first] = during;
  const isWhole = during.length === 1 && first?.start === start && first.end === end;
  return isWhole ? [] : during.map((each) => [clockAt(each.start), clockAt(each.end)]);
}

function clockAt(instant: number): string {
  const { hour, minute } = wallTimeOf(instant);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** A day for which the host gave no reason, and the plain week, need no words in brackets. */
export function hasWords(reason: Reason | null): reason is Reason {
  return reason !== null && (reason.label !== null || (reason.kind !== 'date' && reason.kind !== 'week'));
}
