import type { AskedMailWords, ClashMailWords } from './clash-mail-words.ts';

export const clash: ClashMailWords = {
  oneSubject: (place, date) => `Will the walk-in hour at ${place} on ${date} go on?`,
  severalSubject: (place) => `Will the walk-in hours at ${place} go on?`,
  goesOnSubject: (place, date) => `The walk-in hour at ${place} on ${date} will go on after all`,
  severalGoOnSubject: (place) => `The walk-in hours at ${place} will go on after all`,
  hit: (place) => `Something changed at ${place}. These do not fit any more:`,
  goesOn: (place) => `Something changed again at ${place}. These can go on after all:`,
  more: (dates) => (dates === 1 ? 'And 1 more day.' : `And ${dates} more days.`),
  visitorsSee: 'Visitors now read that these may not go on, until it is solved.',
  visitorsSeeOpen: 'Visitors see this already.',
  lastToday:
    'Much changed here today. We will not mail you about this place any more today. Your list is always up to date.',
  lookAt: 'Look at it here. You can move it, cancel it or talk it over with the place:',
  leftOut: '[link left out]',
};

export const asked: AskedMailWords = {
  dates: (count, first, last) => `${count} days, from ${first} to ${last}`,
  subject: (place, date) =>
    date === null
      ? `A question from ${place} about a walk-in hour`
      : `A question from ${place} about ${date}`,
  question: (place, title, date) =>
    date === null
      ? `${place} has a question about ${title}.`
      : `${place} has a question about ${title} on ${date}.`,
  asks: 'The host asks:',
  answer: (place, phone) =>
    phone === null
      ? `Get in touch with ${place} to answer. Do not reply to this mail.`
      : `Call ${place} to answer: ${phone}. Do not reply to this mail.`,
  answerHere: (place, phone) =>
    phone === null
      ? 'Do not reply to this mail. Sign in and answer here:'
      : `Do not reply to this mail. Call ${place}: ${phone}. Or sign in and answer here:`,
  lookAt: 'See here what does not fit, and what you can do:',
  leftOut: '[link left out]',
};
