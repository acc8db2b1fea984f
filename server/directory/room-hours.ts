import type { OpeningHours } from '../hours/model.ts';
import type { Place, Room } from '../model/place.ts';

/** A room without hours of its own follows the place, also where another room is open longer. null: it follows the door. */
export function hoursOfRoom(
  { hours }: Room,
  { rooms, hours: own }: Pick<Place, 'hours' | 'rooms'>,
): OpeningHours | null {
  const isOneOfMany = rooms.some((room) => room.hours !== null);
  return hours ?? (isOneOfMany ? own : null);
}
