import type { ClashKind, ClashTold } from '../clash.ts';
import type { Language } from '../vocabulary.ts';
import { clashWords as en } from './clash-words-en.ts';
import { clashWords as nl } from './clash-words-nl.ts';

/** What is said of clashes to those who can mend them: hosts, professionals and coordinators. */
export interface ClashWords {
  /** "Dinsdag 1 december 13:00 – 15:00: de deur is dicht (personeelsdag)." `today`: an Amsterdam date. */
  sentence(clash: ClashTold, today: string): string;
  /** "de deur is dicht (personeelsdag)": the same without its date. */
  why(clash: ClashTold): string;
  /** In a word or two, for a list: "Deur dicht". */
  readonly kinds: { readonly [Kind in ClashKind]: string };
}

const byLanguage: { readonly [Name in Language]: ClashWords } = { nl, en };

export function clashWordsOf(language: Language): ClashWords {
  return byLanguage[language];
}
