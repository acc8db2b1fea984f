/** Where a date of a walk-in hour went that was moved. Pure. */
import type { IsoDate } from '../hours/model.ts';
import type { WalkInDay } from '../model/walk-in.ts';

/** The date on which it is held instead; it may have been moved from one date to the next. null: on none, or not any more. */
export function heldInstead(
  { says, movedTo }: Pick<WalkInDay, 'says' | 'movedTo'>,
  specialDays: readonly WalkInDay[],
): IsoDate | null {
  let date = says.kind === 'closed' ? movedTo : null;
  for (const _ of specialDays) {
    if (date === null) return null;
    const there = specialDays.find(({ from, through }) => from === date && through === date);
    if (there?.says.kind === 'changed') return date;
    date = there?.says.kind === 'closed' ? there.movedTo : null;
  }
  return null;
}
