import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { clearDoorReports } from '../../db/queries/live-switch.ts';
import type { AllHours } from '../../db/queries/replace-hours.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { nextMidnight } from '../directory/next-midnight.ts';
import { scheduleOf } from '../directory/timetable-of.ts';
import type { Place } from '../model/place.ts';

/**
 * Whoever changes the rest of today's hours knows more than whoever found the door closed before: those reports weigh
 * no more. A part of a transaction.
 */
export function clearReportsIfTodayChanges(db: Database, place: Place, to: AllHours, { at }: Act): void {
  if (place.doorReport === null) return;
  const calendars = calendarsOf(db);
  const restOfDay = { start: at, end: nextMidnight(at) };
  const rooms = place.rooms.map((room) => ({
    ...room,
    hours: to.rooms.find(({ slug }) => slug === room.slug)?.hours ?? null,
  }));
  const [before, after] = [place, { ...place, hours: to.hours, rooms }].map((version) =>
    scheduleOf({ ...version, live: null }, restOfDay, calendars).openIntervals.map(({ start, end }) => [
      start,
      end,
    ]),
  );
  if (JSON.stringify(before) !== JSON.stringify(after)) clearDoorReports(db, place.id, at);
}
