import type { Language } from '../contract/vocabulary.ts';
import type { AskedMailWords, ClashMailWords } from './clash-mail-words.ts';
import type { CancelledMailWords, ProposalMailWords } from './proposal-mail-words.ts';
import type { TurnsMailWords } from './turn-mail-words.ts';

/** A sentence with a colon, for the link under it. */
type Sentence = string;

/** The sentences of all mails in one language. Whole sentences: what is put in is a name, a date or a number. */
export interface MailWords {
  readonly signature: Sentence;
  readonly signIn: {
    readonly subject: string;
    readonly open: Sentence;
    code(code: string): Sentence;
    minutes(minutes: number): Sentence;
    readonly notYou: Sentence;
  };
  readonly newAddress: {
    readonly subject: string;
    code(code: string): Sentence;
    minutes(minutes: number): Sentence;
    readonly notYou: Sentence;
  };
  readonly passkeyAdded: {
    readonly subject: string;
    readonly added: Sentence;
    readonly notYou: Sentence;
  };
  readonly invitation: {
    subject(what: string): string;
    /** `by`: the organisation that owns this Binnenlopen; null when it has not said who it is. */
    host(by: string | null, place: string): Sentence;
    professional(by: string | null, organisation: string): Sentence;
    coordinator(by: string | null, district: string): Sentence;
    administrator(by: string | null): Sentence;
    readonly hostDoes: Sentence;
    readonly open: Sentence;
    days(days: number): Sentence;
    readonly notYou: Sentence;
  };
  readonly ask: {
    subject(place: string): string;
    question(place: string, from: string, through: string): Sentence;
    /** One day of the week: its date, why it differs if it does, and what it says. */
    day(date: string, why: string | null, says: string): string;
    readonly closed: string;
    readonly notKnown: string;
    holiday(name: string, from: string, through: string): Sentence;
    readonly notKnownYet: Sentence;
    readonly tellUs: Sentence;
    readonly yes: Sentence;
    readonly different: { readonly thisWeek: Sentence; readonly nextWeek: Sentence };
    readonly closedAllWeek: { readonly thisWeek: Sentence; readonly nextWeek: Sentence };
    days(days: number): Sentence;
    readonly passOn: Sentence;
    because(place: string): Sentence;
  };
  readonly reminder: {
    subject(place: string): string;
    question(place: string, askedOn: string): Sentence;
    readonly why: Sentence;
  };
  readonly report: {
    closedDoorSubject(place: string): string;
    wrongSubject(place: string): string;
    closedDoor(place: string, date: string, time: string): Sentence;
    wrong(place: string, date: string, time: string): Sentence;
    readonly wrote: Sentence;
    readonly notChecked: Sentence;
    readonly leftOut: string;
    readonly open: Sentence;
    readonly close: Sentence;
    readonly lookAt: Sentence;
  };
  readonly proposal: ProposalMailWords;
  readonly cancelled: CancelledMailWords;
  readonly clash: ClashMailWords;
  readonly turn: TurnsMailWords;
  readonly asked: AskedMailWords;
  readonly list: {
    subject(places: number, district: string): string;
    readonly unanswered: Sentence;
    asked(place: string, date: string): string;
    readonly nobody: Sentence;
    more(places: number): Sentence;
    readonly call: Sentence;
  };
}

export type WordsByLanguage = { readonly [Name in Language]: MailWords };
