/** What somebody who holds a walk-in hour asks those who keep the place. */
import type { Language } from '../contract/vocabulary.ts';

export interface HostAskedWords {
  subject(organisation: string, place: string): string;
  question(organisation: string, title: string, place: string, date: string | null): string;
  readonly asks: string;
  /** `contact`: a number or an address; null: there is none. */
  answer(organisation: string, contact: string | null): string;
  /** Above a link. */
  answerHere(organisation: string, contact: string | null): string;
  readonly lookAt: string;
  readonly leftOut: string;
}

export const hostAskedWords: { readonly [Name in Language]: HostAskedWords } = {
  nl: {
    subject: (organisation, place) => `Vraag van ${organisation} over een spreekuur bij ${place}`,
    question: (organisation, title, place, date) =>
      date === null
        ? `${organisation} heeft een vraag over ${title} bij ${place}.`
        : `${organisation} heeft een vraag over ${title} bij ${place} op ${date}.`,
    asks: 'De vraag is:',
    answer: (organisation, contact) =>
      contact === null
        ? `Neem contact op met ${organisation} om te antwoorden. Antwoord niet op deze mail.`
        : `Neem contact op met ${organisation} om te antwoorden: ${contact}. Antwoord niet op deze mail.`,
    answerHere: (organisation, contact) =>
      contact === null
        ? 'Antwoord niet op deze mail. Antwoord hier, na inloggen:'
        : `Antwoord niet op deze mail. Neem contact op met ${organisation}: ${contact}. Of antwoord hier, na inloggen:`,
    lookAt: 'Bekijk hier wat er niet past, en wat je kunt doen:',
    leftOut: '[link weggelaten]',
  },
  en: {
    subject: (organisation, place) => `A question from ${organisation} about a walk-in hour at ${place}`,
    question: (organisation, title, place, date) =>
      date === null
        ? `${organisation} has a question about ${title} at ${place}.`
        : `${organisation} has a question about ${title} at ${place} on ${date}.`,
    asks: 'The question is:',
    answer: (organisation, contact) =>
      contact === null
        ? `Get in touch with ${organisation} to answer. Do not reply to this mail.`
        : `Get in touch with ${organisation} to answer: ${contact}. Do not reply to this mail.`,
    answerHere: (organisation, contact) =>
      contact === null
        ? 'Do not reply to this mail. Sign in and answer here:'
        : `Do not reply to this mail. Get in touch with ${organisation}: ${contact}. Or sign in and answer here:`,
    lookAt: 'See here what does not fit, and what you can do:',
    leftOut: '[link left out]',
  },
};
