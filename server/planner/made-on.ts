/** Whether a proposal still says what was meant when it was made: the walk-in hour may have changed since. Pure. */
import { roomSlugOn } from '../directory/room-on.ts';
import { spansOf } from '../hours/day-hours.ts';
import { hoursOnDate } from '../hours/hours-on-date.ts';
import type { Calendars } from '../hours/model.ts';
import type { MadeOn, Proposal } from '../model/proposal.ts';
import type { WalkIn, WalkInDay, WalkInHours } from '../model/walk-in.ts';
import type { TimesAndRoom } from './check-move.ts';
import { isHeldBetween } from './is-held.ts';
import { firstDateOf, isSameRhythm, lastDateOf, lastStartOf, newSpecialDays } from './moved-hours.ts';

type About = Pick<WalkIn, 'hours' | 'roomSlug'>;
type Asked = Pick<Proposal, 'kind' | 'content' | 'madeOn'>;

export function madeOn({ version, hours, roomSlug }: WalkIn): MadeOn {
  return { version, hours, roomSlug };
}

/** Only other times for some dates: the rhythm and the room stay what they are. */
export function isOfDates({ kind, content, madeOn: then }: Asked): boolean {
  if (kind !== 'move' || then === null) return false;
  return isSameRhythm(then.hours, content.hours) && then.roomSlug === content.roomSlug;
}

/**
 * The times and the room that it asks for now. A move of dates leaves the rhythm and the room that are there now; null where
 * something else was agreed or cancelled since, that saying yes to this would silently undo.
 */
export function askedNow(asked: Asked, now: About, calendars: Calendars): TimesAndRoom | null {
  const { content, madeOn: then } = asked;
  if (then === null) return null;
  const since = newSpecialDays(then.hours, now.hours).filter((day) => !isAsThen(day, then, now, calendars));
  if (isOfDates(asked)) {
    const specialDays = content.hours.specialDays.map((day) => inRoomThen(day, then, now));
    const fits = specialDays.every((day) => isAsItWas(day, then.hours, now.hours, since, calendars));
    return fits ? { hours: { ...now.hours, specialDays }, roomSlug: now.roomSlug } : null;
  }
  if (!isSameRhythm(then.hours, now.hours) || then.roomSlug !== now.roomSlug) return null;
  if (since.some((day) => isLostBy(day, asked, now.hours))) return null;
  return { hours: content.hours, roomSlug: content.roomSlug };
}

/** Nothing was agreed for that date: it only says what was so, until another rhythm in another room begins. */
function isAsThen(
  { from, through, says, roomSlug }: WalkInDay,
  then: About,
  now: About,
  calendars: Calendars,
) {
  if (says.kind !== 'changed' || from !== through) return false;
  const was = spansOf(hoursOnDate(then.hours, from, calendars));
  const isSameRoom = (roomSlug ?? now.roomSlug) === roomSlugOn(then, from);
  return isSameRoom && JSON.stringify(was) === JSON.stringify(says.spans);
}

/** A date before another rhythm begins in another room is where it always was. */
function inRoomThen(day: WalkInDay, then: About, now: About): WalkInDay {
  if (day.says.kind !== 'changed' || day.roomSlug !== null || then.roomSlug === now.roomSlug) return day;
  const isBefore = !isSameRhythm(then.hours, now.hours) && day.through < lastStartOf(now.hours);
  return isBefore ? { ...day, roomSlug: then.roomSlug } : day;
}

/** Held as it was then, or not held as it was then, and nothing was agreed or cancelled for it since. */
function isAsItWas(
  day: WalkInDay,
  then: WalkInHours,
  now: WalkInHours,
  since: readonly WalkInDay[],
  calendars: Calendars,
): boolean {
  if (since.some((later) => overlap(later, day))) return false;
  return isHeldBetween(then, day, calendars) === isHeldBetween(now, day, calendars);
}

/** Other times for a date end where another rhythm begins, and where it stops. */
function isLostBy(day: WalkInDay, { kind, content: { hours } }: Asked, now: WalkInHours): boolean {
  const { says, through } = day;
  if (kind === 'move' && hours.specialDays.some((other) => overlap(other, day))) return true;
  if (says.kind !== 'changed') return false;
  if (kind === 'end') return through > (lastDateOf(hours) ?? through);
  // Only another room.
  if (isSameRhythm(hours, now)) return false;
  return through >= (firstDateOf(hours) ?? through);
}

function overlap(a: WalkInDay, b: WalkInDay): boolean {
  return a.from <= b.through && b.from <= a.through;
}
