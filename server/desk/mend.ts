import type { DeskFinding, MendInWords } from '../contract/words/finding-words.ts';
import type { OpeningHours } from '../hours/model.ts';

/** The hours with that finding mended as its sentence offers; the same hours where it offers nothing. */
export function mend(
  _hours: OpeningHours,
  _finding: DeskFinding,
  _choice: MendInWords['choice'] = 'suggested',
): OpeningHours {
  throw new Error('to be built');
}
