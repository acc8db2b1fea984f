import type { Interval } from '../contract/timetable.ts';
import { localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate, OpeningHours } from '../hours/model.ts';
import { openIntervals } from '../hours/open-intervals.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { heldInstead } from './held-instead.ts';

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
      const closed = walkIn.hours.specialDays.filter(({ says }) => says.kind === 'closed');
      if (closed.length === 0) return [];
      const { openIntervals: before } = openIntervals(withoutClosedDays(walkIn.hours), around, calendars);
      return before.flatMap(({ start, end }) => {
        const { date } = localOf(start);
        const day = closed.find(({ from, through }) => from <= date && date <= through);
        const isHeld = openIntervals(walkIn.hours, { start, end }, calendars).openIntervals.length > 0;
        const isWithin = start >= window.start && start < window.end;
        if (day === undefined || isHeld || !isWithin) return [];
        const movedTo = heldInstead(day, walkIn.hours.specialDays);
        return [{ walkIn, start, end, reason: day.reason, movedTo }];
      });
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.walkIn.slug < b.walkIn.slug ? -1 : 1));
}

function withoutClosedDays(hours: OpeningHours): OpeningHours {
  return { ...hours, specialDays: hours.specialDays.filter(({ says }) => says.kind !== 'closed') };
}
