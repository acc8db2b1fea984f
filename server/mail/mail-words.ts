import type { Language } from '../contract/vocabulary.ts';

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
}

export type WordsByLanguage = { readonly [Name in Language]: MailWords };
