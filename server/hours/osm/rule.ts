import type { DaySelector } from '../model.ts';
import type { OsmState } from './vocabulary.ts';

/** Minutes after midnight of the day it starts on; see `TimeSpan`. */
export interface OsmSpan {
  readonly opens: number;
  readonly closes: number;
}

/** One rule of an `opening_hours` value, as it stands there. */
export interface OsmRule {
  /** `;`: takes over its days. `,`: joins what is there. `||`: fills what is left. */
  readonly joins: 'over' | 'along' | 'fallback';
  /** Any of them suffices. One without conditions: every day. */
  readonly days: readonly DaySelector[];
  /** null: the whole day. */
  readonly times: readonly OsmSpan[] | null;
  /** A comment alone makes a rule `unknown` in OSM: it depends on something. */
  readonly state: OsmState;
  readonly comment: string | null;
  /** Its own piece of the text. */
  readonly text: string;
}

export function isEveryDay(rule: OsmRule): boolean {
  return rule.days.some((day) => Object.keys(day).length === 0);
}
