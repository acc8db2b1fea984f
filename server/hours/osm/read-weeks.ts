import type { DaySelector } from '../model.ts';
import type { TokenReader } from './token-reader.ts';

type WeekRange = NonNullable<DaySelector['isoWeeks']>[number];

/** "week 01,23-24" or "week 01-53/2". */
export function readWeeks(reader: TokenReader): readonly DaySelector[] {
  reader.skip();
  const isoWeeks = [readRange(reader)];
  while (reader.isSign(',') && isWeekAhead(reader)) {
    reader.skip();
    isoWeeks.push(readRange(reader));
  }
  return [{ isoWeeks }];
}

/** "week 1,3 10:00-12:00" goes on with a week; "week 1 10-12,14-16" never comes here. */
function isWeekAhead(reader: TokenReader): boolean {
  return reader.numberAhead(1, 1, 2) !== undefined;
}

function readRange(reader: TokenReader): WeekRange {
  const mark = reader.mark;
  const from = readWeek(reader);
  if (!reader.isSign('-')) return { from, through: from, step: 1 };
  reader.skip();
  const through = readWeek(reader);
  if (through < from) reader.refuse('noSuchWeek', mark);
  if (!reader.takeSign('/')) return { from, through, step: 1 };
  const step = reader.numberAhead(0, 1, 2);
  if (step === undefined || step < 1) reader.refuseNext('noSuchWeek');
  reader.skip();
  return { from, through, step };
}

function readWeek(reader: TokenReader): number {
  const week = reader.numberAhead(0, 1, 2);
  if (week === undefined || week < 1 || week > 53) reader.refuseNext('noSuchWeek');
  reader.skip();
  return week;
}
