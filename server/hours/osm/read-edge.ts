import type { Edge } from './month-day.ts';
import { readNth } from './read-weekdays.ts';
import type { TokenReader } from './token-reader.ts';
import { MONTH_WORDS, WEEKDAY_WORDS } from './vocabulary.ts';

interface Expected {
  readonly year: number | null;
  /** Given for the bare day of "Dec 24,25" and "Dec 24-26". */
  readonly month: number | null;
  readonly opensRange: boolean;
}

/** "Dec", "Dec 24", "24", "Feb Mo[2]". */
export function readEdge(reader: TokenReader, { year, month: known, opensRange }: Expected): Edge {
  const mark = reader.mark;
  const month = known ?? reader.wordIn(MONTH_WORDS);
  if (month === undefined) reader.refuseNext('noSuchDate');
  if (known === null) reader.skip();
  const weekday = reader.wordIn(WEEKDAY_WORDS);
  if (weekday !== undefined && reader.isSign('[', 1) && (!opensRange || isRangeOfNths(reader))) {
    reader.skip();
    const [nth, ...more] = readNth(reader);
    if (nth === undefined || more.length > 0) reader.refuse('noSuchNth', mark);
    return { kind: 'nth', year, month, weekday, nth };
  }
  const day = reader.numberAhead(0, 1, 2);
  if (day === undefined) return { kind: 'month', year, month };
  reader.skip();
  if (day < 1 || day > 31) reader.refuse('noSuchDate', mark);
  return { kind: 'day', year, month, day };
}

/** What follows "Dec 24" after a hyphen; without one a range is its own single day or month. */
export function readThrough(reader: TokenReader, from: Edge, mark: number): Edge {
  if (!reader.isSign('-')) return from;
  const namesYear = reader.numberAhead(1, 4, 4) !== undefined && reader.wordIn(MONTH_WORDS, 2) !== undefined;
  const namesMonth = reader.wordIn(MONTH_WORDS, namesYear ? 2 : 1) !== undefined;
  const namesDay = from.kind === 'day' && reader.numberAhead(1, 1, 2) !== undefined;
  if (!namesMonth && !namesDay) return from;
  reader.skip();
  if (namesYear && from.year === null) reader.refuse('yearMissing', mark);
  const year = namesYear ? (reader.numberAhead(0, 4, 4) ?? null) : from.year;
  if (namesYear) reader.skip();
  // "Jan-Mar We[1]" is a weekday of three months, not a moving end.
  const opensRange = from.kind === 'month';
  const through = readEdge(reader, { year, month: namesMonth ? null : from.month, opensRange });
  // "Jun-Jul 10-12": days, or hours?
  if ((from.kind === 'month') !== (through.kind === 'month')) reader.refuse('unexpected', mark);
  return through;
}

/** "Feb Mo[2]-Sep …" opens a moving range; "Feb Mo[2] 10:00-12:00" is the second Monday of each February. */
function isRangeOfNths(reader: TokenReader): boolean {
  let ahead = 2;
  while (reader.peek(ahead) !== undefined && !reader.isSign(']', ahead)) ahead += 1;
  return reader.isSign('-', ahead + 1) && reader.wordIn(MONTH_WORDS, ahead + 2) !== undefined;
}
