import { words } from '../../server/contract/words/nl.ts';

/** Every sentence of the page. Dutch is the source: the other languages must have exactly these keys to compile. */
export const text = {
  words,
  site: {
    name: 'Binnenlopen',
    purpose: 'Zie bij welke ontmoetingsplek in de buurt je terechtkunt, en wanneer.',
    home: 'Binnenlopen, naar het overzicht',
    skip: 'Ga naar de inhoud',
    otherLanguages: 'Taal',
    footer: 'Over deze site',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    by: (owner: string) => `Deze site is van ${owner}.`,
    districts: 'Andere wijken',
    help: 'Hulp',
    data: 'Open gegevens',
    signIn: 'Inloggen voor beheer',
  },
  strips: {
    samples: 'Dit is een proef. De tijden zijn verzonnen.',
    someSamples: 'Tijden met “voorbeeld” zijn verzonnen.',
    demonstration: (date: string, time: string) => `Demonstratie: ${date}, ${time}`,
    offline: (since: string) => `Geen netwerk. Tijden van ${since}.`,
    stale: (since: string) => `Deze pagina is van ${since}.`,
    reload: 'Vernieuw de pagina',
  },
  list: {
    /** The page's heading now, and after the words of a chosen moment and a colon. */
    heading: {
      now: {
        open: (count: number) => (count === 1 ? '1 plek is nu open' : `${count} plekken zijn nu open`),
        nothing: () => 'Er is nu niets open',
        notForAll: () => 'Er is nu niets open voor iedereen',
        notSure: () => 'Er is nu niets zeker open',
      },
      chosen: {
        open: (count: number) => (count === 1 ? '1 plek open' : `${count} plekken open`),
        nothing: () => 'niets open',
        notForAll: () => 'niets open voor iedereen',
        notSure: () => 'niets zeker open',
      },
    },
    /** Of one kind of help; `sure` is false where the door is nowhere certain to be open. */
    helpHeading: (topic: string, moment: string, count: number, sure: boolean) =>
      count === 0
        ? `${topic}: ${moment} nergens`
        : `${topic}: ${moment} ${sure ? '' : 'misschien '}op ${count === 1 ? '1 plek' : `${count} plekken`}`,
    helpFirst: (name: string, when: string, sure: boolean) =>
      `${sure ? 'Als eerste' : 'Misschien'} bij ${name}: ${when}.`,
    opensFirst: (name: string, when: string) => `${name} gaat als eerste open: ${when}.`,
    opensFirstAt: (day: string | null, time: string) => (day === null ? `om ${time}` : `${day} om ${time}`),
    seeTuesday: 'Bekijk dinsdag om 10:00',
    groups: {
      openNow: 'Nu open',
      openLater: 'Straks open',
      unsure: 'Niet zeker',
      closedNow: 'Nu dicht',
    },
    groupsThen: {
      openNow: 'Dan open',
      openLater: 'Later die dag open',
      unsure: 'Niet zeker',
      closedNow: 'Dan dicht',
    },
    /** The groups of whoever asked for a kind of help. */
    runningNow: 'Nu bezig',
    runningThen: 'Dan bezig',
    later: 'Later',
    notHeld: 'Gaat niet door',
    sample: 'voorbeeld',
    call: 'bel even',
    wheelchair: 'rolstoel',
    wheelchairLimited: 'rolstoel: een beetje',
    onMap: (number: number, name: string) => `Nummer ${number}, toon ${name} op de kaart`,
    noAddress: 'adres nog niet bekend',
    happening: (title: string, until: string) => `Nu: ${title}, tot ${until}`,
    happeningThen: (title: string, until: string) => `Dan: ${title}, tot ${until}`,
    happeningLater: (title: string, from: string) => `Om ${from}: ${title}`,
    happeningOn: (title: string, day: string, from: string) => `${day} om ${from}: ${title}`,
    titleFor: (title: string, audience: string) => `${title} (${audience})`,
    doorDoubt: 'Let op: misschien is de deur dan dicht.',
    doorShut: 'Let op: de plek is dan dicht. Dit gaat misschien niet door.',
    help: 'Hulp nodig? Bekijk wanneer',
    leftOut: (count: number) =>
      count === 1
        ? '1 andere plek past niet bij je filter.'
        : `${count} andere plekken passen niet bij je filter.`,
    empty: 'Geen plek gevonden',
    emptyDistrict: 'In deze wijk staan nog geen plekken.',
    whatNow: 'Haal een filter weg, of kies een ander moment.',
    all: 'Toon alle plekken',
    changed: (name: string, answer: string) => `${name}: ${answer}.`,
  },
  when: {
    label: 'Wanneer?',
    now: 'Nu',
    afternoon: 'Vanmiddag',
    evening: 'Vanavond',
    tomorrow: 'Morgen',
    choose: 'Kies zelf een dag en tijd',
    day: 'Dag',
    time: 'Tijd',
    show: 'Bekijk',
    today: 'vandaag',
    moment: (day: string, time: string) => `${day} om ${time}`,
  },
  filter: {
    label: 'Filter',
    active: 'Gekozen filters',
    remove: (name: string) => `${name}, haal weg`,
    audience: 'Voor wie?',
    wheelchair: 'Rolstoel',
    wheelchairYes: 'Je kunt met een rolstoel naar binnen',
    helpTopic: 'Hulp met …',
    language: 'Welke taal spreken ze?',
  },
  near: {
    label: 'In de buurt',
    use: 'Gebruik de plek van mijn telefoon',
    promise: 'Je plek blijft op je telefoon. Wij krijgen die niet te zien.',
    neighbourhood: 'Of kies een buurt',
    street: 'Of kies een straat',
    asking: 'Je telefoon zoekt je plek …',
    sorted: 'De plekken staan nu op afstand.',
    denied: 'Je telefoon geeft je plek niet. Kies hieronder een buurt of straat.',
    slow: 'Dat duurt te lang. Kies hieronder een buurt of straat.',
    metres: (metres: number) => `${metres} meter`,
    kilometres: (kilometres: string) => `${kilometres.replace('.', ',')} kilometer`,
  },
  map: {
    list: 'Lijst',
    map: 'Kaart',
    show: 'Lijst of kaart',
    title: 'Kaart van de wijk',
    schematic: 'Een eenvoudige tekening van de buurten. Alle plekken staan ook in de lijst.',
    failed: 'De kaart laden lukt nu niet. Alle plekken staan in de lijst.',
  },
  wish: {
    now: 'Ik had nu willen komen',
    chosen: 'Ik had dan willen komen',
    noHelp: 'maakt niet uit',
  },
};

export type Catalogue = typeof text;
