import type { AskedMailWords, ClashMailWords } from './clash-mail-words.ts';

export const clash: ClashMailWords = {
  oneSubject: (place, date) => `Gaat het spreekuur bij ${place} op ${date} door?`,
  severalSubject: (place) => `Gaan de spreekuren bij ${place} door?`,
  goesOnSubject: (place, date) => `Het spreekuur bij ${place} op ${date} gaat toch door`,
  severalGoOnSubject: (place) => `De spreekuren bij ${place} gaan toch door`,
  hit: (place) => `Er is iets veranderd bij ${place}. Dit past daar nu niet meer bij:`,
  goesOn: (place) => `Er is weer iets veranderd bij ${place}. Dit kan toch doorgaan:`,
  more: (dates) => (dates === 1 ? 'En nog 1 dag.' : `En nog ${dates} dagen.`),
  visitorsSee: 'Bezoekers lezen nu dat dit misschien niet doorgaat, tot het is opgelost.',
  visitorsSeeOpen: 'Bezoekers zien dit al.',
  lastToday:
    'Er veranderde hier vandaag veel. We mailen je vandaag niet meer over deze plek. Je lijst is altijd bijgewerkt.',
  lookAt: 'Bekijk het hier. Je kunt het verplaatsen, afzeggen of met de plek overleggen:',
  leftOut: '[link weggelaten]',
};

export const asked: AskedMailWords = {
  dates: (count, first, last) => `${count} dagen, van ${first} tot en met ${last}`,
  subject: (place, date) =>
    date === null ? `Vraag van ${place} over een spreekuur` : `Vraag van ${place} over ${date}`,
  question: (place, title, date) =>
    date === null
      ? `Bij ${place} is een vraag over ${title}.`
      : `Bij ${place} is een vraag over ${title} op ${date}.`,
  asks: 'De host vraagt:',
  answer: (place, phone) =>
    phone === null
      ? `Neem contact op met ${place} om te antwoorden. Antwoord niet op deze mail.`
      : `Bel ${place} om te antwoorden: ${phone}. Antwoord niet op deze mail.`,
  answerHere: (place, phone) =>
    phone === null
      ? 'Antwoord niet op deze mail. Antwoord hier, na inloggen:'
      : `Antwoord niet op deze mail. Bel ${place}: ${phone}. Of antwoord hier, na inloggen:`,
  lookAt: 'Bekijk hier wat er niet past, en wat je kunt doen:',
  leftOut: '[link weggelaten]',
};
