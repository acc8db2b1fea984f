/** What the desk finds, as findings of the API: in English, as all texts of the API, and with a path into the body. */

import type { DeskFinding } from '../contract/words/finding-words.ts';
import { findingWords } from '../contract/words/finding-words-en.ts';
import type { InputFinding } from './invalid-input.ts';

/** `root`: where the hours or the special day stand in the body. */
export function toInputFindings(findings: readonly DeskFinding[], root: string): InputFinding[] {
  return findings.map((finding) => {
    const { sentence, mends } = findingWords(finding);
    const remedy = mends.map(({ label }) => `${label}.`).join(' ');
    return {
      // On the wire the times of a day stand beside what it says.
      path: `${root}${finding.path.replace('/says/spans/', '/spans/').replace('/movableDates/', '/movableRanges/')}`,
      code: finding.code,
      message: sentence,
      remedy: remedy === '' ? 'Change it, then send it again.' : remedy,
    };
  });
}
