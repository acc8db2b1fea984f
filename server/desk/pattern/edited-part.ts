/** Whose hours an editor is about: the place itself, or a room that has its own. Pure. */
import { NotFound } from '../../errors.ts';
import type { OpeningHours } from '../../hours/model.ts';
import type { Place, Room } from '../../model/place.ts';
import { withRealHours } from '../with-real-hours.ts';

export interface EditedPart {
  /** null: the place itself. */
  readonly room: Room | null;
  /** null: there are none, or they were invented. */
  readonly hours: OpeningHours | null;
}

/** Of a place where only rooms have hours, the first of those is meant when nobody asks for another. Throws NotFound. */
export function editedPart(place: Place, roomSlug: string | null): EditedPart {
  const isSample = place.trust?.source === 'sample';
  const withHours = place.rooms.find(({ hours }) => hours !== null);
  const slug = roomSlug ?? (place.hours === null && withHours !== undefined ? withHours.slug : null);
  if (slug === null || slug === PLACE_ITSELF) return { room: null, hours: isSample ? null : place.hours };
  const room = place.rooms.find((each) => each.slug === slug);
  if (room === undefined) throw new NotFound('room', slug);
  return { room, hours: isSample ? null : room.hours };
}

/** What an address calls the place itself, where its rooms are meant by default. */
export const PLACE_ITSELF = '-';

/** The rooms to choose from: all of them as soon as one has hours of its own. */
export function roomsToChoose({ rooms }: Place): readonly Room[] {
  return rooms.some(({ hours }) => hours !== null) ? rooms : [];
}

/** The place as it would be with these hours of that part. */
export function placeAfter(place: Place, { room }: EditedPart, hours: OpeningHours): Place {
  if (room === null) return withRealHours(place, hours);
  const after = withRealHours(place, place.trust?.source === 'sample' ? null : place.hours);
  return {
    ...after,
    rooms: after.rooms.map((each) => (each.slug === room.slug ? { ...each, hours } : each)),
  };
}
