import { calendarWords } from './calendar-words.ts';
import { timesIn } from './clock-of-minutes.ts';
import { momentWordsFrom } from './walk-in-words.ts';

const times = timesIn('tot');
const ORDINALS: readonly string[] = ['', 'eerste', 'tweede', 'derde', 'vierde'];

export const momentWords = momentWordsFrom({
  calendar: calendarWords('nl', 'morgen'),
  times: (span) => `van ${times(span)}`,
  inRoom: (name) => `in de ruimte ‘${name}’`,
  on: (date) => `op ${date}`,
  everyWeeks: (weeks, weekday) =>
    weeks === 1
      ? `elke ${weekday}`
      : weeks === 2
        ? `om de week op ${weekday}`
        : `elke ${weeks} weken op ${weekday}`,
  nth: (nth, weekday) => `elke ${ORDINALS[nth] ?? 'laatste'} ${weekday} van de maand`,
  period(from, through) {
    if (from === null) return `tot en met ${through}`;
    return through === null ? `vanaf ${from}` : `van ${from} tot en met ${through}`;
  },
  notOn: (date) => `Niet op ${date}.`,
  notFrom: (from, through) => `Niet van ${from} tot en met ${through}.`,
  lastOn: (date) => `Voor het laatst op ${date}, of de laatste keer daarvoor.`,
  notOnHolidays: 'Niet op feestdagen.',
  notInSchoolHolidays: 'Niet in schoolvakanties.',
  onNeither: 'Niet op feestdagen en niet in schoolvakanties.',
  onBoth: 'Ook op feestdagen en in schoolvakanties.',
});
