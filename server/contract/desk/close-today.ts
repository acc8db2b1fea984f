import type { DayOfWeek } from '../page.ts';
import type { Timetable } from '../timetable.ts';
import { type HitsFound, partsOfStep } from './blocks.ts';

/** From when until when the door stays shut today. */
export const CLOSINGS = ['fromNow', 'allDay', 'until', 'from'] as const;
export type ClosingChoice = (typeof CLOSINGS)[number];

/** "Vandaag dicht": what to close, why, and what visitors will see by it. */
export interface CloseTodayContent {
  readonly view: 'closeToday';
  readonly choices: readonly ClosingChoice[];
  readonly chosen: ClosingChoice;
  /** `HH:MM`, or what was typed instead; empty: nothing yet. Of `until` when it opens again, of `from` when it closes. */
  readonly until: string;
  readonly from: string;
  readonly reason: string;
  /** When the door stays open all the same; see keeps. */
  readonly keeps: readonly string[];
  readonly preview:
    | {
        readonly kind: 'preview';
        /** Today as visitors will read it. */
        readonly day: DayOfWeek;
        /** From which they will be told whether it is open. */
        readonly timetable: Timetable;
        /** Walk-in hours and activities that would stand before a closed door. */
        readonly found: HitsFound;
      }
    | { readonly kind: 'cannot'; readonly why: CannotClose };
}

/** What the buttons post that mend a hit: another closing, `closing:from:15:00`. */
export const closingStep = (choice: 'from' | 'until', time: string) => `closing:${choice}:${time}`;

export function closingInStep(
  step: string,
): { readonly choice: 'from' | 'until'; readonly time: string } | null {
  const [verb, choice, time] = partsOfStep(step);
  return verb === 'closing' && (choice === 'from' || choice === 'until') ? { choice, time } : null;
}

export type CannotClose = 'sample' | 'noHours' | 'notOpenToday' | 'untilPassed' | 'noTime' | 'findings';
