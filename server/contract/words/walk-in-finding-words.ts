/** What is odd about a walk-in hour or an activity that somebody proposes or keeps, in whole sentences. */
import type { DeskFinding } from './finding-words.ts';

/** Those of hours, with a path under "/hours"; and those of all the rest. */
export type WalkInFinding =
  | DeskFinding
  | ({ readonly path: string } & (
      | { readonly code: 'titleMissing' | 'topicMissing' | 'lastDateMissing' | 'nothingChanges' }
      | { readonly code: 'textTooLong'; readonly length: number; readonly longest: number }
      | { readonly code: 'unknownTopic' | 'unknownTheme' | 'unknownRoom'; readonly value: string }
      | { readonly code: 'notAPhone' | 'notAnAddress' }
      /** It would have begun before today. */
      | { readonly code: 'inThePast'; readonly from: string }
      | { readonly code: 'tooFarAhead'; readonly from: string; readonly farthest: string }
      /** There is no date on which it would be held. */
      | { readonly code: 'noDates' }
      /** Of days to cancel or to move: it is not held then. */
      | { readonly code: 'notHeldThen'; readonly from: string; readonly through: string }
    ));

/** One sentence; made by walk-in-finding-words-nl.ts and -en.ts. */
export type WalkInFindingWords = (finding: WalkInFinding) => string;
