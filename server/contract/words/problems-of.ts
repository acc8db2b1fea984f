import type { Language } from '../vocabulary.ts';
import type { ProblemWords } from './problem-words.ts';
import { problems as en } from './problems-en.ts';
import { problems as nl } from './problems-nl.ts';

const byLanguage: { readonly [Name in Language]: ProblemWords } = { nl, en };

/** Apart from the words that a page has too: only the server reads what an address asks. */
export function problemsOf(language: Language): ProblemWords {
  return byLanguage[language];
}
