import type { Instant, Interval } from '../contract/timetable.ts';
import { cancelledWalkIns } from '../directory/cancelled-walk-ins.ts';
import type { Clash } from '../directory/clashes/clash.ts';
import { heldInstead } from '../directory/held-instead.ts';
import { heldWithin } from '../directory/occurrences.ts';
import { roomAt } from '../directory/room-on.ts';
import { byStart } from '../hours/interval-sets.ts';
import { addDays, instantOf, localOf } from '../hours/local-time.ts';
import type { Calendars, IsoDate } from '../hours/model.ts';
import type { WalkIn } from '../model/walk-in.ts';
import type { DateRange } from './cancelled-range.ts';

interface Announced extends DateRange {
  readonly reason: string | null;
  /** It is held on that date instead. */
  readonly movedTo: IsoDate | null;
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

/** Yesterday, as long as what began then still runs past midnight; else today. */
export function firstDateNotOver(walkIn: WalkIn, now: Instant, calendars: Calendars): IsoDate {
  const today = localOf(now).date;
  const running = heldWithin(walkIn, { start: now, end: now + 1 }, calendars);
  return running.map(({ start }) => localOf(start).date).find((date) => date < today) ?? today;
}

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

function announcementOn({ hours }: WalkIn, date: IsoDate): ComingDate['cancelled'] {
  const day = hours.specialDays.find(
    ({ says, from, through }) => says.kind === 'closed' && from <= date && date <= through,
  );
  if (day === undefined) return null;
  const { from, through, reason } = day;
  return { from, through, reason, movedTo: heldInstead(day, hours.specialDays) };
}
