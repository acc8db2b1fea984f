import type { Interval } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkIn, WalkInHours } from '../model/walk-in.ts';
import { whyNotHeld } from './held-instead.ts';
import { decidingDay } from './room-on.ts';

/** A date on which it would have been held, and is not. */
export interface CancelledWalkIn extends Interval {
  readonly walkIn: WalkIn;
  /** As whoever cancelled it wrote it; null: no reason given. */
  readonly reason: string | null;
  /** It is held on that date instead. */
  readonly movedTo: IsoDate | null;
}

/** As long as a span may last, on the day that has 25 hours: what is asked for is cut at its window. */
const LONGEST_MS = 25 * 3_600_000;

/**
 * What would have started within the window but for a day that says that it is not held; sorted by start. A day with
 * other times is no cancelled one.
 */
export function cancelledWalkIns(
  walkIns: readonly WalkIn[],
  window: Interval,
  calendars: Calendars,
): CancelledWalkIn[] {
  const around = { start: window.start - LONGEST_MS, end: window.end + LONGEST_MS };
  return walkIns
    .flatMap((walkIn) => {
      const { specialDays } = walkIn.hours;
      if (specialDays.every(({ says }) => says.kind !== 'closed')) return [];
      const { openIntervals: before } = openIntervals(withoutClosedDays(walkIn.hours), around, calendars);
      return before.flatMap(({ start, end }) => {
        const { date } = localOf(start);
        const day = decidingDay(specialDays, date);
        const isHeld = openIntervals(walkIn.hours, { start, end }, calendars).openIntervals.length > 0;
        const isWithin = start >= window.start && start < window.end;
        if (day?.says.kind !== 'closed' || isHeld || !isWithin) return [];
        return [{ walkIn, start, end, ...whyNotHeld(day, specialDays) }];
      });
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.walkIn.slug < b.walkIn.slug ? -1 : 1));
}

/** As it would be if nothing was left out. */
export function withoutClosedDays({ setAside = [], ...hours }: WalkInHours): WalkInHours {
  const others = hours.specialDays.filter(({ says }) => says.kind !== 'closed');
  return { ...hours, specialDays: [...others, ...setAside] };
}
