import type { Language } from '../vocabulary.ts';
import type { FindingWords } from './finding-words.ts';
import { findingWords as findingsEn } from './finding-words-en.ts';
import { findingWords as findingsNl } from './finding-words-nl.ts';
import type { HoursFormWords } from './hours-form.ts';
import { hoursForm as formEn } from './hours-form-en.ts';
import { hoursForm as formNl } from './hours-form-nl.ts';

/** What the server says beside a form of times. */
export interface EditorWords {
  readonly findings: FindingWords;
  readonly form: HoursFormWords;
}

const byLanguage: { readonly [Name in Language]: EditorWords } = {
  nl: { findings: findingsNl, form: formNl },
  en: { findings: findingsEn, form: formEn },
};

export function editorWordsOf(language: Language): EditorWords {
  return byLanguage[language];
}
