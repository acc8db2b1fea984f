import { daysBetween, instantOf, localOf } from './local-time.ts';
import type { IsoDate, TimeSpan } from './model.ts';

/**
 * The spans of one date with the times that clocks will show then: on the night in March a time that is skipped shifts,
 * and a span of which nothing is left falls away, as it does on the line of time.
 */
export function asClocksShow(spans: readonly TimeSpan[], date: IsoDate): TimeSpan[] {
  return spans.flatMap((span) => {
    const start = instantOf(date, span.opens);
    const end = instantOf(date, span.closes);
    return start < end ? [{ ...span, opens: minuteShown(start, date), closes: minuteShown(end, date) }] : [];
  });
}

/** From 1440 on it is a time of the next date. */
function minuteShown(instant: number, date: IsoDate): number {
  const shown = localOf(instant);
  return shown.minute + 1440 * daysBetween(date, shown.date);
}
