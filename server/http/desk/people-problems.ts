import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Language } from '../../contract/vocabulary.ts';

export type PeopleProblem = 'notAnAddress' | 'noRight' | 'notYours' | 'organisationApart' | 'lastOne';

const SENTENCES: { readonly [Name in Language]: { readonly [Why in PeopleProblem]: string } } = {
  nl: {
    notAnAddress: 'Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.',
    noRight: 'Kies waarvoor je iemand uitnodigt.',
    notYours: 'Dat mag jij niet geven. Vraag het aan de beheerder.',
    organisationApart:
      'Deze organisatie heeft ook spreekuren of mensen buiten jouw wijk. Daarom kan alleen de beheerder iemand voor haar uitnodigen. Vraag het aan de beheerder.',
    lastOne: 'Dit is de laatste beheerder. Nodig eerst een andere beheerder uit.',
  },
  en: {
    notAnAddress: 'This is not an e-mail address. Check that it has an @ and a dot.',
    noRight: 'Choose what you invite somebody for.',
    notYours: 'This is not yours to give. Ask the administrator.',
    organisationApart:
      'This organisation has walk-in hours or people outside your district too. So only the administrator can invite somebody for it. Ask the administrator.',
    lastOne: 'This is the last administrator. Invite another administrator first.',
  },
};

const FIELDS: { readonly [Why in PeopleProblem]: string | null } = {
  notAnAddress: 'email',
  noRight: 'right',
  notYours: 'right',
  organisationApart: 'right',
  lastOne: null,
};

export function peopleProblem(why: PeopleProblem, language: Language): DeskProblem {
  return { field: FIELDS[why], sentence: SENTENCES[language][why], mend: null };
}
