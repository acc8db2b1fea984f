import type { IsoDate, LayerKind, TimeSpan } from './model.ts';

/** Opening and closing in minutes of a service day, as in `TimeSpan`. */
export type Times = Pick<TimeSpan, 'opens' | 'closes'>;

/**
 * Something an editor can mend, with all that a sentence about it needs. `path` leads to the part of the hours that
 * it is about: "/layers/0/rules/2/spans/1".
 */
export type Finding = { readonly path: string } & (
  | { readonly code: 'timesOutOfRange'; readonly times: Times }
  /** "Bedoel je 2:00 uur 's nachts?": `suggested` runs on past midnight. */
  | { readonly code: 'endBeforeStart'; readonly times: Times; readonly suggested: Times }
  /** "Bedoel je dicht of 24 uur open?" */
  | { readonly code: 'closedOrAllDay'; readonly times: Times; readonly suggested: Times }
  | { readonly code: 'overFourteenHours'; readonly times: Times }
  /** "Maak er 9:00 tot 17:00 van?" `other` is the path of the span that this one overlaps, on `date` for one. */
  | { readonly code: 'overlap'; readonly other: string; readonly date: IsoDate; readonly suggested: Times }
  /** Spans of equal length for one audience, of which neither can cut the other. */
  | { readonly code: 'equalRivals'; readonly other: string; readonly date: IsoDate }
  | { readonly code: 'noteTooLong'; readonly length: number; readonly longest: number }
  /** Two layers of one kind say something about the same date. */
  | {
      readonly code: 'layersCollide';
      readonly kind: LayerKind;
      readonly other: string;
      readonly date: IsoDate;
    }
  | { readonly code: 'specialDaysCollide'; readonly other: string; readonly date: IsoDate }
  | { readonly code: 'endDateBeforeStart'; readonly from: string; readonly through: string }
);
