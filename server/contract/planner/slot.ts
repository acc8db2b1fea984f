/** A free moment for a walk-in hour, and why it is a good one: what rule, API and page agree on. */
import type { SmallCount } from '../desk/places.ts';
import type { Access, Reason } from '../vocabulary.ts';

/** Minutes after midnight. A moment that lies over a border needs both parts. */
export const PARTS_OF_DAY = {
  morning: { from: 480, until: 720 },
  afternoon: { from: 720, until: 1020 },
  evening: { from: 1020, until: 1320 },
} as const;
export const PART_NAMES = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PART_NAMES)[number];

/** In minutes: shorter is no walk-in hour, longer is no one's. All moments lie on the quarters of an hour. */
export const SLOT_LENGTHS = { shortest: 30, longest: 240, step: 15 } as const;

/** How far a moment is looked at: a quarter of a year, in weeks. */
export const HORIZON_WEEKS = 13;

export const SLOT_REASONS = [
  'doorOpen',
  'hostPresent',
  'roomFree',
  'roomToAgree',
  'alreadyProposed',
  'elsewhere',
  'quietRoom',
  'sameHelp',
  'wishes',
  'spread',
  'certainty',
] as const;

/** How sure the hours of a place are today. Places whose hours are old or unknown are never proposed. */
export type SlotCertainty = 'confirmed' | 'unconfirmed' | 'imported' | 'sample';

/** Dates are counted: on so many of so many. */
export type SlotReason = {
  readonly tone: 'plus' | 'minus';
  readonly points: number;
  /** The most points that this reason can give. */
  readonly most: number;
} & (
  | { readonly code: 'doorOpen'; readonly on: number; readonly of: number }
  | { readonly code: 'hostPresent'; readonly on: number; readonly of: number }
  | { readonly code: 'roomFree'; readonly on: number; readonly of: number; readonly roomName: string }
  /** No room in particular. `on`: when nobody else is there without one; `full`: when every room is in use or closed, which costs points. */
  | { readonly code: 'roomToAgree'; readonly on: number; readonly full: number; readonly of: number }
  /** Somebody proposed the same spot, and has no answer yet. Its points are taken away. */
  | { readonly code: 'alreadyProposed'; readonly on: number; readonly of: number }
  /** Whoever asks holds something herself then. Its points are taken away, as those of a closed door are not given. */
  | { readonly code: 'elsewhere'; readonly on: number; readonly of: number }
  /** null: the place has one, and did not say which. */
  | { readonly code: 'quietRoom'; readonly roomName: string | null }
  | {
      readonly code: 'sameHelp';
      /** On so many dates nobody near offers the same help on that day, and in that week. */
      readonly freeDays: number;
      readonly freeWeeks: number;
      readonly of: number;
      /** The nearest that does, on one of those days or else weeks; metres only between exact points. */
      readonly nearest: { readonly placeName: string; readonly metres: number | null } | null;
    }
  | { readonly code: 'wishes'; readonly times: SmallCount }
  | { readonly code: 'spread'; readonly neighbourhoodName: string }
  | { readonly code: 'certainty'; readonly certainty: SlotCertainty }
);

/**
 * Why it cannot be on a date. `otherAccess`: the door is open, but one cannot simply walk in; `elsewhere`: whoever asks
 * holds something herself then.
 */
export const SHUT_WHYS = ['specialDay', 'notKnown', 'otherAccess', 'ordinaryHours', 'elsewhere'] as const;

export interface ShutDate {
  readonly date: string;
  readonly why: (typeof SHUT_WHYS)[number];
  /** What closes it, or makes it unknown. */
  readonly reason: Reason | null;
  readonly access: Access | null;
  /** Where she is then. */
  readonly placeName: string | null;
}

/** What may be dropped from a question that leaves nothing. `length`: ask for a shorter time. */
export const SLOT_NEEDS = [
  'quietRoom',
  'wheelchair',
  'hostPresent',
  'notSameDay',
  'place',
  'neighbourhoods',
  'weekdays',
  'partsOfDay',
  'length',
] as const;
export type SlotNeed = (typeof SLOT_NEEDS)[number];
