import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Language } from '../../contract/vocabulary.ts';

type Why = 'notAnAddress' | 'wrongCode' | 'tooOften';

const SENTENCES: { readonly [Name in Language]: { readonly [Reason in Why]: string } } = {
  nl: {
    notAnAddress: 'Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.',
    wrongCode: 'Deze code klopt niet, of is te oud. Kijk in de nieuwste mail, of vraag een nieuwe code.',
    tooOften: 'Er is te vaak geprobeerd vanaf dit netwerk. Wacht een uur en probeer het dan opnieuw.',
  },
  en: {
    notAnAddress: 'This is not an e-mail address. Check that it has an @ and a dot.',
    wrongCode: 'This code is not right, or too old. Look in the latest mail, or ask for a new code.',
    tooOften: 'There were too many tries from this network. Wait an hour, then try again.',
  },
};

const FIELDS: { readonly [Reason in Why]: string | null } = {
  notAnAddress: 'email',
  wrongCode: 'code',
  tooOften: null,
};

export function problem(why: Why, language: Language): DeskProblem {
  return { field: FIELDS[why], sentence: SENTENCES[language][why], mend: null };
}
