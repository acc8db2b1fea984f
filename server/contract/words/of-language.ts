import type { Language } from '../vocabulary.ts';
import { words as en } from './en.ts';
import { words as nl } from './nl.ts';
import type { Words } from './words.ts';

const byLanguage: { readonly [Name in Language]: Words } = { nl, en };

/** For the server, which speaks every language; a page imports its own language only. */
export function wordsOf(language: Language): Words {
  return byLanguage[language];
}
