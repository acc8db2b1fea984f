/** Dates that were cancelled, as a line of the log has them. */
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { IsoDate } from '../hours/model.ts';
import { keptContent } from '../model/walk-in-as-kept.ts';
import { takenApart, without } from './on-top.ts';

export interface DateRange {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly through: IsoDate;
}

const Recorded = Type.Unsafe<{ cancelled: DateRange }>(
  Type.Object({ cancelled: Type.Object({ from: Type.String(), through: Type.String() }) }),
);

/** null: it cancelled nothing. */
export function cancelledRange(after: unknown): DateRange | null {
  return Check(Recorded, after) ? after.cancelled : null;
}

/** Only those that were not cancelled already by then. */
export function cancelledThen(before: unknown, after: unknown): readonly DateRange[] {
  const range = cancelledRange(after);
  const was = keptContent(before);
  if (range === null) return [];
  return was === null ? [range] : without([range], takenApart(was.hours).cancelled);
}
