/** In which room a walk-in hour is on a date: the one rule for all who tell of it. Pure. */
import type { Instant } from '../contract/timetable.ts';
import { daysBetween, localOf } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import type { RoomName, WalkIn, WalkInDay } from '../model/walk-in.ts';

type InRooms = Pick<WalkIn, 'hours' | 'roomSlug'>;

/** Its usual one, but where the day that decides about that date gives another. null: no room in particular. */
export function roomSlugOn({ hours, roomSlug }: InRooms, date: IsoDate): string | null {
  const { specialDays } = hours;
  if (specialDays.every((day) => day.roomSlug === null)) return roomSlug;
  const day = decidingDay(specialDays, date);
  return day?.says.kind === 'changed' ? (day.roomSlug ?? roomSlug) : roomSlug;
}

/** Of an occurrence: it is of the date on which it starts. */
export function roomSlugAt(walkIn: InRooms, start: Instant): string | null {
  const isAlwaysThere = walkIn.hours.specialDays.every((day) => day.roomSlug === null);
  return isAlwaysThere ? walkIn.roomSlug : roomSlugOn(walkIn, localOf(start).date);
}

type WithNames = InRooms & Pick<WalkIn, 'roomName' | 'otherRooms'>;

/** The same with its name. */
export function roomAt(walkIn: WithNames, start: Instant): RoomName | null {
  const slug = roomSlugAt(walkIn, start);
  if (slug === null) return null;
  const other = walkIn.otherRooms.find((room) => room.slug === slug);
  return { slug, name: slug === walkIn.roomSlug ? (walkIn.roomName ?? slug) : (other?.name ?? slug) };
}

/** Of several the shortest, as the engine has it. */
export function decidingDay(specialDays: readonly WalkInDay[], date: IsoDate): WalkInDay | null {
  const about = specialDays.filter(({ from, through }) => from <= date && date <= through);
  return about.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null;
}

function lengthOf({ from, through }: WalkInDay): number {
  return daysBetween(from, through);
}
