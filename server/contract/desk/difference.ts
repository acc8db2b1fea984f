/** Two people edited at once: the second sees what the first did, and chooses. Nothing of either is lost. */
export interface DifferenceContent {
  readonly view: 'difference';
  /** "een gastvrouw of gastheer", "de coördinator": who saved in the meantime, and when in words. */
  readonly changedBy: string;
  readonly changedAt: number;
  /** What they changed, in sentences. */
  readonly theirs: readonly string[];
  /** What the second wanted to change, in sentences. */
  readonly mine: readonly string[];
  /** The form as it was sent, to be sent again over theirs. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The screen anew, with their version in it. */
  readonly takeTheirs: string;
}
