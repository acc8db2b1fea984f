import type { Language } from '../contract/vocabulary.ts';
import type { MailWords, WordsByLanguage } from './mail-words.ts';
import { words as en } from './words-en.ts';
import { words as nl } from './words-nl.ts';

const byLanguage: WordsByLanguage = { nl, en };

export function mailWords(language: Language): MailWords {
  return byLanguage[language];
}
