import { calendarWords } from './calendar-words.ts';
import { timesIn } from './clock-of-minutes.ts';
import { momentWordsFrom } from './walk-in-words.ts';

const times = timesIn('to');
const ORDINALS: readonly string[] = ['', 'first', 'second', 'third', 'fourth'];

export const momentWords = momentWordsFrom({
  calendar: calendarWords('en-GB', 'tomorrow'),
  times: (span) => `from ${times(span)}`,
  inRoom: (name) => `in the room ‘${name}’`,
  on: (date) => `on ${date}`,
  everyWeeks: (weeks, weekday) =>
    weeks === 1
      ? `every ${weekday}`
      : weeks === 2
        ? `every other ${weekday}`
        : `every ${weeks} weeks on ${weekday}`,
  nth: (nth, weekday) => `every ${ORDINALS[nth] ?? 'last'} ${weekday} of the month`,
  period(from, through) {
    if (from === null) return `until ${through}`;
    return through === null ? `starting ${from}` : `${from} to ${through}`;
  },
  notOn: (date) => `Not on ${date}.`,
  notFrom: (from, through) => `Not from ${from} to ${through}.`,
  lastOn: (date) => `For the last time on ${date}, or the last time before it.`,
  notOnHolidays: 'Not on public holidays.',
  notInSchoolHolidays: 'Not in the school holidays.',
  onNeither: 'Not on public holidays, and not in the school holidays.',
  onBoth: 'Also on public holidays and in the school holidays.',
});
