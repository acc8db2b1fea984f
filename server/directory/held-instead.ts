/** Why a date of a walk-in hour is not held, and where it went if it was moved. Pure. */
import type { NotHeld } from '../contract/page.ts';
import type { WalkInDay } from '../model/walk-in.ts';
import { decidingDay } from './room-on.ts';

/**
 * Of a day that is left out: on which date it is held instead, which may have been moved from one date to the next. Is it
 * not held there any more, then why that date was cancelled.
 */
export function whyNotHeld(
  { movedTo: first, reason }: Pick<WalkInDay, 'movedTo' | 'reason'>,
  specialDays: readonly WalkInDay[],
): NotHeld {
  let [date, why] = [first, reason];
  for (const _ of specialDays) {
    const there = date === null ? null : decidingDay(specialDays, date);
    if (there === null) break;
    if (there.says.kind === 'changed') return { reason: null, movedTo: date };
    [date, why] = [there.movedTo, there.reason];
  }
  return { reason: why, movedTo: null };
}
