/** The walk-in hours that are there: a list, one of them, and "deze keer niet". */
export const walkIns = {
  title: 'Spreekuren',
  /** Of all the organisations that she works for. */
  titleOf: (organisations: string) => `Spreekuren van ${organisations}`,
  none: 'Er is nog geen spreekuur. Zoek een goed moment, en stel het voor aan een plek.',
  noneNow: 'Er is nu geen spreekuur dat doorgaat. Zoek een goed moment voor een nieuw.',
  noneHost:
    'Er is nog geen spreekuur van een organisatie. Stelt er een iets voor? Dan krijg je een mail, en beslis jij.',
  proposeNew: 'Zoek een goed moment',
  organisation: (name: string) => `Gegevens van ${name}`,
  sample: 'voorbeeld',
  nextNot: (day: string, from: string, until: string) => `Deze keer niet: ${day}, ${from} – ${until}`,
  next: (day: string, from: string, until: string) => `De volgende keer: ${day}, ${from} – ${until}`,
  noNext: 'De komende negen weken niet.',
  over: (count: number) => `Voorbij (${count})`,
  isOver: 'Dit is voorbij.',
  until: (date: string) => `Het was er tot en met ${date}.`,
  again: 'Begin het opnieuw',
  goneTitle: 'Bij een plek die voorgoed dicht is',
  goneHint: 'Bezoekers zien dit niet meer, en agenda’s ook niet. Je hoeft niets af te zeggen.',
  placeGone: 'De plek is voorgoed dicht.',
  elsewhere: 'Stel het voor op een andere plek',
  clashing: (count: number) =>
    count === 1 ? '1 dag gaat misschien niet door' : `${count} dagen gaan misschien niet door`,
  waiting: (count: number) =>
    count === 1 ? '1 voorstel wacht op antwoord' : `${count} voorstellen wachten op antwoord`,
  notToday: 'Vandaag niet',
  notThisTime: 'Deze keer niet',
  /** The words of the button, and what it is about. */
  buttonOf: (button: string, title: string) => `${button}: ${title}`,
  cancelled: 'Gaat niet door',
  cancelledFor: (reason: string) => `Gaat niet door: ${reason}`,
  movedTo: (date: string) => `Verplaatst naar ${date}`,
  otherRoom: (name: string) => `In een andere ruimte: ${name}`,
  clash: (why: string) => `Botst: ${why}`,
  times: (day: string, from: string, until: string) => `${day}, ${from} – ${until}`,
  where: (place: string, room: string | null) => (room === null ? place : `${place}, ${room}`),
  today: 'vandaag',
};

export const walkIn = {
  back: 'Alle spreekuren',
  isSample: 'Dit spreekuur is een voorbeeld. Je kunt er niets aan veranderen.',
  placeGone: 'De plek is voorgoed dicht. Je kunt hier nog lezen wat er was.',
  dates: 'De volgende keren',
  noDates: 'De komende negen weken is dit er niet.',
  holdAfterAll: 'Gaat toch door',
  holdAfterAllOf: (day: string) => `Gaat toch door: ${day}`,
  otherTime: 'Verzetten',
  end: 'Stoppen',
  talk: 'Overleg met de host',
  visitors: 'Bekijk wat bezoekers zien',
  words: 'Wat bezoekers lezen',
  wordsHint: 'Dit verandert meteen. Andere tijden of een andere ruimte vraag je aan de plek.',
  name: 'Naam, in gewone woorden',
  nameEn: 'Naam in het Engels (hoeft niet)',
  helpTopics: 'Hulp met',
  theme: 'Kernaanpak',
  noTheme: 'Geen',
  audience: 'Voor wie',
  byAppointment: 'Alleen op afspraak',
  languages: 'In welke talen',
  phone: 'Telefoon voor dit spreekuur',
  email: 'E-mail voor dit spreekuur',
  own: (contact: string) => `Leeg: ${contact}, van de organisatie`,
  noOwn: 'Leeg: er is dan geen',
  save: 'Bewaar',
  holder: 'Wie dit doet',
  holders: (count: number) =>
    count === 0
      ? 'Nog niemand heeft gezegd dit te doen.'
      : count === 1
        ? 'Eén collega doet dit.'
        : `${count} collega’s doen dit.`,
  join: 'Ik doe dit spreekuur',
  youHold: 'Jij doet dit spreekuur.',
  leave: 'Ik doe dit niet meer',
  nameHidden: 'Bezoekers lezen je naam niet.',
  nameShown: (name: string) => `Bezoekers lezen je voornaam: ${name}.`,
  firstName: 'Je voornaam, zoals bezoekers hem lezen',
  showName: 'Laat mijn voornaam zien',
  hideName: 'Haal mijn voornaam weg',
  history: 'Wat er gebeurde',
};

export const notThisTime = {
  title: 'Deze keer niet',
  which: 'Welke keer?',
  range: 'Een langere tijd',
  from: 'Vanaf',
  through: 'Tot en met',
  why: 'Waarom? Bezoekers lezen dit. (hoeft niet)',
  /** Kept in Dutch; server/contract/words/reason-in-english.ts says them to who reads English. */
  reasons: [
    ['', 'Geen reden'],
    ['ziek', 'Ziek'],
    ['vakantie', 'Vakantie'],
    ['geen vervanger', 'Geen vervanger'],
  ] as readonly (readonly [value: string, label: string])[],
  otherReason: 'Andere reden',
  preview: 'Dit zien bezoekers',
  cannot: 'Kies een dag waarop het er is.',
  more: (count: number) => `en nog ${count} keer`,
  tells: 'De plek krijgt er één mail over.',
  look: 'Bekijk',
  save: 'Deze keer niet',
};
