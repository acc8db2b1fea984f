import type { DeskFinding } from '../contract/words/finding-words.ts';
import type { IsoDate, OpeningHours } from '../hours/model.ts';

export interface Checked {
  readonly findings: readonly DeskFinding[];
  /** At least one finding must be mended before the hours can be saved; the others are only said. */
  readonly refuses: boolean;
}

/** All that is odd about hours which somebody wants to save: what check-hours finds, our limits, and text that cannot be kept. */
export function checkForSaving(_hours: OpeningHours, _today: IsoDate): Checked {
  throw new Error('to be built');
}
