/** The first screen: does this week hold? */
export const thisWeek = {
  question: (from: string, through: string) => `Kloppen deze tijden voor ${from} tot en met ${through}?`,
  sampleTitle: 'Deze tijden zijn verzonnen. Wanneer zijn jullie echt open?',
  noHoursTitle: 'Wanneer zijn jullie open?',
  noHours: 'Bezoekers zien nu: tijden onbekend.',
  yes: 'Ja, dit klopt',
  done: 'Bevestigd vandaag',
  doneThrough: (date: string) => `Klopt tot en met ${date}.`,
  longer: 'Laat het langer kloppen',
  confirmLonger: 'Bevestig',
  week: { title: 'Welke week', running: 'deze week', coming: 'volgende week' },
  fillIn: 'Vul jullie echte tijden in',
  askKeeper: 'Vraag een gastvrouw of gastheer om de echte tijden in te vullen.',
  closed: 'dicht',
  unknown: 'nog niet bekend',
  holds: {
    title: 'Klopt tot en met …',
    through: (date: string) => `Klopt tot en met ${date}`,
    rhythm: (date: string) => `Zoals altijd: tot en met ${date}`,
    fourWeeks: (date: string) => `4 weken: tot en met ${date}`,
    afterHoliday: (holiday: string, date: string) => `Tot na de ${holiday}: tot en met ${date}`,
  },
  openOnHoliday: (holiday: string) => `Open op ${holiday}?`,
  clashing: (count: number) =>
    count === 1 ? '1 spreekuur botst met de tijden' : `${count} spreekuren botsen met de tijden`,
  mendDay: (weekday: string) => `Pas ${weekday} aan`,
  fillInDay: (weekday: string) => `Vul ${weekday} in`,
  unknownAhead: (count: number) =>
    count === 1
      ? 'Van 1 dag na deze week weten bezoekers nog niet of jullie open zijn.'
      : `Van ${count} dagen na deze week weten bezoekers nog niet of jullie open zijn.`,
  fillInAhead: 'Vul ze in',
  proposalsWait: (count: number) =>
    count === 1 ? '1 voorstel wacht op antwoord' : `${count} voorstellen wachten op antwoord`,
  different: 'Deze week is anders',
  nextDifferent: 'Volgende week is anders',
  closeToday: 'Vandaag dicht',
  weekClosed: 'Hele week dicht',
  report: {
    open: 'We zijn open',
    closed: 'Klopt, we zijn dicht',
  },
  more: {
    live: 'Nu open of nu even dicht',
    tijden: 'Vaste openingstijden',
    days: 'Bijzondere dagen',
    about: 'Over deze plek',
    activities: 'Activiteiten en spreekuren',
    rooms: 'Ruimtes',
    publish: 'Openbaar of niet',
    history: 'Geschiedenis',
    reports: (count: number) => (count === 0 ? 'Meldingen' : `Meldingen (${count} nieuw)`),
    proposals: (count: number) =>
      count === 0 ? 'Voorstellen voor spreekuren' : `Voorstellen voor spreekuren (${count} nieuw)`,
    clashes: (count: number) => (count === 0 ? 'Botsingen' : `Botsingen (${count})`),
    barCard: 'Barkaart',
    rhythm: 'Hoe vaak we het vragen',
    passOn: 'Stuur door aan een collega',
  },
  byLink: 'Je bent hier met een link. Inloggen hoeft niet.',
  byBarPhone: 'Dit is de telefoon achter de bar.',
};
