import type { Instant } from '../timetable.ts';
import { remembered } from './remembered.ts';
import { daysBetween, utcOf, wallTimeOf } from './wall-clock.ts';

/** `then` is for a moment that the reader chose: "today" and "tomorrow" would mean the wrong day there. */
export type Tense = 'now' | 'then';

export interface CalendarWords {
  /** "9:00", "17:30" */
  clock(instant: Instant): string;
  /** The same from a wall time `HH:MM`. */
  wallTime(time: string): string;
  /** "donderdag" */
  weekday(date: string): string;
  /** "12 november", with the year when it is not the year of `today`. */
  dayOfMonth(date: string, today: string): string;
  /** "donderdag 12 november" */
  fullDate(date: string, today: string): string;
  /** The shortest words that name a day seen from `today`; null for today itself. */
  dayWord(date: string, today: string, tense: Tense): string | null;
}

/** Names come from Intl; the order of the parts is ours, because it differs between versions of Intl's data. */
export function calendarWords(locale: string, tomorrow: string): CalendarWords {
  const names = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const partsOf = remembered(
    (date: string) => new Map(names.formatToParts(utcOf(date)).map(({ type, value }) => [type, value])),
  );

  const weekday = (date: string) => partsOf(date).get('weekday') ?? date;
  const dayOfMonth = (date: string, today: string) => {
    const parts = partsOf(date);
    const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${parts.get('year')}`;
    return `${parts.get('day')} ${parts.get('month')}${year}`;
  };
  const fullDate = (date: string, today: string) => `${weekday(date)} ${dayOfMonth(date, today)}`;

  return {
    clock(instant) {
      const { hour, minute } = wallTimeOf(instant);
      return `${hour}:${String(minute).padStart(2, '0')}`;
    },
    wallTime: (time) => `${Number(time.slice(0, 2))}:${time.slice(3, 5)}`,
    weekday,
    dayOfMonth,
    fullDate,
    dayWord(date, today, tense) {
      const days = daysBetween(today, date);
      if (days === 0) return null;
      if (days === 1 && tense === 'now') return tomorrow;
      return days > 0 && days < 7 ? weekday(date) : fullDate(date, today);
    },
  };
}
