import type { DateRange, DaySelector, MovableRange } from '../model.ts';
import { dateText, daysInMonth, type Edge, movableEdge } from './month-day.ts';
import { readEdge, readThrough } from './read-edge.ts';
import type { TokenReader } from './token-reader.ts';
import { DAY_WORDS, MONTH_WORDS } from './vocabulary.ts';

/** "Jan-Mar,Dec 24-26,31" or, after its year, "Dec 24,2027 Jan 02". */
export function readMonthDays(reader: TokenReader, firstYear: number | null): readonly DaySelector[] {
  const dates: DateRange[] = [];
  const movableDates: MovableRange[] = [];
  let next: { readonly year: number | null; readonly month: number | null } = {
    year: firstYear,
    month: null,
  };
  for (;;) {
    const mark = reader.mark;
    const from = readEdge(reader, { ...next, opensRange: true });
    const through = readThrough(reader, from, mark);
    refuseTails(reader, mark);
    if (from.kind === 'nth' || through.kind === 'nth')
      movableDates.push(movableRange(reader, mark, from, through));
    else dates.push(dateRange(reader, mark, from, through));
    if (!isMoreAhead(reader)) break;
    next = startOfNext(reader, from);
  }
  const selectors: DaySelector[] = [];
  if (dates.length > 0) selectors.push({ dates });
  if (movableDates.length > 0) selectors.push({ movableDates });
  return selectors;
}

function refuseTails(reader: TokenReader, mark: number): void {
  if (reader.takeSign('/')) reader.refuse('yearInterval', mark);
  const isShifted = (reader.isSign('+') || reader.isSign('-')) && reader.isWord(DAY_WORDS, 2);
  if (isShifted) reader.skip(3);
  if (isShifted) reader.refuse('dayOffset', mark);
  if (reader.takeSign('+')) reader.refuse('openEnded', mark);
}

/** "Feb 15-Feb 31" ends with February; "Feb 31" alone is no date. */
function dateRange(reader: TokenReader, mark: number, from: Edge, through: Edge): DateRange {
  const last = daysInMonth(through);
  const firstDay = from.kind === 'day' ? from.day : 1;
  if (firstDay > daysInMonth(from)) reader.refuse('noSuchDate', mark);
  const range = {
    from: dateText(from, firstDay),
    through: dateText(through, through.kind === 'day' ? Math.min(through.day, last) : last),
  };
  // Without years a range may run over the New Year; with years that must be said.
  if (from.year !== null && range.through < range.from) reader.refuse('yearMissing', mark);
  return range;
}

function movableRange(reader: TokenReader, mark: number, from: Edge, through: Edge): MovableRange {
  if (from.year !== null) reader.refuse('unexpected', mark);
  return { from: movableEdge(from), through: movableEdge(through) };
}

/** A comma goes on with dates before a month, a year and its month, or a bare day of the same month. */
function isMoreAhead(reader: TokenReader): boolean {
  if (!reader.isSign(',')) return false;
  if (reader.wordIn(MONTH_WORDS, 1) !== undefined || reader.numberAhead(1, 1, 2) !== undefined) return true;
  return reader.numberAhead(1, 4, 4) !== undefined && reader.wordIn(MONTH_WORDS, 2) !== undefined;
}

function startOfNext(reader: TokenReader, before: Edge): { year: number | null; month: number | null } {
  const mark = reader.mark;
  reader.skip();
  if (reader.numberAhead(0, 1, 2) !== undefined) {
    if (before.kind !== 'day') reader.refuseNext('unexpected');
    return { year: before.year, month: before.month };
  }
  const year = reader.numberAhead(0, 4, 4) ?? null;
  if (year !== null) reader.skip();
  if ((year === null) !== (before.year === null)) {
    reader.skip();
    reader.refuse('yearMissing', mark + 1);
  }
  return { year, month: null };
}
