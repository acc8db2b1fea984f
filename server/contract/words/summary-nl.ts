import { calendarWords } from './calendar-words.ts';
import type { SummaryWords } from './summary-words.ts';

const calendar = calendarWords('nl', 'morgen');
const list = new Intl.ListFormat('nl');

const ORDINALS: readonly string[] = ['', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

function ordinal(n: number): string {
  if (n === -1) return 'laatste';
  return n < 0 ? `${ORDINALS[-n]} van achteren` : (ORDINALS[n] ?? '');
}

export const summaryWords: SummaryWords = {
  weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  everyDay: 'elke dag',
  dayRange: (first, last) => `${first} t/m ${last}`,
  list: (items) => list.format(items),
  allDay: '24 uur',
  accesses: {
    open: '',
    selfService: 'zonder gastvrouw of gastheer',
    byAppointment: 'op afspraak',
    duringActivity: 'alleen tijdens de activiteit',
  },
  audiences: {
    everyone: '',
    children: 'voor kinderen',
    youth: 'voor jongeren',
    parents: 'voor ouders',
    women: 'voor vrouwen',
    seniors: 'voor senioren',
  },
  unsure: '(niet zeker)',
  also: (days, times) => `${days} ook ${times}`,
  closed: (days) => `${days} dicht`,
  alwaysClosed: 'altijd dicht',
  withExceptions: '(niet altijd)',
  nthWeekday: (nth, days) => `elke ${list.format(nth.map(ordinal))} ${days} van de maand`,
  everyWeeks(n, days, anchor) {
    const rhythm = n === 1 ? 'elke week' : n === 2 ? 'om de week' : `elke ${n} weken`;
    return `${rhythm} ${days} (vanaf de week van ${anchor})`;
  },
  date: (date) =>
    date.length > 5 ? calendar.dayOfMonth(date, '') : calendar.dayOfMonth(`2028-${date}`, '2028'),
  period(from, through) {
    if (from === null) return through === null ? '' : `tot en met ${through}`;
    if (through === null) return `vanaf ${from}`;
    return from === through ? `op ${from}` : `van ${from} tot en met ${through}`;
  },
  weeks(from, through, step) {
    if (step === 2 && from <= 2 && through >= 52)
      return from === 1 ? 'in de oneven weken' : 'in de even weken';
    const weeks = from === through ? `in week ${from}` : `in week ${from} tot en met ${through}`;
    return step === 1 ? weeks : `${weeks}, elke ${step} weken`;
  },
  nthOfMonth: (nth, weekday, month) =>
    `de ${ordinal(nth)} ${calendar.weekday(`2024-01-0${weekday}`)} van ${monthName(month)}`,
  schoolHoliday: (name) => (name === null ? 'in de schoolvakantie' : `in de ${name}`),
  publicHolidays: 'op feestdagen',
  offsetFrom(holidays, days) {
    const howMany = Math.abs(days) === 1 ? 'een dag' : `${Math.abs(days)} dagen`;
    return `${howMany} ${days > 0 ? 'na' : 'voor'} ${holidays.replace(/^(op|in de) /, '')}`;
  },
  effects: { replace: '', add: 'ook', takeAway: 'niet' },
};

function monthName(month: number): string {
  const [, name = ''] = calendar.dayOfMonth(`2028-${String(month).padStart(2, '0')}-01`, '2028').split(' ');
  return name;
}
