import type { Interval } from '../../contract/timetable.ts';
import { cutAtMidnights } from '../../hours/cut-at-midnights.ts';
import type { Calendars, OpeningHours } from '../../hours/model.ts';
import type { FeedBlock } from '../../model/feed.ts';
import { type PlaceHours, scheduleOf } from '../timetable-of.ts';
import { touches } from './feed-slots.ts';

/**
 * When the place is open within `around`, as far as it touches `window`; and when it would have been but for a day on which
 * the host said that it is closed: that stays to be read, as closed.
 */
export function openBlocks(
  place: PlaceHours,
  window: Interval,
  around: Interval,
  calendars: Calendars,
): FeedBlock[] {
  const { openIntervals, closures } = scheduleOf(place, around, calendars);
  const closedDays = closures.filter(({ reason }) => reason.kind === 'date');
  const usual = closedDays.length === 0 ? [] : scheduleOf(usually(place), around, calendars).openIntervals;
  const closed = usual.flatMap((block) => {
    const day = closedDays.find((each) => touches(block, each));
    const isOpen = openIntervals.some((each) => touches(block, each));
    return day === undefined || isOpen ? [] : [{ ...block, closedFor: day.reason }];
  });
  return [...openIntervals.map((block) => ({ ...block, closedFor: null })), ...closed]
    .flatMap(cutAtMidnights)
    .filter((block) => touches(block, window))
    .sort((a, b) => a.start - b.start);
}

/** As if no day had been announced on which it is closed. */
function usually(place: PlaceHours): PlaceHours {
  const rooms = place.rooms.map((room) => ({ ...room, hours: withoutClosedDays(room.hours) }));
  return { ...place, live: null, hours: withoutClosedDays(place.hours), rooms };
}

function withoutClosedDays(hours: OpeningHours | null): OpeningHours | null {
  if (hours === null) return null;
  return { ...hours, specialDays: hours.specialDays.filter(({ says }) => says.kind !== 'closed') };
}
