import type { Database } from '../../../db/open-database.ts';
import { findWalkIns } from '../../../db/queries/walk-ins.ts';
import type { Clash } from '../../directory/clashes/clash.ts';
import { clashesOf } from '../../directory/clashes/clashes-of.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { roomSlugAt } from '../../directory/room-on.ts';
import type { Place, Room } from '../../model/place.ts';

/** The first other room in which it would run into nothing on that date; null: none. */
export function freeRoomFor(db: Database, { walkIn, start, end }: Clash, place: Place): Room | null {
  const others = findWalkIns(db, { placeSlugs: [place.slug] }).filter(({ id }) => id !== walkIn.id);
  const isFree = ({ slug: roomSlug, name: roomName }: Room) => {
    const specialDays = walkIn.hours.specialDays.map((day) => ({ ...day, roomSlug: null }));
    const moved = { ...walkIn, roomSlug, roomName, hours: { ...walkIn.hours, specialDays } };
    const question = { walkIns: [...others, moved], places: [place], window: { start, end } };
    return !clashesOf({ ...question, calendars: calendarsOf(db) }).some(
      (clash) => clash.walkIn === moved && (clash.kind === 'roomTaken' || clash.kind === 'roomNotAvailable'),
    );
  };
  return place.rooms.find((room) => room.slug !== roomSlugAt(walkIn, start) && isFree(room)) ?? null;
}
