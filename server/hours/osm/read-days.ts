import type { DaySelector } from '../model.ts';
import { isYearAhead, readDates } from './read-dates.ts';
import { readWeekdays } from './read-weekdays.ts';
import { readWeeks } from './read-weeks.ts';
import { intersect } from './select-days.ts';
import type { TokenReader } from './token-reader.ts';
import { HOLIDAY_WORDS, MONTH_WORDS, WEEK_WORDS, WEEKDAY_WORDS } from './vocabulary.ts';

/**
 * All that a rule says about its days: "2026 Dec 24-26", "week 1-53/2", "PH", "Mo-Fr", one after the other.
 * All parts must hold; the result is a list of which any suffices. No parts: every day.
 */
export function readDays(reader: TokenReader): readonly DaySelector[] {
  let days: readonly DaySelector[] = [{}];
  for (;;) {
    const mark = reader.mark;
    const part = readPart(reader, days);
    if (part === null) break;
    days = days.flatMap((day) => part.map((other) => intersect(day, other)).filter((both) => both !== null));
    if (days.length === 0) reader.refuse('noSuchDate', mark);
    if (reader.isSign(':')) reader.skip();
  }
  return days;
}

function readPart(reader: TokenReader, before: readonly DaySelector[]): readonly DaySelector[] | null {
  if (reader.wordIn(WEEKDAY_WORDS) !== undefined || reader.wordIn(HOLIDAY_WORDS) !== undefined) {
    return readWeekdays(reader);
  }
  if (reader.isWord(WEEK_WORDS)) return readWeeks(reader);
  if (reader.wordIn(MONTH_WORDS) !== undefined) return readDates(reader);
  if (reader.numberAhead(0, 3, 4) === undefined) return null;
  // "Mo-Fr 1900-2100" would be read as years; a year comes before all else.
  const first = before.every((day) => Object.keys(day).length === 0);
  if (!first || !isYearAhead(reader, 0)) reader.refuseNext('timeWithoutColon');
  return readDates(reader);
}
