import { asked, clash } from './clash-words-nl.ts';
import type { MailWords } from './mail-words.ts';
import { cancelled, proposal } from './proposal-words-nl.ts';
import { turn } from './turn-words-nl.ts';

export const words: MailWords = {
  signature: 'Deze mail komt van Binnenlopen:',
  signIn: {
    subject: 'Inloggen bij Binnenlopen',
    open: 'Open deze link en druk op de knop. Dan ben je ingelogd:',
    code: (code) => `Lees je deze mail op een ander apparaat? Typ dan daar deze code: ${code}`,
    minutes: (minutes) => `De link en de code werken ${minutes} minuten.`,
    notYou: 'Heb jij dit niet gevraagd? Doe dan niets.',
  },
  newAddress: {
    subject: 'Je nieuwe e-mailadres voor Binnenlopen',
    code: (code) => `Typ deze code op de pagina waar je je adres verandert: ${code}`,
    minutes: (minutes) =>
      `De code werkt ${minutes} minuten. Daarna komt je mail van Binnenlopen op dit adres.`,
    notYou: 'Heb jij dit niet gevraagd? Doe dan niets.',
  },
  passkeyAdded: {
    subject: 'Er is een passkey toegevoegd',
    added: 'Er is een passkey toegevoegd aan je account bij Binnenlopen. Daarmee kun je voortaan inloggen.',
    notYou: 'Heb jij dit niet gedaan? Verwijder de passkey hier, en log daar ook je andere apparaten uit:',
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
  ask: {
    subject: (place) => `Kloppen de tijden van ${place}?`,
    question: (place, from, through) =>
      `Kloppen deze tijden van ${place} voor ${from} tot en met ${through}?`,
    day: (date, why, says) => (why === null ? `${date}: ${says}` : `${date} (${why}): ${says}`),
    closed: 'dicht',
    notKnown: 'nog niet bekend',
    holiday: (name, from, through) =>
      `De ${name} begint op ${from} en duurt tot en met ${through}. Zijn jullie dan anders open?`,
    notKnownYet: 'Van deze dagen weten bezoekers nog niet of jullie open zijn:',
    tellUs: 'Weet je het al? Vul het hier in:',
    yes: 'Klopt:',
    different: { thisWeek: 'Deze week is anders:', nextWeek: 'Volgende week is anders:' },
    closedAllWeek: { thisWeek: 'Deze week helemaal dicht:', nextWeek: 'Volgende week helemaal dicht:' },
    days: (days) =>
      `De links werken ${days} dagen, alleen voor deze plek. Er verandert pas iets als je daar op de knop drukt.`,
    passOn: 'Weet een ander het beter? Stuur deze mail dan door.',
    because: (place) => `Je krijgt deze mail omdat je de tijden van ${place} bijhoudt.`,
  },
  reminder: {
    subject: (place) => `Nog even: kloppen de tijden van ${place}?`,
    question: (place, askedOn) =>
      `Op ${askedOn} vroegen we of de tijden van ${place} kloppen. Kloppen ze nog?`,
    why: 'Zonder antwoord zien bezoekers dat de tijden niet zeker zijn.',
  },
  report: {
    closedDoorSubject: (place) => `Iemand staat voor een dichte deur bij ${place}`,
    wrongSubject: (place) => `Iemand meldt dat er iets niet klopt bij ${place}`,
    closedDoor: (place, date, time) =>
      `Iemand staat voor een dichte deur bij ${place}, op ${date} om ${time}. Volgens de tijden zijn jullie nu open.`,
    wrong: (place, date, time) =>
      `Op ${date} om ${time} meldde iemand dat er iets niet klopt op de pagina van ${place}.`,
    wrote: 'Dit schreef de bezoeker erbij:',
    notChecked: 'Wij hebben deze melding niet nagekeken en weten niet wie het was.',
    leftOut: '[link weggelaten]',
    open: 'Zijn jullie open? Zeg het hier, dan verdwijnt de melding:',
    close: 'Zijn jullie dicht? Zeg het hier, dan zien bezoekers dat:',
    lookAt: 'Bekijk de melding en de tijden hier:',
  },
  proposal,
  cancelled,
  clash,
  turn,
  asked,
  list: {
    subject: (places, district) =>
      places === 1
        ? `1 plek in ${district} zonder antwoord`
        : `${places} plekken in ${district} zonder antwoord`,
    unanswered: 'Van deze plekken weten we niet of de tijden nog kloppen:',
    asked: (place, date) => `${place}: geen antwoord sinds ${date}`,
    nobody: 'nog geen gastvrouw of gastheer',
    more: (places) => (places === 1 ? 'En nog 1 andere plek.' : `En nog ${places} andere plekken.`),
    call: 'Bel ze even. Kloppen de tijden? Zet dat dan hier neer met ‘Gebeld: klopt’:',
  },
};
