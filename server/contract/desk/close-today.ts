import type { DayOfWeek, Occurrence } from '../page.ts';
import type { Timetable } from '../timetable.ts';

/** From when until when the door stays shut today. */
export const CLOSINGS = ['fromNow', 'allDay', 'until'] as const;
export type ClosingChoice = (typeof CLOSINGS)[number];

/** "Vandaag dicht": what to close, why, and what visitors will see by it. */
export interface CloseTodayContent {
  readonly view: 'closeToday';
  readonly choices: readonly ClosingChoice[];
  readonly chosen: ClosingChoice;
  /** `HH:MM`, or what was typed instead; empty: nothing yet. */
  readonly until: string;
  readonly reason: string;
  readonly preview:
    | {
        readonly kind: 'preview';
        /** Today as visitors will read it. */
        readonly day: DayOfWeek;
        /** From which they will be told whether it is open. */
        readonly timetable: Timetable;
        /** Walk-in hours and activities that would stand before a closed door. */
        readonly hit: readonly Occurrence[];
      }
    | { readonly kind: 'cannot'; readonly why: CannotClose };
}

export type CannotClose = 'sample' | 'noHours' | 'notOpenToday' | 'untilPassed' | 'noTime' | 'findings';
