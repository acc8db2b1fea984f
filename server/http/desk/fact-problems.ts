import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { FactFinding } from '../../desk/facts/read-text.ts';
import { factWords } from './words/fact-words.ts';

/** What is wrong with what was typed, each beside its field. */
export function factProblems(findings: readonly FactFinding[], language: Language): DeskProblem[] {
  return findings.map(({ field, trouble }) => ({
    field,
    sentence: factWords[language].trouble(field, trouble),
    mend: null,
  }));
}
