import type { Interval } from '../../contract/timetable.ts';
import type { Access, Audience, Reason } from '../../contract/vocabulary.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { WalkIn } from '../../model/walk-in.ts';

/**
 * Why one date of a walk-in hour may not go on. `outsideDoor`: no door is open then by the ordinary hours.
 * `specialDay`: a day that the host announced, or a public holiday, closes it. `holidayNotKnown`: nobody knows whether the door opens on
 * that public holiday. `notKnown`: nobody knows for another reason, or the hours are old. `otherAccess`: open, but
 * not so that everybody it is for can walk in. `roomNotAvailable`: the room has hours of its own that do not cover
 * it. `roomTaken`: two in one room. `twoPlaces`: a professional would be in two places at once.
 */
export const CLASH_KINDS = [
  'outsideDoor',
  'specialDay',
  'holidayNotKnown',
  'notKnown',
  'otherAccess',
  'roomNotAvailable',
  'roomTaken',
  'twoPlaces',
] as const;
export type ClashKind = (typeof CLASH_KINDS)[number];

/** Always computed, never stored. One for each kind and date of a walk-in hour; its start and end are those of the walk-in hour. */
export interface Clash extends Interval {
  readonly kind: ClashKind;
  readonly walkIn: WalkIn;
  /** The date on which it starts. */
  readonly date: IsoDate;
  /** Exactly the instants at which it does not fit, sorted and disjoint; never empty. */
  readonly during: readonly Interval[];
  /** Why the door is closed or unknown, where something other than the ordinary hours says so. */
  readonly reason: Reason | null;
  /** Of `otherAccess`: how one gets in then. */
  readonly access: Access | null;
  /** Of `otherAccess`: for whom it is open then. */
  readonly audience: Audience | null;
  /** Of `roomTaken` and `twoPlaces`: the other one. */
  readonly other: WalkIn | null;
}
