/** A rhythm as addresses have it: `everyWeeks:2`, `nth:-1` (the last of the month), `once`. */
import type { Rhythm } from '../../hours/walk-in-times.ts';

/** For the description of a parameter; the same that `toRhythm` takes. */
export const RHYTHM_PATTERN = '^(once|everyWeeks:[1-8]|nth:(-1|[1-4]))$';

const NTH = [1, 2, 3, 4, -1] as const;

/** null: that is none. */
export function toRhythm(text: string): Rhythm | null {
  if (!new RegExp(RHYTHM_PATTERN).test(text)) return null;
  const [kind, number] = text.split(':');
  if (kind === 'once') return { kind: 'once' };
  if (kind === 'everyWeeks') return { kind: 'everyWeeks', weeks: Number(number) };
  const nth = NTH.find((each) => each === Number(number));
  return nth === undefined ? null : { kind: 'nth', nth };
}
