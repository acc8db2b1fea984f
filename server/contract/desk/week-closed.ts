import type { DayOfWeek } from '../page.ts';
import type { HitsFound } from './blocks.ts';

/** "Volgende week helemaal dicht", from the weekly message: one button, after what it will do. */
export interface WeekClosedContent {
  readonly view: 'weekClosed';
  /** What is left of the week, Amsterdam dates. */
  readonly from: string;
  readonly through: string;
  readonly reason: string;
  /** When the door stays open all the same; see keeps. */
  readonly keeps: readonly string[];
  /** The days as visitors will read them; none where the hours are not real. */
  readonly days: readonly DayOfWeek[];
  /** Walk-in hours and activities that would stand before a closed door. */
  readonly found: HitsFound;
  readonly canClose: boolean;
}
