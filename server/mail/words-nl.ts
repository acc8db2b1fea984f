import type { MailWords } from './mail-words.ts';

export const words: MailWords = {
  signature: 'Deze mail komt van Binnenlopen:',
  signIn: {
    subject: 'Inloggen bij Binnenlopen',
    open: 'Open deze link en druk op de knop. Dan ben je ingelogd:',
    code: (code) => `Lees je deze mail op een ander apparaat? Typ dan daar deze code: ${code}`,
    minutes: (minutes) => `De link en de code werken ${minutes} minuten.`,
    notYou: 'Heb jij dit niet gevraagd? Doe dan niets.',
  },
  invitation: {
    subject: (what) => `Je bent uitgenodigd voor ${what}`,
    host: (by, place) =>
      by === null
        ? `Je bent uitgenodigd om de tijden van ${place} bij te houden.`
        : `${by} nodigt je uit om de tijden van ${place} bij te houden.`,
    professional: (by, organisation) =>
      by === null
        ? `Je bent uitgenodigd om de spreekuren van ${organisation} bij te houden.`
        : `${by} nodigt je uit om de spreekuren van ${organisation} bij te houden.`,
    coordinator: (by, district) =>
      by === null
        ? `Je bent uitgenodigd als coördinator van ${district}.`
        : `${by} nodigt je uit als coördinator van ${district}.`,
    administrator: (by) =>
      by === null
        ? 'Je bent uitgenodigd als beheerder van Binnenlopen.'
        : `${by} nodigt je uit als beheerder van Binnenlopen.`,
    hostDoes:
      'Bezoekers zien op Binnenlopen wanneer jullie deur open is. Jij zegt of dat klopt. Dat kost een minuut per week.',
    open: 'Open deze link en druk op de knop. Een wachtwoord is niet nodig:',
    days: (days) => `De link werkt ${days} dagen.`,
    notYou: 'Weet je niet waar dit over gaat? Doe dan niets.',
  },
};
