import type { DeskFinding } from '../contract/words/finding-words.ts';
import type { OpeningHours } from '../hours/model.ts';

/** The hours with that finding mended as its sentence offers; the same hours where it offers nothing. */
export function mend(_hours: OpeningHours, _finding: DeskFinding): OpeningHours {
  throw new Error('to be built');
}
