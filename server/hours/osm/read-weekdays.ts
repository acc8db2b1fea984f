import type { DaySelector, Weekday } from '../model.ts';
import type { TokenReader } from './token-reader.ts';
import { DAY_WORDS, HOLIDAY_WORDS, WEEKDAY_WORDS } from './vocabulary.ts';

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** "Mo-Tu,Th,We[1],PH": any of them suffices. Plain weekdays come out as one selector. */
export function readWeekdays(reader: TokenReader): readonly DaySelector[] {
  const weekdays = new Set<Weekday>();
  const others: DaySelector[] = [];
  do {
    const day = readHoliday(reader) ?? readWeekday(reader);
    if (day.nth === undefined && day.holiday === undefined) {
      for (const weekday of day.weekdays ?? []) weekdays.add(weekday);
    } else {
      others.push(day);
    }
  } while (takeCommaBeforeDay(reader));
  return weekdays.size === 0 ? others : [{ weekdays: WEEK.filter((day) => weekdays.has(day)) }, ...others];
}

function takeCommaBeforeDay(reader: TokenReader): boolean {
  const goesOn =
    reader.wordIn(WEEKDAY_WORDS, 1) !== undefined || reader.wordIn(HOLIDAY_WORDS, 1) !== undefined;
  return goesOn && reader.takeSign(',');
}

function readHoliday(reader: TokenReader): DaySelector | null {
  const kind = reader.wordIn(HOLIDAY_WORDS);
  if (kind === undefined) return null;
  reader.skip();
  const offsetDays = readOffset(reader);
  return { holiday: offsetDays === 0 ? { kind } : { kind, offsetDays } };
}

/** " -1 day", " +2 days". */
function readOffset(reader: TokenReader): number {
  const sign = reader.isSign('+') ? 1 : reader.isSign('-') ? -1 : 0;
  const days = reader.numberAhead(1, 1, 2);
  if (sign === 0 || days === undefined || !reader.isWord(DAY_WORDS, 2)) return 0;
  reader.skip(3);
  return sign * days;
}

function readWeekday(reader: TokenReader): DaySelector {
  const mark = reader.mark;
  const from = reader.wordIn(WEEKDAY_WORDS);
  if (from === undefined) reader.refuseNext('unknownWord');
  reader.skip();
  if (reader.isSign('[')) return { weekdays: [from], nth: readNth(reader) };
  const through = reader.isSign('-') ? reader.wordIn(WEEKDAY_WORDS, 1) : undefined;
  if (through === undefined) return { weekdays: [from] };
  reader.skip(2);
  if (reader.isSign('[')) reader.refuse('nthOfRange', mark);
  return { weekdays: weekdaysBetween(from, through) };
}

/** "Fr-Mo" runs over the weekend. */
function weekdaysBetween(from: Weekday, through: Weekday): readonly Weekday[] {
  return WEEK.filter((day) =>
    from <= through ? day >= from && day <= through : day >= from || day <= through,
  );
}

/** "[1,3]", "[2-4]", "[-1]". */
export function readNth(reader: TokenReader): readonly number[] {
  const mark = reader.mark;
  reader.skip();
  const nth: number[] = [];
  do {
    const from = readOneNth(reader);
    const through = from > 0 && reader.takeSign('-') ? readOneNth(reader) : from;
    if (through < from) reader.refuse('noSuchNth', mark);
    for (let n = from; n <= through; n += 1) nth.push(n);
  } while (reader.takeSign(','));
  if (!reader.takeSign(']')) reader.refuse('noSuchNth', mark);
  if ((reader.isSign('+') || reader.isSign('-')) && reader.isWord(DAY_WORDS, 2)) {
    reader.skip(3);
    reader.refuse('dayOffset', mark);
  }
  return nth;
}

function readOneNth(reader: TokenReader): number {
  const sign = reader.takeSign('-') ? -1 : 1;
  const n = reader.numberAhead(0, 1, 1);
  if (n === undefined || n < 1 || n > 5) reader.refuseNext('noSuchNth');
  reader.skip();
  return sign * n;
}
