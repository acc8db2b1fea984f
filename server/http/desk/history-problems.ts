import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Language } from '../../contract/vocabulary.ts';

type Why = 'sample' | 'notHours';

const SENTENCES: { readonly [Name in Language]: { readonly [Reason in Why]: string } } = {
  nl: {
    sample: 'Daarvoor stonden er verzonnen tijden. Die komen niet terug. Pas de tijden zelf aan.',
    notHours: 'Bij deze wijziging horen geen tijden. Kies een andere regel uit de geschiedenis.',
  },
  en: {
    sample: 'Before that there were invented times. Those do not come back. Change the times yourself.',
    notHours: 'This change holds no times. Choose another line of the history.',
  },
};

export function historyProblem(why: Why, language: Language): DeskProblem {
  return { field: null, sentence: SENTENCES[language][why], mend: null };
}
