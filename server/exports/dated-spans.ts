import type { DaySpan } from '../contract/page.ts';
import type { Interval } from '../contract/timetable.ts';
import { united } from '../hours/interval-sets.ts';
import { addDays } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import type { DatedSpan } from './weekly-spans.ts';

/** Blocks of one date as one door: what overlaps or touches, in whichever room, is said once. */
export function datedSpans(date: IsoDate, spans: readonly DaySpan[]): DatedSpan[] {
  return united(spans.map(minutesOf), fitsInADay).map(({ start, end }) => {
    // What a shorter block cut off an evening may begin after midnight.
    const startsNextDay = start >= 1440;
    return {
      date: startsNextDay ? addDays(date, 1) : date,
      opens: wallTime(start),
      // schema.org has no 24:00, and reads 00:00–00:00 as closed.
      closes: end % 1440 === 0 ? '23:59' : wallTime(end),
    };
  });
}

/** Longer than that, two wall times can no longer say it, and the rest is said for the next date. */
function fitsInADay(a: Interval, b: Interval): boolean {
  return b.end - a.start <= 1440;
}

/** Minutes after the date's midnight. A block lasts at most a day, so one that ends "later" the next day began there. */
function minutesOf({ opens, closes, nextDay }: DaySpan): Interval {
  const [from, to] = [minuteOf(opens), minuteOf(closes)];
  const startsNextDay = nextDay && to > from && to < 1440;
  return { start: from + (startsNextDay ? 1440 : 0), end: to + (nextDay && to < 1440 ? 1440 : 0) };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function wallTime(minute: number): string {
  const hours = Math.floor(minute / 60) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
