/** That a date of a walk-in hour is not held, in the row of its place: worded on the server, to spare the first load. */
import type { Interval } from '../timetable.ts';
import type { Language } from '../vocabulary.ts';
import { wordsOf } from './of-language.ts';
import { wallTimeOf } from './wall-clock.ts';

interface NotHeldWords {
  cancelled(title: string, times: string): string;
  moved(title: string, times: string, date: string): string;
}

const byLanguage: { readonly [Name in Language]: NotHeldWords } = {
  nl: {
    cancelled: (title, times) => `Gaat niet door: ${title} ${times}`,
    moved: (title, times, date) => `Verplaatst naar ${date}: ${title} ${times}`,
  },
  en: {
    cancelled: (title, times) => `Cancelled: ${title} ${times}`,
    moved: (title, times, date) => `Moved to ${date}: ${title} ${times}`,
  },
};

/** "Gaat niet door: Geldvragen 13:00 – 15:00". `movedTo`: the Amsterdam date on which it is held instead. */
export function notHeldSentence(
  title: string,
  { start, end }: Interval,
  movedTo: string | null,
  language: Language,
): string {
  const { calendar } = wordsOf(language);
  const words = byLanguage[language];
  const times = `${calendar.clock(start)} – ${calendar.clock(end)}`;
  if (movedTo === null) return words.cancelled(title, times);
  return words.moved(title, times, calendar.fullDate(movedTo, wallTimeOf(start).date));
}
