import type { PartOfDay } from '../../contract/planner/slot.ts';
import type { Audience } from '../../contract/vocabulary.ts';
import type { IsoDate, Weekday } from '../../hours/model.ts';
import type { Rhythm } from '../../hours/walk-in-times.ts';

/** "Wanneer kan ik een spreekuur houden?" An empty list means that it does not matter. */
export interface SlotQuestion {
  /** The help that is offered; or, where none is named, the theme. Both null: whatever it is. */
  readonly helpTopic: string | null;
  readonly themeSlug: string | null;
  /** Nobody else should hear it. */
  readonly sensitive: boolean;
  readonly audience: Audience;
  readonly weekdays: readonly Weekday[];
  readonly partsOfDay: readonly PartOfDay[];
  readonly minutes: number;
  readonly rhythm: Rhythm;
  /** The first date that will do. */
  readonly from: IsoDate;
  readonly needs: SlotNeeds;
  /** Never on a day on which one of these is in the same district. */
  readonly notSameDayAs: {
    readonly helpTopic: string | null;
    readonly organisationSlug: string | null;
  };
  /** Only there; null: wherever. */
  readonly placeSlug: string | null;
  /** Who would hold it: whoever asks. null: nobody who signs in. */
  readonly askerId: number | null;
  /** Codes. */
  readonly neighbourhoods: readonly string[];
  /** The most answers. */
  readonly limit: number;
}

export interface SlotNeeds {
  readonly quietRoom: boolean;
  readonly wheelchair: boolean;
  readonly hostPresent: boolean;
}
