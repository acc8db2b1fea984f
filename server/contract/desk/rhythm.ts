import type { Instant } from '../timetable.ts';

/** How often, and when, the host is asked whether the hours are right. */
export interface RhythmContent {
  readonly view: 'rhythm';
  readonly every: 'week' | 'fourWeeks';
  /** 1–7, Monday = 1. */
  readonly weekday: number;
  /** `HH:MM`, or what was typed instead. */
  readonly time: string;
  /** When she is asked next, if nobody looks at the hours before; null: never. */
  readonly next: Instant | null;
  /** Only real hours are asked about. */
  readonly canSet: boolean;
}
