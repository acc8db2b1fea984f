import type { DateRange, DaySelector } from '../model.ts';
import { readMonthDays } from './read-month-days.ts';
import type { TokenReader } from './token-reader.ts';
import { MONTH_WORDS, STATE_WORDS } from './vocabulary.ts';

/** Wide enough for all that hours are about, narrow enough to tell "0900" from a year. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

interface Years {
  readonly from: number;
  readonly through: number;
}

export function isYearAhead(reader: TokenReader, ahead: number): boolean {
  const year = reader.numberAhead(ahead, 4, 4);
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** "Dec 24-26", "2026 Dec 24", "2026-2027", "2026+ Jun-Aug". */
export function readDates(reader: TokenReader): readonly DaySelector[] {
  const mark = reader.mark;
  if (!isYearAhead(reader, 0)) return readMonthDays(reader, null);
  const [first, ...more] = readYears(reader);
  if (first === undefined) reader.refuseNext('unexpected');
  const monthAhead = reader.wordIn(MONTH_WORDS) !== undefined;
  if (monthAhead && more.length === 0 && first.from === first.through)
    return readMonthDays(reader, first.from);
  // "1900-2100" alone may as well be times.
  const nothingFollows = reader.atEnd || reader.isSign(';') || reader.isSign(',');
  if (nothingFollows && reader.wordIn(STATE_WORDS) === undefined) reader.refuse('timeWithoutColon', mark);
  const years = [first, ...more];
  if (!monthAhead) return [{ dates: years.map(({ from, through }) => yearsRange(from, through)) }];
  const except = [{ dates: yearsBetween(reader, mark, years) }];
  return readMonthDays(reader, null).map((days) => ({ ...days, except }));
}

function readYears(reader: TokenReader): readonly Years[] {
  const years = [readYearRange(reader)];
  while (reader.isSign(',') && isYearAhead(reader, 1)) {
    reader.skip();
    years.push(readYearRange(reader));
  }
  return years;
}

function readYearRange(reader: TokenReader): Years {
  const mark = reader.mark;
  const from = reader.numberAhead(0, 4, 4) ?? 0;
  reader.skip();
  if (reader.takeSign('+')) return { from, through: 9999 };
  if (!reader.isSign('-')) return { from, through: from };
  reader.skip();
  const through = reader.numberAhead(0, 4, 4);
  if (through === undefined || !isYearAhead(reader, 0)) reader.refuse('unexpected', mark);
  reader.skip();
  if (through < from) reader.refuse('datesTurnedRound', mark);
  if (reader.takeSign('/')) reader.refuse('yearInterval', mark);
  return { from, through };
}

function yearsRange(from: number, through: number): DateRange {
  return {
    from: `${String(from).padStart(4, '0')}-01-01`,
    through: `${String(through).padStart(4, '0')}-12-31`,
  };
}

/** The years that were not named: the days of a yearly range are kept out of them. */
function yearsBetween(reader: TokenReader, mark: number, years: readonly Years[]): readonly DateRange[] {
  const gaps: DateRange[] = [];
  let next = 1;
  for (const { from, through } of years) {
    if (from < next) reader.refuse('datesTurnedRound', mark);
    if (from > next) gaps.push(yearsRange(next, from - 1));
    next = through + 1;
  }
  if (next <= 9999) gaps.push(yearsRange(next, 9999));
  return gaps;
}
