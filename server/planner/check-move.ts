import type { Database } from '../../db/open-database.ts';
import type { Instant } from '../contract/timetable.ts';
import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { roomSlugOn } from '../directory/room-on.ts';
import { spansOf } from '../hours/day-hours.ts';
import { hoursOnDate } from '../hours/hours-on-date.ts';
import type { Calendars, TimeSpan } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import type { WalkIn, WalkInDay, WalkInHours } from '../model/walk-in.ts';
import { type CheckedContent, checkRooms, checkTimes } from './check-content.ts';
import { isSameRhythm, movedHours } from './moved-hours.ts';
import { withAgreed } from './on-top.ts';
import { firstDateNotBegun, hasBegunOn } from './still-to-begin.ts';

export interface MoveQuestion {
  readonly walkIn: WalkIn;
  readonly place: Pick<Place, 'rooms'>;
  readonly now: Instant;
  /** It was proposed in time, so its first date may have passed while nobody answered. */
  readonly mayHaveBegun: boolean;
}

export interface TimesAndRoom {
  /** Its special days are only those that the move brings. */
  readonly hours: WalkInHours;
  readonly roomSlug: string | null;
}

/** Whether a walk-in hour can be held at these times in this room from then on. */
export function checkMove(
  db: Database,
  { walkIn, place, now, mayHaveBegun }: MoveQuestion,
  { hours: given, roomSlug }: TimesAndRoom,
): CheckedContent<TimesAndRoom> {
  const isSame = isSameRhythm(walkIn.hours, given);
  const question = { now, present: walkIn.hours, mayHaveBegun: mayHaveBegun || isSame };
  const calendars = calendarsOf(db);
  const { content: hours, findings, refuses } = checkTimes(given, question, calendars);
  const ofRoom = checkRooms(place, { hours, roomSlug });
  const changes =
    !isSame ||
    roomSlug !== walkIn.roomSlug ||
    (!refuses && hours.specialDays.some((day) => isOther(day, walkIn, calendars)));
  const ofDates = changes || refuses ? checkNewDays(hours, walkIn, now, calendars) : [NOTHING_CHANGES];
  // Together with what there is now, which may be too much or collide.
  const after = refuses ? null : movedHours(walkIn, { hours, roomSlug }, now, calendars);
  const together = after && checkTimes(after, { ...question, mayHaveBegun: true }, calendars);
  const all = [...findings, ...ofRoom, ...ofDates, ...(together?.refuses ? together.findings : [])];
  return {
    content: { hours, roomSlug },
    findings: all,
    refuses: refuses || ofRoom.length > 0 || ofDates.length > 0 || (together?.refuses ?? false),
  };
}

/** Whether other times, or another room, are asked for than it has on that date. */
function isOther(day: WalkInDay, walkIn: WalkIn, calendars: Calendars): boolean {
  const { from, through, says, roomSlug } = day;
  if (says.kind !== 'changed' || from !== through) return true;
  const was = spansOf(hoursOnDate(walkIn.hours, from, calendars));
  const timesOf = (spans: readonly TimeSpan[]) =>
    spans.map(({ opens, closes }) => `${opens}-${closes}`).join();
  return timesOf(was) !== timesOf(says.spans) || roomSlugOn(walkIn, from) !== (roomSlug ?? walkIn.roomSlug);
}

const NOTHING_CHANGES: WalkInFinding = { code: 'nothingChanges', path: '/hours' };

/** What has begun, or would have, cannot be said anew. */
function checkNewDays(
  { specialDays }: WalkInHours,
  walkIn: WalkIn,
  now: Instant,
  calendars: Calendars,
): WalkInFinding[] {
  const first = firstDateNotBegun(walkIn.hours, now, calendars);
  return specialDays.flatMap((day, at) => {
    const { from, through } = day;
    const wouldHaveBegun = hasBegunOn(withAgreed(NEVER, [day]), through, now, calendars);
    if (through >= first && !wouldHaveBegun) return [];
    return [{ code: 'inThePast', path: `/hours/specialDays/${at}`, from } as const];
  });
}

const NEVER: WalkInHours = { layers: [], specialDays: [], holidayPolicies: {}, otherHolidays: 'asAlways' };
