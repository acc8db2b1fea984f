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
 * Numbers stay with their times: what is still held at the time at which calendars knew it keeps its own. A time that moves is the same
 * one, so it takes what is left over of its date; what nobody takes is gone. `earlier`: oldest first. What they said counts for the
 * dates that calendars showed by then, so that the numbers of a date are the same at each reading.
 */
export function feedSlots(
  hours: OpeningHours,
  earlier: readonly EarlierHours[],
  dates: DateSpan,
  calendars: Calendars,
): Slots {
  const known: KnownSlots = new Map();
  for (const { hours: was, until } of earlier) {
    const shown = addDays(localOf(until).date, FEED_DAYS);
    const through = shown < dates.through ? shown : dates.through;
    show(known, was, { ...dates, through }, calendars);
  }
  const held = show(known, hours, dates, calendars);
  // A date that is closed is told also where the log says nothing of it.
  for (const slot of numbered(slotsOf(withoutClosedDays(hours), dates, calendars), known)) {
    const ofDate = known.get(slot.date) ?? [];
    if (ofDate.some(({ nth, isShown }) => nth === slot.nth && isShown)) continue;
    known.set(slot.date, [...ofDate.filter(({ nth }) => nth !== slot.nth), { ...slot, isShown: true }]);
  }
  const isHeld = new Set(held.map(keyOf));
  const gone = [...known.values()].flat().filter((slot) => slot.isShown && !isHeld.has(keyOf(slot)));
  return { held, gone: gone.map(({ isShown: _, ...slot }) => slot).sort((a, b) => a.start - b.start) };
}

/** By date, each number once, at the time at which it was last. Those of the rhythm that were never shown keep theirs free. */
type KnownSlots = Map<IsoDate, readonly (FeedSlot & { readonly isShown: boolean })[]>;

/** What these hours add to what calendars know. Returns what they hold. */
function show(known: KnownSlots, hours: OpeningHours, dates: DateSpan, calendars: Calendars): FeedSlot[] {
  const slots = slotsOf(hours, dates, calendars);
  const usual = hours.specialDays.length === 0 ? slots : slotsOf(usually(hours), dates, calendars);
  for (const [date, ofDate] of Map.groupBy(usual, (slot) => slot.date)) {
    if (!known.has(date))
      known.set(
        date,
        ofDate.map((slot) => ({ ...slot, isShown: false })),
      );
  }
  const held = numbered(slots, known);
  for (const [date, ofDate] of Map.groupBy(held, (slot) => slot.date)) {
    const others = (known.get(date) ?? []).filter(({ nth }) => ofDate.every((slot) => slot.nth !== nth));
    known.set(date, [...others, ...ofDate.map((slot) => ({ ...slot, isShown: true }))]);
  }
  return held;
}

/** The same slots, each with the number that it has for who knows these. */
function numbered(slots: readonly FeedSlot[], known: KnownSlots): FeedSlot[] {
  return [...Map.groupBy(slots, ({ date }) => date)].flatMap(([date, ofDate]) => {
    const before = (known.get(date) ?? []).toSorted((a, b) => a.nth - b.nth);
    const starts = new Set(ofDate.map(({ start }) => start));
    const free = before.filter(({ start }) => !starts.has(start)).map(({ nth }) => nth);
    const taken = new Set<number>();
    let last = before.at(-1)?.nth ?? 0;
    return ofDate.map((slot) => {
      const same = before.find(({ start, nth }) => start === slot.start && !taken.has(nth));
      const nth = same?.nth ?? free.shift() ?? last + 1;
      taken.add(nth);
      last = Math.max(last, nth);
      return { ...slot, nth };
    });
  });
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

function usually(hours: OpeningHours): OpeningHours {
  return { ...hours, specialDays: [] };
}

function withoutClosedDays(hours: OpeningHours): OpeningHours {
  return { ...hours, specialDays: hours.specialDays.filter(({ says }) => says.kind !== 'closed') };
}

function keyOf({ date, nth }: FeedSlot): string {
  return `${date} ${nth}`;
}
