import type { Database } from '../../db/open-database.ts';
import type { DayOfWeek } from '../contract/page.ts';
import type { Instant } from '../contract/timetable.ts';
import { daysFrom } from '../directory/days-ahead.ts';
import { calendarsOf } from '../directory/known-places.ts';
import type { DatedWalkIn } from '../directory/occurrences.ts';
import { addDays, daysBetween, instantOf } from '../hours/local-time.ts';
import type { SpecialDay } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { allAnnouncedIn } from './announce-days.ts';
import { placeToChange } from './change-hours.ts';
import { inEveryPart } from './every-part.ts';
import { walkInsBetween } from './walk-ins-hit.ts';

export interface AnnouncementPreview {
  /** The announced days as visitors will read them. */
  readonly days: readonly DayOfWeek[];
  /** Walk-in hours on those days that would stand before a closed door. */
  readonly walkInsHit: readonly DatedWalkIn[];
}

/** What announcing these days would do, in the house and in its rooms. `but`: exceptions within them. Throws NotFound. */
export function previewAnnouncement(
  db: Database,
  placeSlug: string,
  day: SpecialDay,
  now: Instant,
  but: readonly SpecialDay[] = [],
): AnnouncementPreview {
  const place = placeToChange(db, placeSlug);
  const to = inEveryPart(place, (hours, part) => allAnnouncedIn(hours, part, place, [day, ...but]));
  const after: Place = {
    ...place,
    hours: to.hours,
    rooms: place.rooms.map((room) => ({
      ...room,
      hours: to.rooms.find(({ slug }) => slug === room.slug)?.hours ?? null,
    })),
  };
  const { from, through } = day;
  const window = { start: Math.max(now, instantOf(from, 0)), end: instantOf(addDays(through, 1), 0) };
  return {
    days: daysFrom(after, from, daysBetween(from, through) + 1, calendarsOf(db)),
    walkInsHit: walkInsBetween(db, place, after, window),
  };
}
