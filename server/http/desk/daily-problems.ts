/** Why one of the daily acts could not be done, and what to do instead. */
import type { DeskProblem } from '../../contract/desk/desk-page.ts';
import type { Language } from '../../contract/vocabulary.ts';

type Why =
  | 'hoursChanged'
  | 'sample'
  | 'noHours'
  | 'dateOutOfReach'
  | 'noHoliday'
  | 'notOpenNow'
  | 'changedSince'
  | 'turnedSince'
  | 'notUndoable'
  | 'timeOutOfRange'
  | 'weekOver'
  | 'findings';

const SENTENCES: { readonly [Name in Language]: { readonly [Reason in Why]: string } } = {
  nl: {
    hoursChanged: 'De tijden zijn net veranderd. Kijk of ze nu kloppen, en tik dan nog een keer.',
    sample: 'Deze tijden zijn verzonnen. Vul eerst jullie echte tijden in.',
    noHours: 'Er zijn nog geen tijden. Vul eerst jullie tijden in.',
    dateOutOfReach: 'Die datum is te ver weg of al voorbij. Kies een andere.',
    noHoliday: 'Er is geen schoolvakantie in de buurt. Kies een andere datum.',
    notOpenNow: 'Volgens de tijden zijn jullie nu dicht. Er is dus niets te sluiten.',
    changedSince: 'Er is daarna nog iets veranderd. Zet het terug via de geschiedenis.',
    turnedSince: 'Er is daarna nog iets veranderd. Kijk hieronder hoe het nu is, en pas het daar aan.',
    notUndoable: 'Dit kan niet ongedaan worden gemaakt. Kijk in de geschiedenis.',
    timeOutOfRange: 'Dit is geen tijd. Kies een tijd van 0:00 tot en met 23:59.',
    weekOver: 'Die week is al voorbij. Kijk of de week hieronder klopt.',
    findings: 'Die reden kan niet. Gebruik hoogstens 80 tekens.',
  },
  en: {
    hoursChanged: 'The times have just changed. See whether they are right now, then tap again.',
    sample: 'These times are invented. Fill in your real times first.',
    noHours: 'There are no times yet. Fill in your times first.',
    dateOutOfReach: 'That date is too far away or over. Choose another.',
    noHoliday: 'There is no school holiday near. Choose another date.',
    notOpenNow: 'By your times you are closed now. So there is nothing to close.',
    changedSince: 'Something else changed after it. Put it back by way of the history.',
    turnedSince: 'Something else changed after it. See below how it is now, and change it there.',
    notUndoable: 'This cannot be undone. Look in the history.',
    timeOutOfRange: 'This is not a time. Choose a time from 0:00 through 23:59.',
    weekOver: 'That week is over. See whether the week below is right.',
    findings: 'That reason cannot be used. Use at most 80 characters.',
  },
};

const FIELDS: { readonly [Reason in Why]?: string } = { timeOutOfRange: 'time', findings: 'otherReason' };

export function dailyProblem(why: Why, language: Language): DeskProblem {
  return { field: FIELDS[why] ?? null, sentence: SENTENCES[language][why], mend: null };
}
