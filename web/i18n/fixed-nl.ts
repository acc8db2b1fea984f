import { help } from './help-nl.ts';

/** What only the server writes and no script needs: titles, and the sentences of pages that never change by themselves. */
export const fixed = {
  titles: {
    list: (district: string) => `Ontmoetingsplekken in ${district}`,
    place: (name: string) => `${name}: tijden, adres en hulp`,
  },
  help,
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet hier kunnen zien welke plek open is. Ook met een schermlezer, grote letters of alleen toetsen.',
    testedTitle: 'Wat we testen',
    tested: [
      'Elke pagina gaat door de automatische controle axe, in een echte browser.',
      'De hele site werkt zonder muis, met alleen het toetsenbord.',
      'De lijst en de pagina van elke plek werken zonder JavaScript.',
      'Op een scherm van 320 punten breed hoef je niet opzij te schuiven.',
      'Open of dicht zie je aan een woord en een vorm, nooit alleen aan een kleur.',
      'Alles wat op de kaart staat, staat ook in de lijst.',
    ],
    notTestedTitle: 'Wat we nog niet weten',
    notTested:
      'Nog niemand met een beperking heeft deze site voor ons getest. Er is nog geen volledig onderzoek volgens WCAG gedaan.',
    statementTitle: 'Verklaring van de eigenaar',
    statement: 'Lees de toegankelijkheidsverklaring',
    noStatement: 'De eigenaar van deze site heeft nog geen verklaring gegeven.',
    status: (status: string) => `Status volgens de eigenaar: ${status}.`,
  },
  privacy: {
    title: 'Privacy',
    lead: 'Je hoeft niets over jezelf te vertellen om deze site te gebruiken.',
    points: [
      'Bezoekers hebben geen account en krijgen geen cookies.',
      'We volgen je niet en tellen je bezoek niet.',
      'Je browser praat alleen met deze site. Ook de kaart komt van hier.',
      'Kies je “In de buurt”, dan blijft je plek op je telefoon. Wij krijgen die niet te zien.',
      'Kies je een filter, dan staat dat in het adres van de pagina. We bewaren het niet bij jou.',
      'Zoek je hulp met geld of gezondheid? Dan staat in het adres en in de titel niet waarvoor.',
      'Meld je iets? Dan bewaren we de plek, de tijd en wat je erbij schrijft. Niet wie je bent.',
      'Bij een dichte deur bewaren we ook een code van je internetverbinding. Die verraadt niet wie je bent. We wissen die daarna.',
      'Had je willen komen? Dan bewaren we de plek, het uur en misschien de hulp die je zocht.',
      'Om misbruik te stoppen, tellen we een uur lang hoe vaak een apparaat en een verbinding iets melden. Dat slaan we niet op.',
      'Wie een plek bijhoudt, heeft wel een account: met een e-mailadres en een cookie om ingelogd te blijven.',
      'Een naam van een gastvrouw of gastheer staat hier alleen als zij of hij dat wil.',
    ],
    contactTitle: 'Vragen over privacy',
    contact: 'Mail je vraag naar',
    noContact: 'De eigenaar van deze site heeft nog geen adres voor vragen gegeven.',
  },
  messages: {
    notFound: 'Deze pagina is er niet',
    notFoundWhy: 'Misschien is het adres veranderd of niet goed overgenomen.',
    badRequest: 'Dit adres klopt niet helemaal',
    badRequestWhy: 'Dit kunnen we niet lezen:',
    failure: 'Er ging iets mis',
    failureWhy: {
      ours: 'Dat ligt aan ons, niet aan jou. Probeer het over een minuut nog een keer.',
      refused:
        'Er is niets veranderd. Dit kwam van een andere site, of je mag dit niet. Open de pagina op deze site en probeer het daar.',
      tooOften: 'Dit is te vaak gevraagd. Wacht een uur en probeer het dan opnieuw.',
    },
    toList: 'Bekijk welke plekken open zijn',
  },
};

export type FixedWords = typeof fixed;
