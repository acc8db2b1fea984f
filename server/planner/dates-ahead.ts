import type { Instant, Interval } from '../contract/timetable.ts';
import { cancelledWalkIns } from '../directory/cancelled-walk-ins.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { whyNotHeld } from '../directory/held-instead.ts';
import { heldWithin } from '../directory/occurrences.ts';
import { decidingDay, roomAt } from '../directory/room-on.ts';
import { byStart } from '../hours/interval-sets.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import type { WalkIn } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';
import { isCancellation } from './on-top.ts';

interface Announced extends DateRange {
  readonly reason: string | null;
  /** It is held on that date instead. */
  readonly movedTo: IsoDate | null;
  /** Somebody cancelled it, and can take that back; a date that was agreed to be moved stays moved. */
  readonly canBeHeld: boolean;
}

export interface ComingDate extends Interval {
  readonly date: IsoDate;
  /** The announcement that it is not held, which may be about more dates. */
  readonly cancelled: Announced | null;
  /** Another room than always. */
  readonly otherRoom: string | null;
  readonly clashes: readonly Clash[];
}

/** What comes back every eight weeks has a date in it. */
const AHEAD_DAYS = 63;

/** The dates that are not over, cancelled ones too, by start. `clashes`: of any walk-in hours. */
export function datesAhead(
  walkIn: WalkIn,
  clashes: readonly Clash[],
  now: Instant,
  calendars: Calendars,
): ComingDate[] {
  const today = localOf(now).date;
  const end = instantOf(addDays(today, AHEAD_DAYS), 0);
  const held = heldWithin(walkIn, { start: now, end }, calendars).map((interval) => ({
    ...{ ...interval, date: localOf(interval.start).date, cancelled: null },
    otherRoom: otherRoomAt(walkIn, interval.start),
    clashes: clashes.filter((clash) => clash.walkIn.id === walkIn.id && clash.start === interval.start),
  }));
  // What began yesterday may run past midnight.
  const day = { start: instantOf(addDays(today, -1), 0), end };
  const cancelled = cancelledWalkIns([walkIn], day, calendars).flatMap(({ start, end: until }) => {
    const date = localOf(start).date;
    const announced = announcementOn(walkIn, date);
    const isOver = until <= now || announced === null;
    return isOver ? [] : [{ start, end: until, date, cancelled: announced, otherRoom: null, clashes: [] }];
  });
  return [...held, ...cancelled].toSorted(byStart);
}

function otherRoomAt(walkIn: WalkIn, start: Instant): string | null {
  const room = roomAt(walkIn, start);
  return room === null || room.slug === walkIn.roomSlug ? null : room.name;
}

function announcementOn({ hours: { specialDays } }: WalkIn, date: IsoDate): ComingDate['cancelled'] {
  const day = decidingDay(specialDays, date);
  if (day?.says.kind !== 'closed') return null;
  const { from, through } = day;
  return { from, through, ...whyNotHeld(day, specialDays), canBeHeld: isCancellation(day) };
}
