/** What is odd about hours, in whole sentences with the mend that goes with them. */

/** Minutes of a service day: from 1440 on the following date. */
interface Times {
  readonly opens: number;
  readonly closes: number;
}

/**
 * The findings of the hours engine (server/hours/finding.ts), and those that only the desk makes. `path` leads to the
 * part of the hours that it is about: "/layers/0/rules/2/spans/1".
 */
export type DeskFinding = { readonly path: string } & (
  | { readonly code: 'timesOutOfRange' | 'overFourteenHours'; readonly times: Times }
  | { readonly code: 'endBeforeStart' | 'closedOrAllDay'; readonly times: Times; readonly suggested: Times }
  | { readonly code: 'overlap'; readonly other: string; readonly date: string; readonly suggested: Times }
  | { readonly code: 'equalRivals' | 'specialDaysCollide'; readonly other: string; readonly date: string }
  | {
      readonly code: 'layersCollide';
      readonly kind: 'week' | 'season' | 'schoolHoliday' | 'date';
      readonly other: string;
      readonly date: string;
    }
  | { readonly code: 'noteTooLong'; readonly length: number; readonly longest: number }
  | { readonly code: 'endDateBeforeStart'; readonly from: string; readonly through: string }
  /** A note, label or reason with characters that cannot be shown, or nothing that can be read. */
  | { readonly code: 'unreadableText' }
  | { readonly code: 'tooManyBlocks' | 'tooManySpecialDays'; readonly count: number; readonly most: number }
  /** More rules than can be compared with each other in good time. */
  | { readonly code: 'tooManyRules' }
  /** A text where a date should be, or a day that no calendar has. */
  | { readonly code: 'notADate'; readonly value: string }
  /** An announcement of days that are over, or too far ahead. */
  | { readonly code: 'datesOutOfReach'; readonly from: string; readonly through: string }
);

export interface FindingInWords {
  readonly sentence: string;
  /** Buttons that mend it, the likeliest first; none where only a person can. `mend()` of the desk does what they say. */
  readonly mends: readonly MendInWords[];
}

/** `suggested`: as the finding suggests. `remove`: without that block. */
export interface MendInWords {
  readonly label: string;
  readonly choice: 'suggested' | 'remove';
}

/** The words of one language for findings; made by finding-words-nl.ts and -en.ts. */
export type FindingWords = (finding: DeskFinding) => FindingInWords;
