import type { Language } from '../../contract/vocabulary.ts';
import type { SlotWords } from '../../contract/words/slot-words.ts';
import { slotWords as en } from '../../contract/words/slot-words-en.ts';
import { slotWords as nl } from '../../contract/words/slot-words-nl.ts';

const byLanguage: { readonly [Name in Language]: SlotWords } = { nl, en };

export function slotWordsOf(language: Language): SlotWords {
  return byLanguage[language];
}
