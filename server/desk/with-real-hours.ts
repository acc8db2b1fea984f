import type { OpeningHours } from '../hours/model.ts';
import type { Place } from '../model/place.ts';

/** The place as it would be with these hours saved: invented hours of its rooms go when the first real ones come. */
export function withRealHours(place: Place, hours: OpeningHours | null): Place {
  const isSample = place.trust?.source === 'sample';
  return {
    ...place,
    hours,
    rooms: isSample ? place.rooms.map((room) => ({ ...room, hours: null })) : place.rooms,
  };
}
