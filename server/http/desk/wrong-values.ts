import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Language } from '../../contract/vocabulary.ts';
import {
  ACCESSES,
  AUDIENCES,
  AVAILABILITIES,
  FACILITIES,
  PLACE_KINDS,
  PRECISIONS,
  SPOKEN_LANGUAGES,
} from '../../contract/vocabulary.ts';
import { isTypedDate } from './blocks-in-form.ts';
import type { DeskForm } from './screen.ts';

/** What a field may hold: one of these words, or a date. Fields in a list (`i0.says`) go by the last part of their names. */
export type AllowedValues = { readonly [field: string]: readonly string[] | 'date' };

/** Of the blocks of times that editors of hours share. */
export const BLOCK_VALUES: AllowedValues = { access: ACCESSES, audience: AUDIENCES };

/** Of the facts of a place; how precisely visitors may know where it is must never be guessed. */
export const FACT_VALUES: AllowedValues = {
  kind: PLACE_KINDS,
  precision: PRECISIONS,
  language: SPOKEN_LANGUAGES,
  ...Object.fromEntries(FACILITIES.map((name) => [`facility-${name}`, AVAILABILITIES])),
};

const SENTENCES = {
  nl: {
    choice: 'Dit antwoord kennen we niet, dus er is niets bewaard. Kies opnieuw.',
    date: 'Deze datum bestaat niet. Vul een dag in als 24-11-2026.',
  },
  en: {
    choice: 'We do not know this answer, so nothing was saved. Choose again.',
    date: 'There is no such date. Fill in a day such as 24-11-2026.',
  },
} as const;

/**
 * What was filled in and is none of what can be chosen. A field that is left out has what it began with; one that says
 * something else must never pass for that.
 */
export function wrongValues(form: DeskForm, allowed: AllowedValues, language: Language): DeskProblem[] {
  return form.fields.flatMap(([field, sent]) => {
    const value = sent.trim();
    const values = allowed[field.slice(field.lastIndexOf('.') + 1)];
    if (value === '' || values === undefined) return [];
    if (values === 'date' ? isTypedDate(value) : values.includes(value)) return [];
    const sentence = SENTENCES[language][values === 'date' ? 'date' : 'choice'];
    return [{ field, sentence, mend: null }];
  });
}
