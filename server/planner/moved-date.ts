/** A date that was moved to another: it is left out, and held after all on the other. Pure. */
import { heldInstead } from '../directory/held-instead.ts';
import type { WalkInDay } from '../model/walk-in.ts';

/** Whether it is left out because it is held on another date, which it still is. */
export function isMovedAway(day: WalkInDay, specialDays: readonly WalkInDay[]): boolean {
  return heldInstead(day, specialDays) !== null;
}

/** Of a date that was moved to one on which it is not held any more, nobody reads any more that it is. */
export function toldAfter(
  before: readonly WalkInDay[],
  after: readonly WalkInDay[],
  reason: string | null,
): readonly WalkInDay[] {
  return after.map((day) =>
    isMovedAway(day, before) && !isMovedAway(day, after) ? { ...day, movedTo: null, reason } : day,
  );
}
