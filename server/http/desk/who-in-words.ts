import type { Language } from '../../contract/vocabulary.ts';
import { historyWords as en } from '../../contract/words/history-words-en.ts';
import { historyWords as nl } from '../../contract/words/history-words-nl.ts';
import { actorOf } from '../../desk/history.ts';

const WORDS = { nl, en } as const;

/** "Een gastvrouw of gastheer", at the start of a sentence; `who` as the change log has it. */
export function whoInWords(who: string, language: Language): string {
  const words = WORDS[language].actors[actorOf(who)];
  return words.charAt(0).toUpperCase() + words.slice(1);
}
