/** Calendars to subscribe to: one's own, and those that anybody may. */
export const ownCalendar = {
  title: 'Agenda',
  intro:
    'Zet je spreekuren in de agenda op je telefoon of computer. Verandert er iets, dan verandert je agenda mee.',
  own: 'Je eigen agenda',
  holds: (held: number, proposed: number): string => {
    const hours =
      held === 0
        ? 'Je bent nog bij geen spreekuur.'
        : held === 1
          ? 'Je hebt 1 spreekuur.'
          : `Je hebt ${held} spreekuren.`;
    if (proposed === 0) return hours;
    return `${hours} ${proposed === 1 ? 'Er is 1 voorstel zonder antwoord.' : `Er zijn ${proposed} voorstellen zonder antwoord.`}`;
  },
  joinFirst: 'Zeg eerst welk spreekuur jij doet. Anders blijft je agenda leeg.',
  contains:
    'In deze agenda staan jouw spreekuren met plek en ruimte, en je voorstellen die nog open zijn. Is een deur dan dicht? Dan staat dat erbij.',
  alone: 'Het adres is alleen voor jou. Wie het heeft, kan je agenda lezen. Stuur het dus niet door.',
  none: 'Je hebt nog geen adres.',
  since: (date: string) =>
    `Je hebt een adres sinds ${date}. We bewaren het zo dat niemand het kan lezen, ook wij niet.`,
  make: 'Maak mijn adres',
  replace: 'Maak een nieuw adres',
  replaceNote: 'Ben je het adres kwijt? Maak een nieuw. Het oude werkt dan niet meer.',
  revoke: 'Trek het adres in',
  revoked: 'Het adres is ingetrokken. De agenda in je telefoon wordt niet meer bijgewerkt.',
  ready: 'Je adres is klaar',
  once: 'Je ziet het adres alleen nu. Zet het meteen in je agenda.',
  subscribe: 'Zet in mijn agenda',
  subscribeTo: (name: string) => `Zet in mijn agenda: ${name}`,
  address: 'Het adres',
  addressOf: (name: string) => `Het adres van de agenda: ${name}`,
  copy: 'Kopieer het adres',
  copied: 'Het adres is gekopieerd.',
  code: 'Op een andere telefoon? Richt de camera op deze code.',
  codeLabel: 'QR-code van je agenda',
  how: 'Hoe zet ik het in mijn agenda?',
  apps: [
    {
      app: 'iPhone of iPad',
      how: 'Tik op “Zet in mijn agenda” en daarna op “Abonneer”. Gebeurt er niets? Ga naar Instellingen › Apps › Agenda › Agenda-accounts › Voeg account toe › Anders › Voeg agenda-abonnement toe, en plak het adres.',
    },
    {
      app: 'Google Agenda (ook Android)',
      how: 'Doe dit op een computer. Ga naar calendar.google.com. Klik bij “Andere agenda’s” op de plus, kies “Via URL” en plak het adres. Daarna zie je het ook op je telefoon.',
    },
    {
      app: 'Outlook',
      how: 'Ga naar je agenda. Kies “Agenda toevoegen” en dan “Abonneren via internet”. Plak het adres.',
    },
  ],
  howOften:
    'Je app kijkt zelf wanneer er nieuws is. Bij Google kan dat een dag duren. Kijk bij twijfel hier of op de site.',
  others: 'Andere agenda’s',
  othersNote: 'Deze mag iedereen gebruiken.',
  organisations: 'Organisaties',
  places: 'Plekken',
  topics: 'Soorten hulp',
  empty: 'Er zijn er nog geen. Zodra ze er zijn, staan ze hier.',
};
