/** "Wanneer kan ik een spreekuur houden?" */
export const slots = {
  title: 'Wanneer kan ik een spreekuur houden?',
  intro: 'Zeg wat je zoekt. Je krijgt vrije momenten, het beste eerst, met de redenen erbij.',
  again: 'Wat je zoekt',
  helpTopic: 'Wat voor hulp?',
  anyTopic: 'Maakt niet uit',
  weekdays: 'Welke dagen?',
  weekdaysHint: 'Kies niets als het niet uitmaakt.',
  parts: 'Welk deel van de dag?',
  part: {
    morning: 'Ochtend (8–12 uur)',
    afternoon: 'Middag (12–17 uur)',
    evening: 'Avond (17–22 uur)',
  },
  minutes: 'Hoe lang?',
  length: (minutes: number): string => {
    if (minutes < 60) return `${minutes} minuten`;
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return rest === 0 ? `${hours} uur` : `${hours} uur en ${rest} minuten`;
  },
  rhythm: 'Hoe vaak?',
  everyWeek: 'Elke week',
  everyWeeks: (weeks: number) => `Elke ${weeks} weken`,
  nth: {
    1: 'De eerste keer in de maand',
    2: 'De tweede keer in de maand',
    3: 'De derde keer in de maand',
    4: 'De vierde keer in de maand',
    last: 'De laatste keer in de maand',
  },
  once: 'Eén keer',
  from: 'Vanaf welke dag?',
  more: 'Meer wensen',
  needs: 'Wat heb je nodig?',
  quiet: 'Een rustige ruimte',
  wheelchair: 'Met een rolstoel naar binnen',
  host: 'Er is een gastvrouw of gastheer',
  audience: 'Voor wie is het?',
  avoid: 'Niet op een dag met …',
  avoidWhy: 'We kijken naar alle plekken in de wijk.',
  notTopic: 'deze hulp',
  notOrganisation: 'deze organisatie',
  nothing: 'Geen',
  neighbourhoods: 'Welke buurten?',
  district: 'Welke wijk?',
  search: 'Zoek momenten',
  found: (count: number): string => (count === 1 ? '1 moment gevonden' : `${count} momenten gevonden`),
  lookedThrough: (date: string) =>
    `We keken tot en met ${date}. Plekken met oude of onbekende tijden doen niet mee.`,
  otherDate: (date: string) => `Die dag is voorbij of te ver weg. We zochten vanaf ${date}.`,
  none: 'Er is geen moment dat aan al je wensen voldoet.',
  noneDrop: 'Wat kan wel? Kies wat je loslaat:',
  noneAtAll: 'Ook met één wens minder is er geen moment. Begin opnieuw met minder wensen.',
  startAgain: 'Begin opnieuw',
  sample: 'voorbeeld',
  score: (score: number) => `${score} van de 100 punten`,
  pluses: 'Daarom wel',
  minuses: 'Let op',
  alsoAt: (times: string, more: number): string =>
    more === 0 ? `Ook om ${times}.` : `Ook om ${times} en nog ${more} tijden daarna.`,
  alsoIn: (rooms: string) => `Ook vrij: ${rooms}.`,
  dates: (count: number): string =>
    count === 1 ? 'In drie maanden 1 keer.' : `In drie maanden ${count} keer.`,
  shut: (count: number): string => (count === 1 ? '1 keer een dichte deur' : `${count} keer een dichte deur`),
  propose: 'Stel dit voor',
  proposeFor: (place: string, when: string) => `Stel dit voor: ${place}, ${when}`,
};
