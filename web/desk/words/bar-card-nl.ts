/** The printed card behind the bar, and the page that its code opens. */
export const barCard = {
  title: 'Barkaart',
  intro:
    'Print de kaart en hang hem achter de bar. Wie de code scant, kan met die telefoon de week bevestigen, vandaag sluiten en “nu open” zeggen. Meer niet.',
  make: 'Maak een barkaart',
  freshNote: 'Print de kaart nu. De code is later niet meer te zien.',
  print: 'Print de kaart',
  cardTitle: 'Zijn we open?',
  cardSteps: [
    'Open de camera van de telefoon achter de bar.',
    'Richt hem op de code en tik op de link.',
    'Tik op “Gebruik deze telefoon achter de bar”.',
  ],
  cardMay: 'Daarna kan deze telefoon de week bevestigen, vandaag sluiten en zeggen dat jullie nu open zijn.',
  codeLabel: 'QR-code van deze kaart',
  list: 'Kaarten in gebruik',
  none: 'Er is nog geen kaart in gebruik.',
  madeOn: (date: string) => `Gemaakt op ${date}`,
  phones: (count: number) =>
    count === 0 ? 'nog geen telefoon' : count === 1 ? '1 telefoon' : `${count} telefoons`,
  revoke: 'Trek in',
  revokeNote: 'Intrekken logt alle telefoons van die kaart meteen uit.',
  links: {
    title: 'Links naar de week',
    open: (count: number) =>
      count === 0
        ? 'Er werkt nu geen enkele link.'
        : count === 1
          ? 'Er werkt nu 1 link, uit de mail of doorgestuurd.'
          : `Er werken nu ${count} links, uit de mail of doorgestuurd.`,
    note: 'Wie zo’n link heeft, kan de week bevestigen en bijzondere dagen doorgeven. Na het intrekken werkt er geen een meer, ook niet die uit de mail.',
    revoke: 'Trek alle links in',
  },
  pair: {
    title: (place: string) => `De telefoon van ${place}`,
    intro:
      'Met deze telefoon kun je straks de week bevestigen, vandaag sluiten en “nu open” zeggen. Meer niet.',
    replaces: 'Let op: je bent op deze telefoon ingelogd als jezelf. Dat houdt dan op.',
    button: 'Gebruik deze telefoon achter de bar',
    goneTitle: 'Deze kaart werkt niet meer',
    gone: 'De kaart is ingetrokken. Vraag een gastvrouw of gastheer om een nieuwe.',
  },
};
