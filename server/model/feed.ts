/** What calendars that people subscribe to are made of. */
import type { DoorTrouble, NotHeld } from '../contract/page.ts';
import type { Instant, Interval, OpenInterval } from '../contract/timetable.ts';
import type { Reason } from '../contract/vocabulary.ts';
import type { IsoDate } from '../hours/model.ts';
import type { Place, Room } from './place.ts';
import type { Proposal } from './proposal.ts';
import type { WalkIn } from './walk-in.ts';

/** How often something changed, and when last; neither ever falls. */
export interface Revision {
  readonly number: number;
  /** null: nobody knows. */
  readonly at: Instant | null;
}

/** Which event of a calendar it is: it keeps this when its time changes. */
export interface FeedSlot extends Interval {
  /** The Amsterdam date on which it starts. */
  readonly date: IsoDate;
  /** The how-manieth of that date, from 1. */
  readonly nth: number;
}

/** One date of a walk-in hour or activity, whether it is held or was to be. */
export interface FeedDate extends FeedSlot {
  readonly walkIn: WalkIn;
  /** Not null: it is not held. */
  readonly cancelled: NotHeld | null;
  /** Where it is on that date. */
  readonly roomName: string | null;
  /** null where the door is open for the whole of it. */
  readonly trouble: DoorTrouble | null;
  readonly revision: Revision;
}

/** When a door is open, or would have been but for a day that was announced. */
export interface FeedBlock extends OpenInterval {
  readonly closedFor: Reason | null;
}

/** A date that is only proposed. */
export interface ProposedDate extends FeedSlot {
  readonly roomSlug: string | null;
  readonly proposal: Proposal;
  readonly revision: Revision;
}

/** Where it is. */
export interface FeedPlace extends Pick<Place, 'slug' | 'name' | 'address'> {
  readonly rooms: readonly Pick<Room, 'slug' | 'name'>[];
  /** Its hours are invented. */
  readonly sample: boolean;
}
