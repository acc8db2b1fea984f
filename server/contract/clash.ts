/** A clash as it is told: plain data, for screens, mails and the API. */
import type { Instant, Interval } from './timetable.ts';
import type { Access, Audience, Language, Reason } from './vocabulary.ts';

/**
 * Why one date of a walk-in hour may not go on. `outsideDoor`: no door is open then by the ordinary hours.
 * `specialDay`: a day that the host announced, a public holiday, or the switch on the door closes it.
 * `holidayNotKnown`: nobody knows whether the door opens on that public holiday. `notKnown`: nobody knows for another
 * reason, or the hours are old. `otherAccess`: open, but not so that everybody it is for can walk in.
 * `roomNotAvailable`: the room has hours of its own that do not cover it. `roomTaken`: two in one room. `twoPlaces`: a
 * professional would be in two places at once.
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

/** As much of a walk-in hour as it takes to say which one. */
export interface WalkInTold {
  readonly slug: string;
  /** In the reader's language where it has a title in it. */
  readonly title: string;
  readonly titleLanguage: Language;
  readonly placeSlug: string;
  readonly placeName: string;
  readonly roomName: string | null;
  readonly organisationSlug: string | null;
  readonly organisationName: string | null;
  readonly sample: boolean;
}

/** One for each kind and date of a walk-in hour. */
export interface ClashTold extends Interval {
  readonly kind: ClashKind;
  readonly walkIn: WalkInTold;
  /** The Amsterdam date on which it starts. */
  readonly date: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Exactly the instants at which it does not fit, sorted and disjoint; never empty. */
  readonly during: readonly Interval[];
  /** Why the door is closed or unknown, where something other than the ordinary hours says so. */
  readonly reason: Reason | null;
  /** Of `otherAccess`: how one gets in then, and for whom it is open. */
  readonly access: Access | null;
  readonly audience: Audience | null;
  /** Of `roomTaken` and `twoPlaces`: the other one; null where that is not the reader's to know. */
  readonly other: WalkInTold | null;
}
