/** Which dates of a walk-in hour a calendar shows, those that are not held any more included. Pure. */
import type { Instant, Interval } from '../../contract/timetable.ts';
import { cutAtMidnights } from '../../hours/cut-at-midnights.ts';
import { addDays, localOf } from '../../hours/local-time.ts';
import type { Calendars, IsoDate, OpeningHours } from '../../hours/model.ts';
import { openIntervals } from '../../hours/open-intervals.ts';
import type { FeedSlot } from '../../model/feed.ts';
import { type DateSpan, windowOf } from '../get-open-intervals.ts';
import { around } from '../occurrences.ts';

/** How far ahead calendars look: eight weeks. */
export const FEED_DAYS = 8 * 7;

/** What the hours were, until somebody changed them. */
export interface EarlierHours {
  readonly hours: OpeningHours;
  readonly until: Instant;
}

export interface Slots {
  readonly held: readonly FeedSlot[];
  /** Whoever subscribed saw these, or can have seen them. */
  readonly gone: readonly FeedSlot[];
}

/**
 * A date that moves to another time is the same one; whichever of its times are left over is gone. `earlier`: oldest first.
 * What they said counts for the dates that calendars showed by then.
 */
export function feedSlots(
  hours: OpeningHours,
  earlier: readonly EarlierHours[],
  dates: DateSpan,
  calendars: Calendars,
): Slots {
  const held = slotsOf(hours, dates, calendars);
  const known = new Set(held.map(keyOf));
  const gone: FeedSlot[] = [];
  const before = [{ hours: withoutClosedDays(hours), through: dates.through }, ...earlier.toReversed()];
  for (const each of before) {
    const shown = 'through' in each ? each.through : addDays(localOf(each.until).date, FEED_DAYS);
    const through = shown < dates.through ? shown : dates.through;
    for (const slot of slotsOf(each.hours, { ...dates, through }, calendars)) {
      if (known.has(keyOf(slot))) continue;
      known.add(keyOf(slot));
      gone.push(slot);
    }
  }
  return { held, gone };
}

/** Everything that starts on these dates, by start. */
export function slotsOf(hours: OpeningHours, dates: DateSpan, calendars: Calendars): FeedSlot[] {
  if (dates.through < dates.from) return [];
  const window = windowOf(dates);
  const counted = new Map<IsoDate, number>();
  return openIntervals(hours, around(window), calendars)
    .openIntervals.flatMap(({ start, end }) => cutAtMidnights({ start, end }))
    .filter(({ start }) => start >= window.start && start < window.end)
    .map(({ start, end }) => {
      const { date } = localOf(start);
      const nth = (counted.get(date) ?? 0) + 1;
      counted.set(date, nth);
      return { date, nth, start, end };
    });
}

export function touches({ start, end }: Interval, window: Interval): boolean {
  return start < window.end && end > window.start;
}

function withoutClosedDays(hours: OpeningHours): OpeningHours {
  return { ...hours, specialDays: hours.specialDays.filter(({ says }) => says.kind !== 'closed') };
}

function keyOf({ date, nth }: FeedSlot): string {
  return `${date} ${nth}`;
}
