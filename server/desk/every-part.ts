/** A place and its rooms are open where one of them is: what closes the house has to be said to each of them. */
import type { AllHours } from '../../db/queries/replace-hours.ts';
import type { OpeningHours } from '../hours/model.ts';
import type { Place } from '../model/place.ts';

export type Part = 'place' | 'room';

/** Changes the hours of the place and of each room that has its own. */
export function inEveryPart(
  { hours, rooms }: Pick<Place, 'hours' | 'rooms'>,
  change: (hours: OpeningHours, part: Part) => OpeningHours,
): AllHours {
  return {
    hours: hours && change(hours, 'place'),
    rooms: rooms.map((room) => ({ slug: room.slug, hours: room.hours && change(room.hours, 'room') })),
  };
}

/** Why there is nothing to deviate from, or to confirm; null: there is. */
export function whyNoRealHours({
  trust,
  hours,
  rooms,
}: Pick<Place, 'trust' | 'hours' | 'rooms'>): 'sample' | 'noHours' | null {
  if (trust === null || (hours === null && rooms.every((room) => room.hours === null))) return 'noHours';
  return trust.source === 'sample' ? 'sample' : null;
}
