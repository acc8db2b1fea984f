import type { Language } from '../../../contract/vocabulary.ts';
import type { WhyNotAsked } from '../../../desk/ask-organisation.ts';

export interface ClashListWords {
  /** What one can do about a clash, as it stands on a button. */
  readonly openAfterAll: string;
  readonly switchOpen: string;
  openOnHoliday(holiday: string): string;
  readonly otherTimes: string;
  readonly fillInDay: string;
  readonly lookAtTimes: string;
  readonly fillInTimes: string;
  readonly changeActivity: string;
  readonly move: string;
  /** On that date only. */
  freeRoom(room: string): string;
  readonly otherRoom: string;
  /** Why, of several dates; `why` as in `onDay`. */
  onDates(count: number, first: string, last: string, why: string): string;
  onDate(date: string, why: string): string;
  /** Of several dates at once. */
  openOnDates(count: number, times: readonly [opens: string, closes: string] | null): string;
  cancelDates(count: number): string;
  readonly moveForGood: string;
  readonly answerHolidays: string;
  /** What a message to the organisation begins with. */
  roomIsFree(room: string, date: string): string;
  /** "Hulp met geld, 13:00 – 15:00: de deur is dicht (studiedag)." */
  onDay(title: string, times: string, why: string): string;
  /** Those who keep the place. */
  hostOf(place: string): string;
  sent(whom: string): string;
  readonly notAsked: { readonly [Why in WhyNotAsked]: string };
  readonly noWords: string;
  /** Somebody was before her. */
  readonly changed: string;
}

export const clashListWords: { readonly [Name in Language]: ClashListWords } = {
  nl: {
    openAfterAll: 'De dag is toch open',
    switchOpen: 'Zet de deur weer open',
    openOnHoliday: (holiday) => `Open op ${holiday}?`,
    otherTimes: 'Andere tijden op die dag',
    fillInDay: 'Vul in hoe het dan is',
    lookAtTimes: 'Kijk de tijden na',
    fillInTimes: 'Vul de tijden in',
    changeActivity: 'Pas de activiteit aan',
    move: 'Verzetten',
    freeRoom: (room) => `Andere ruimte op deze datum: ${room}`,
    otherRoom: 'Andere ruimte op deze datum',
    onDates: (count, first, last, why) => `${count} keer, van ${first} tot en met ${last}: ${why}.`,
    onDate: (date, why) => `Op ${date}: ${why}.`,
    openOnDates: (count, times) =>
      times === null
        ? `Op die ${count} dagen toch open`
        : `Op die ${count} dagen toch open van ${times[0]} tot ${times[1]}`,
    cancelDates: (count) => `Alle ${count} keer afzeggen`,
    moveForGood: 'Een ander vast moment voorstellen',
    answerHolidays: 'Vul in of jullie op feestdagen open zijn',
    roomIsFree: (room, date) => `Op ${date} is ${room} vrij. Kan het daar?`,
    onDay: (title, times, why) => `${title}, ${times}: ${why}.`,
    hostOf: (place) => `de host van ${place}`,
    sent: (whom) => `We hebben ${whom} een bericht gestuurd.`,
    notAsked: {
      askedToday: 'Vandaag is hierover al een bericht gestuurd. Bel liever even.',
      nobody: 'We weten niet wie we kunnen mailen. Bel liever even.',
      notHeldThen: 'Op die dag is het er niet. Kies een andere dag.',
      words: 'Dit bericht kan niet. Gebruik hoogstens 280 gewone tekens.',
    },
    noWords: 'Schrijf eerst je bericht.',
    changed: 'Dit is intussen veranderd. Kijk hieronder hoe het nu is.',
  },
  en: {
    openAfterAll: 'It is open after all',
    switchOpen: 'Open the door again',
    openOnHoliday: (holiday) => `Open on ${holiday}?`,
    otherTimes: 'Other times on that day',
    fillInDay: 'Fill in how it is then',
    lookAtTimes: 'Look over the times',
    fillInTimes: 'Fill in the times',
    changeActivity: 'Change the activity',
    move: 'Move it',
    freeRoom: (room) => `Another room on this date: ${room}`,
    otherRoom: 'Another room on this date',
    onDates: (count, first, last, why) => `${count} times, from ${first} through ${last}: ${why}.`,
    onDate: (date, why) => `On ${date}: ${why}.`,
    openOnDates: (count, times) =>
      times === null
        ? `Open on those ${count} days after all`
        : `Open on those ${count} days after all, from ${times[0]} to ${times[1]}`,
    cancelDates: (count) => `Cancel all ${count} times`,
    moveForGood: 'Propose another regular time',
    answerHolidays: 'Fill in whether you open on public holidays',
    roomIsFree: (room, date) => `On ${date} the room ${room} is free. Could it be there?`,
    onDay: (title, times, why) => `${title}, ${times}: ${why}.`,
    hostOf: (place) => `the host of ${place}`,
    sent: (whom) => `We have sent a message to ${whom}.`,
    notAsked: {
      askedToday: 'A message about this was sent today already. Better give a call.',
      nobody: 'We do not know whom to mail. Better give a call.',
      notHeldThen: 'It is not held on that day. Choose another one.',
      words: 'This message cannot be sent. Use at most 280 ordinary characters.',
    },
    noWords: 'Write your message first.',
    changed: 'This has changed in the meantime. See below how it is now.',
  },
};
