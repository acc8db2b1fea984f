/** Which block of the hours runs at an instant, and which comes next; what a host switched by hand left aside. Pure. */
import { endOfChain, runningAt } from '../contract/running.ts';
import type { Instant, Interval, OpenInterval } from '../contract/timetable.ts';
import { scheduleOf } from '../directory/timetable-of.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars } from '../hours/model.ts';
import type { Place } from '../model/place.ts';

/** Open intervals by the hours alone. */
export function blocksWithin(place: Place, window: Interval, calendars: Calendars): readonly OpenInterval[] {
  return scheduleOf({ ...place, live: null, doorReport: null }, window, calendars).openIntervals;
}

/** Until when what began yesterday or earlier still runs today; null: it does not run now. */
export function yesterdaysTail(place: Place, calendars: Calendars, now: Instant): Instant | null {
  const { date } = localOf(now);
  const midnight = instantOf(date, 0);
  // The hours of today itself left out: what then is open today began before it.
  const without = { from: date, through: date, says: { kind: 'closed' }, reason: null } as const;
  const yesterday = {
    ...place,
    hours: place.hours && {
      ...place.hours,
      specialDays: [...place.hours.specialDays.filter(notOn(date)), without],
    },
    rooms: place.rooms.map((room) => ({
      ...room,
      hours: room.hours && {
        ...room.hours,
        specialDays: [...room.hours.specialDays.filter(notOn(date)), without],
      },
    })),
  };
  const window = { start: midnight, end: instantOf(addDays(date, 1), 0) };
  const blocks = blocksWithin(yesterday, window, calendars);
  const running = runningAt(blocks, now);
  return running === null ? null : endOfChain(blocks, running);
}

function notOn(date: string) {
  return ({ from, through }: { readonly from: string; readonly through: string }) =>
    from !== date || through !== date;
}
