import type { Instant } from '../contract/timetable.ts';
import type { WalkIn, WalkInContent } from './walk-in.ts';

/** `start`: a new walk-in hour; `move`: another time, room or rhythm for one that is there; `end`: it stops. */
export type ProposalKind = 'start' | 'move' | 'end';

/** `open`: the host is to answer. `otherTime`: the host proposed another time, the organisation is to answer. */
export type ProposalState = 'open' | 'otherTime' | 'accepted' | 'declined' | 'withdrawn';

/** What an organisation asks of a host. Nothing of it is public before it is accepted. */
export interface Proposal {
  readonly id: number;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  /** null: a `start` that was not accepted. */
  readonly walkInSlug: string | null;
  readonly placeSlug: string;
  readonly placeName: string;
  readonly placeId: number;
  readonly districtSlug: string;
  readonly organisationSlug: string;
  readonly organisationName: string;
  /** Who proposed it; null: she is gone. */
  readonly personId: number | null;
  /** What is proposed now: of `end` the hours with their last day. */
  readonly content: WalkInContent;
  /** null: of `start`. */
  readonly madeOn: MadeOn | null;
  readonly steps: readonly ProposalStep[];
  /** One more for each step. */
  readonly version: number;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

/** What the walk-in hour was when either side last said what it would rather have. */
export type MadeOn = Pick<WalkIn, 'version' | 'hours' | 'roomSlug'>;

/** Something was agreed that it does not go with. `ended`: that the walk-in hour stops. */
export type Lapse = 'ended' | 'otherwiseAgreed';

export interface ProposalStep {
  readonly step: 'proposed' | 'changed' | 'otherTime' | 'accepted' | 'declined' | 'withdrawn';
  readonly side: 'organisation' | 'place';
  readonly at: Instant;
  /** A pseudonym. */
  readonly who: string;
  /** A few words to the other side. */
  readonly words: string | null;
  /** Of `declined`, which nobody then did. */
  readonly lapsed: Lapse | null;
  readonly content: WalkInContent;
}
