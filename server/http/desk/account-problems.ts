import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Language } from '../../contract/vocabulary.ts';

export type AccountProblem =
  | 'notAnAddress'
  | 'addressRefused'
  | 'wrongCode'
  | 'tooOften'
  | 'name'
  | 'passkeyDue'
  | 'gone';

const SENTENCES: { readonly [Name in Language]: { readonly [Why in AccountProblem]: string } } = {
  nl: {
    notAnAddress: 'Dit is geen e-mailadres. Kijk of er een @ en een punt in staan.',
    addressRefused: 'Dit e-mailadres kan niet. Kijk of het klopt, of geef een ander.',
    wrongCode: 'Deze code klopt niet, of is te oud. Kijk in de nieuwste mail, of begin opnieuw.',
    tooOften: 'Je hebt al vijf mails gevraagd. Wacht een uur en probeer het dan opnieuw.',
    name: 'Deze naam kan niet. Gebruik hoogstens 80 letters, zonder vreemde tekens.',
    passkeyDue: 'Laat eerst je passkey zien. Doe het daarna opnieuw.',
    gone: 'Dat was al weg.',
  },
  en: {
    notAnAddress: 'This is not an e-mail address. Check that it has an @ and a dot.',
    addressRefused: 'This e-mail address cannot be used. Check it, or give another one.',
    wrongCode: 'This code is not right, or too old. Look in the latest mail, or begin again.',
    tooOften: 'You asked for five mails already. Wait an hour, then try again.',
    name: 'This name cannot be used. Use at most 80 letters, and no odd characters.',
    passkeyDue: 'Show your passkey first. Then do it again.',
    gone: 'That was gone already.',
  },
};

const FIELDS: { readonly [Why in AccountProblem]: string | null } = {
  notAnAddress: 'newEmail',
  addressRefused: 'newEmail',
  wrongCode: 'code',
  tooOften: 'newEmail',
  name: 'name',
  passkeyDue: null,
  gone: null,
};

export function accountProblem(why: AccountProblem, language: Language): DeskProblem {
  return { field: FIELDS[why], sentence: SENTENCES[language][why], mend: null };
}
