/** The inbox: what visitors reported and wished for. */
export const reports = {
  title: 'Meldingen en wensen',
  open: 'Nog te bekijken',
  noneOpen: 'Er zijn geen nieuwe meldingen.',
  handled: 'Afgehandeld',
  kinds: { closedDoor: 'Iemand stond voor een dichte deur', wrong: 'Er klopt iets niet' },
  quote: (words: string) => `“${words}”`,
  handle: 'Zet op afgehandeld',
  handleFor: (place: string) => `Zet op afgehandeld: melding over ${place}`,
  reopen: 'Zet terug bij de open meldingen',
  wishes: 'Wanneer wilden mensen binnenlopen?',
  wishesWhy: 'Van de laatste acht weken. Wat minder dan 5 keer gewenst is, tellen we niet apart.',
  noWishes: 'Er zijn nog geen wensen.',
  hour: (weekday: string, hour: number, times: number) =>
    `${weekday} ${hour}:00 – ${hour + 1}:00: ${times} keer`,
  few: 'minder dan 5 keer: andere tijden',
};
