/** What cancelling and taking back came to between two moments, so that one mail names exactly that. Pure. */
import type { Instant } from '../contract/timetable.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkInHours } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';
import { nothingCancelled, takenApart, without } from './on-top.ts';
import { firstDateNotOver } from './still-to-begin.ts';

export interface DatesTold {
  readonly off: readonly (DateRange & { readonly reason: string | null })[];
  /** Each is held on its first and on its last date. */
  readonly on: readonly DateRange[];
}

/** By date; of what is over nothing. A date that was cancelled and is held again is in neither. */
export function datesToTell(
  was: WalkInHours,
  is: WalkInHours,
  now: Instant,
  calendars: Calendars,
): DatesTold {
  const wouldBe = nothingCancelled(is);
  const first = firstDateNotOver(wouldBe, now, calendars);
  const [before, after] = [takenApart(was).cancelled, takenApart(is).cancelled];
  return {
    off: ahead(without(after, before), first)
      .filter((range) => heldDates(wouldBe, range, calendars).length > 0)
      .map(({ from, through, reason }) => ({ from, through, reason })),
    on: ahead(without(before, after), first).flatMap((range) => {
      const held = heldDates(is, range, calendars);
      const [from, through] = [held[0], held.at(-1)];
      return from === undefined || through === undefined ? [] : [{ from, through }];
    }),
  };
}

/** Of which whoever hears it later than today may hear it too late. */
export function isSoon({ off, on }: DatesTold, now: Instant): boolean {
  const tomorrow = addDays(localOf(now).date, 1);
  return [...off, ...on].some(({ from }) => from <= tomorrow);
}

function ahead<Range extends DateRange>(ranges: readonly Range[], first: IsoDate): Range[] {
  return ranges
    .filter(({ through }) => through >= first)
    .map((range) => (range.from < first ? { ...range, from: first } : range))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function heldDates(hours: WalkInHours, { from, through }: DateRange, calendars: Calendars): IsoDate[] {
  // What began the evening before is of the evening before, and what is asked for is cut at its window.
  const window = { start: instantOf(addDays(from, -2), 0), end: instantOf(addDays(through, 2), 0) };
  const { openIntervals: held, unknown } = openIntervals(hours, window, calendars);
  return [...held, ...unknown]
    .map(({ start }) => localOf(start).date)
    .filter((date) => from <= date && date <= through)
    .toSorted();
}
