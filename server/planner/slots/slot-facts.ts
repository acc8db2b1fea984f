/** What the rule of ranking is given: plain facts, worked out once for the whole window. */
import type { SlotCertainty } from '../../contract/planner/slot.ts';
import type { Interval, OpenInterval } from '../../contract/timetable.ts';
import type { Point } from '../../directory/distance.ts';
import type { Weekday } from '../../hours/model.ts';
import type { Schedule } from '../../hours/open-intervals.ts';

/** Where something is, as well as it is known. */
export interface Whereabouts {
  readonly slug: string;
  readonly name: string;
  readonly neighbourhoodCode: string | null;
  readonly point: Point;
}

/** A place whose hours are neither old nor unknown. */
export interface PlaceFacts extends Whereabouts {
  readonly neighbourhoodName: string | null;
  /** When the place, rooms included, is open; within the window. */
  readonly door: Schedule;
  readonly certainty: SlotCertainty;
  /** Without reserve. */
  readonly wheelchair: boolean;
  /** The place says that it has a quiet room, whichever that is. */
  readonly quietSomewhere: boolean;
  readonly rooms: readonly RoomFacts[];
  /** All that goes on there, by room; null: nobody said where. */
  readonly taken: readonly (Interval & { readonly roomSlug: string | null })[];
}

export interface RoomFacts {
  readonly slug: string;
  readonly name: string;
  readonly quiet: boolean;
  /** null: whenever the place is open. */
  readonly open: readonly OpenInterval[] | null;
}

/** A walk-in hour or activity on its dates, whether its door is open or not: the days are asked of its own rhythm. */
export interface OfferedHelp {
  readonly at: Whereabouts;
  readonly helpTopics: readonly string[];
  readonly themeSlug: string | null;
  readonly organisationSlug: string | null;
  /** Numbers of days, as in server/hours/calendar-day.ts; of the weeks that the window touches. */
  readonly days: ReadonlySet<number>;
  /** In all, within the window; 0 for an activity of the place itself. */
  readonly minutes: number;
}

/** "Ik had nu willen komen", counted. */
export interface WishedHour {
  readonly at: Whereabouts;
  readonly weekday: Weekday;
  readonly hour: number;
  readonly helpTopic: string | null;
  readonly times: number;
}

/** A date that somebody proposed and nobody answered yet. `roomSlug` null: in no room in particular. */
export interface ProposedTime extends Interval {
  readonly placeSlug: string;
  readonly roomSlug: string | null;
}

/** When whoever asks holds something herself, whichever place it is at. */
export interface OwnTime extends Interval {
  readonly placeName: string;
}

/** What there is around the places. */
export interface Surroundings {
  readonly offered: readonly OfferedHelp[];
  /** Across the border, in neighbourhoods that begin within walking distance. */
  readonly beyond: readonly OfferedHelp[];
  readonly proposed: readonly ProposedTime[];
  readonly own: readonly OwnTime[];
  readonly wishes: readonly WishedHour[];
  /** Those in which there is a place at all. */
  readonly neighbourhoodCodes: readonly string[];
}
