/** "Vandaag dicht": what to close, why, and what visitors will see. */
export const closeToday = {
  title: 'Vandaag dicht',
  when: 'Hoe lang?',
  choices: {
    fromNow: 'De rest van vandaag',
    allDay: 'De hele dag',
    until: 'Tot een tijd',
    from: 'Vanaf een tijd',
  },
  edges: { until: 'Weer open om', from: 'Dicht vanaf' },
  why: 'Waarom? (hoeft niet)',
  /** Visitors read the Dutch word, so the other languages show it too. */
  reasons: [
    ['', 'Geen reden'],
    ['ziekte', 'Ziekte'],
    ['geen gastvrouw of gastheer', 'Geen gastvrouw of gastheer'],
    ['storing in het gebouw', 'Storing in het gebouw'],
    ['besloten bijeenkomst', 'Besloten bijeenkomst'],
  ] as readonly (readonly [value: string, label: string])[],
  otherReason: 'Andere reden',
  preview: 'Dit zien bezoekers',
  today: 'Vandaag',
  look: 'Bekijk',
  save: 'Bewaar',
  cannot: {
    sample: 'Deze tijden zijn verzonnen. Vul eerst jullie echte tijden in.',
    noHours: 'Er zijn nog geen tijden. Vul eerst jullie tijden in.',
    notOpenToday: 'Jullie zijn vandaag al dicht, dus er is niets te sluiten.',
    untilPassed: 'Die tijd is al voorbij. Kies een latere tijd van vandaag.',
    noTime: 'Kies een tijd.',
    findings: 'Die reden kan niet. Gebruik hoogstens 80 tekens.',
  },
};
