/** Dates that were cancelled, as the log and the hours have them. */
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { IsoDate } from '../hours/model.ts';
import type { WalkInHours } from '../model/walk-in.ts';
import { isMovedAway } from './moved-date.ts';

export interface DateRange {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly through: IsoDate;
}

const Recorded = Type.Unsafe<{ cancelled: DateRange }>(
  Type.Object({ cancelled: Type.Object({ from: Type.String(), through: Type.String() }) }),
);

/** Of a line of the log; null: it cancelled nothing. */
export function cancelledRange(after: unknown): DateRange | null {
  return Check(Recorded, after) ? after.cancelled : null;
}

/** The hours with exactly these dates as they would be; null: nobody cancelled them, or they were moved to others. */
export function withoutCancelled(hours: WalkInHours, { from, through }: DateRange): WalkInHours | null {
  const specialDays = hours.specialDays.filter(
    (day) =>
      day.says.kind !== 'closed' ||
      day.from !== from ||
      day.through !== through ||
      isMovedAway(day, hours.specialDays),
  );
  return specialDays.length === hours.specialDays.length ? null : { ...hours, specialDays };
}
