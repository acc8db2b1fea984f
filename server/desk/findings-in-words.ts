import type { Language } from '../contract/vocabulary.ts';
import type { DeskFinding, FindingInWords } from '../contract/words/finding-words.ts';
import { findingWords as en } from '../contract/words/finding-words-en.ts';
import { findingWords as nl } from '../contract/words/finding-words-nl.ts';
import type { OpeningHours } from '../hours/model.ts';
import { mend } from './mend.ts';

const WORDS = { nl, en } as const;

export interface ToldFinding extends FindingInWords {
  readonly finding: DeskFinding;
}

/** Findings as sentences; a mend is only offered where it can be done. */
export function findingsInWords(
  findings: readonly DeskFinding[],
  hours: OpeningHours,
  language: Language,
): ToldFinding[] {
  return findings.map((finding) => {
    const { sentence, mends } = WORDS[language](finding);
    const possible = mends.filter(({ choice }) => mend(hours, finding, choice) !== hours);
    return { finding, sentence, mends: possible };
  });
}
