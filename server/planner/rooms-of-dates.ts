import type { Database } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { Proposal } from '../model/proposal.ts';
import type { RoomName } from '../model/walk-in.ts';

/** The names of rooms, where single dates of a proposal are in another one than always; most have none. */
export function roomsOfDates(
  db: Database,
  { placeSlug, content }: Pick<Proposal, 'placeSlug' | 'content'>,
): readonly RoomName[] {
  const isNamed = content.hours.specialDays.some(({ roomSlug }) => roomSlug !== null);
  return isNamed ? (getPlaceBySlug(db, placeSlug)?.rooms ?? []) : [];
}
