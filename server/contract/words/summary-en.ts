import { calendarWords } from './calendar-words.ts';
import type { SummaryWords } from './summary-words.ts';

const calendar = calendarWords('en-GB', 'tomorrow');
const list = new Intl.ListFormat('en-GB');

const ORDINALS: readonly string[] = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

function ordinal(n: number): string {
  if (n === -1) return 'last';
  return n < 0 ? `${ORDINALS[-n]} to last` : (ORDINALS[n] ?? '');
}

export const summaryWords: SummaryWords = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  everyDay: 'every day',
  dayRange: (first, last) => `${first} to ${last}`,
  list: (items) => list.format(items),
  allDay: '24 hours',
  accesses: {
    open: '',
    selfService: 'without a host',
    byAppointment: 'by appointment',
    duringActivity: 'only during the activity',
  },
  audiences: {
    everyone: '',
    children: 'for children',
    youth: 'for young people',
    parents: 'for parents',
    women: 'for women',
    seniors: 'for seniors',
  },
  unsure: '(not certain)',
  also: (days, times) => `${days} also ${times}`,
  closed: (days) => `${days} closed`,
  alwaysClosed: 'always closed',
  withExceptions: '(not always)',
  nthWeekday: (nth, days) => `every ${list.format(nth.map(ordinal))} ${days} of the month`,
  everyWeeks(n, days, anchor) {
    const rhythm = n === 1 ? 'every week' : n === 2 ? 'every other week' : `every ${n} weeks`;
    return `${rhythm} ${days} (from the week of ${anchor})`;
  },
  date: (date) =>
    date.length > 5 ? calendar.dayOfMonth(date, '') : calendar.dayOfMonth(`2028-${date}`, '2028'),
  period(from, through) {
    if (from === null) return through === null ? '' : `until ${through} included`;
    if (through === null) return `from ${from}`;
    return from === through ? `on ${from}` : `from ${from} to ${through}`;
  },
  weeks(from, through, step) {
    if (step === 2 && from <= 2 && through >= 52) return from === 1 ? 'in odd weeks' : 'in even weeks';
    const weeks = from === through ? `in week ${from}` : `in weeks ${from} to ${through}`;
    return step === 1 ? weeks : `${weeks}, every ${step} weeks`;
  },
  nthOfMonth: (nth, weekday, month) =>
    `the ${ordinal(nth)} ${calendar.weekday(`2024-01-0${weekday}`)} of ${monthName(month)}`,
  // Names of school holidays are Dutch data, and stay as they are.
  schoolHoliday: (name) => (name === null ? 'in school holidays' : `in the school holiday “${name}”`),
  publicHolidays: 'on public holidays',
  offsetFrom(holidays, days) {
    const howMany = Math.abs(days) === 1 ? 'one day' : `${Math.abs(days)} days`;
    return `${howMany} ${days > 0 ? 'after' : 'before'} ${holidays.replace(/^(on|in) /, '')}`;
  },
  effects: { replace: '', add: 'also', takeAway: 'not' },
};

function monthName(month: number): string {
  const [, name = ''] = calendar.dayOfMonth(`2028-${String(month).padStart(2, '0')}-01`, '2028').split(' ');
  return name;
}
