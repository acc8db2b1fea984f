/** "Deze week is anders": another day or some days. */
export const days = {
  title: 'Een of meer dagen anders',
  when: 'Welke dagen?',
  chips: { today: 'vandaag', tomorrow: 'morgen', thisWeek: 'deze week', nextWeek: 'volgende week' },
  from: 'Vanaf',
  through: 'Tot en met',
  what: 'Hoe is het dan?',
  says: { closed: 'dicht', changed: 'andere tijden', asAlways: 'zoals altijd' },
  asAlwaysHint:
    'Deze dagen zijn dan gewoon open, ook als eerder iets anders is gezegd of het een feestdag is.',
  reason: 'Waarom? (bezoekers lezen dit)',
  atOnce: 'Bezoekers zien dit meteen.',
  visibleFrom: (date: string) => `Bezoekers zien dit vanaf ${date}.`,
  replaces: (what: string) => `Dit komt in de plaats van: ${what}.`,
  announced: 'Al aangekondigd',
  nothingAnnounced: 'Er is niets aangekondigd.',
  range: (from: string, through: string) => `${from} tot en met ${through}`,
  told: { open: 'open', closed: 'dicht', unknown: 'nog niet bekend', asAlways: 'zoals altijd' },
  takeBack: 'Haal weg',
  takeBackOf: (days: string) => `Haal weg: ${days}`,
  fillInFirst: 'Vul eerst jullie vaste tijden in',
  cannot: {
    sample: 'De tijden van deze plek zijn verzonnen. Daar kan geen dag van afwijken.',
    noHours: 'Deze plek heeft nog geen tijden. Er is dus niets om van af te wijken.',
  },
};
