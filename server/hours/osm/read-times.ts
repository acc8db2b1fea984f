import type { OsmSpan } from './rule.ts';
import type { TokenReader } from './token-reader.ts';
import { SUN_WORDS } from './vocabulary.ts';

const DAY = 1440;

/** "09:00-12:00,13:00-17:00"; null where no time is written. */
export function readTimes(reader: TokenReader): readonly OsmSpan[] | null {
  if (reader.isWord(SUN_WORDS) || reader.isSign('(')) reader.refuseNext('sunTimes');
  if (!isTimeAhead(reader, 0)) return null;
  const spans = [readSpan(reader)];
  for (;;) {
    if (reader.isSign(',') && isTimeAhead(reader, 1)) reader.skip();
    else if (!isTimeAhead(reader, 0)) return spans;
    spans.push(readSpan(reader));
  }
}

/** A bare hour counts as a time as well: "9-17". */
export function isTimeAhead(reader: TokenReader, ahead: number): boolean {
  return reader.peek(ahead)?.kind === 'time' || reader.numberAhead(ahead, 1, 2) !== undefined;
}

function readSpan(reader: TokenReader): OsmSpan {
  const mark = reader.mark;
  const opens = readTime(reader);
  if (reader.takeSign('+')) reader.refuse('openEnded', mark);
  if (!reader.takeSign('-')) reader.refuse('singleTime', mark);
  if (reader.isWord(SUN_WORDS)) reader.refuseNext('sunTimes');
  if (!isTimeAhead(reader, 0)) reader.refuse('singleTime', mark);
  const closes = readTime(reader);
  if (reader.takeSign('+')) reader.refuse('openEnded', mark);
  if (reader.isSign('/')) reader.refuseNext('unexpected');
  if (opens === 0 && closes === 0) reader.refuse('midnightToMidnight', mark);
  if (opens >= DAY) reader.refuse('startsNextDay', mark);
  const closesAfter = closes <= opens ? closes + DAY : closes;
  if (closesAfter > opens + DAY) reader.refuse('longerThanADay', mark);
  return { opens, closes: closesAfter };
}

function readTime(reader: TokenReader): number {
  const token = reader.peek();
  if (token?.kind === 'time') {
    reader.skip();
    return token.minutes;
  }
  const hours = reader.numberAhead(0, 1, 2);
  if (hours === undefined || hours > 24) reader.refuseNext('noSuchTime');
  reader.skip();
  return hours * 60;
}
