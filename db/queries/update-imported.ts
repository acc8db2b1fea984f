import { eq } from 'drizzle-orm';
import type { Place } from '../../server/model/place.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { hours, hoursTrust, places, rooms } from '../schema.ts';
import { inKeys, keysOf } from './in-keys.ts';
import { saveHours } from './save-hours.ts';
import { type NewTrust, saveFacilities } from './save-place.ts';

/** Writes what an import changed of a place. A part of a transaction: the caller writes the change log. */
export function updateImported(db: Database, before: Place, after: Place, newTrust: NewTrust | null): void {
  const { street = null, postalCode = null, locality = null } = after.address ?? {};
  const { name, kind, districtSlug, neighbourhoodCode, phone, website, hoursSourceText, hoursNotUnderstood } =
    after;
  db.drizzle
    .update(places)
    .set({
      ...{ name, kind, districtSlug, neighbourhoodCode, street, postalCode, locality },
      ...after.coordinates,
      ...{ phone, website, hoursSourceText, hoursNotUnderstood },
    })
    .where(eq(places.id, before.id))
    .run();
  saveFacilities(db, before.id, after.facilities);
  if (newTrust === null) return;
  saveHours(db, 'place', before.id, after.hours);
  if (before.trust?.source === 'sample') removeRoomHours(db, before.id);
  replaceTrust(db, before.id, newTrust);
}

function removeRoomHours(db: Database, placeId: number): void {
  const ids = db.drizzle.select({ id: rooms.id }).from(rooms).where(eq(rooms.placeId, placeId)).all();
  db.drizzle
    .delete(hours)
    .where(inKeys(hours.roomId))
    .prepare()
    .run(keysOf(ids.map(({ id }) => id)));
}

/** The rhythm that a place chose stays. */
function replaceTrust(db: Database, placeId: number, { source, updatedAt }: NewTrust): void {
  const updated = db.drizzle
    .update(hoursTrust)
    .set({ source, updatedAt })
    .where(eq(hoursTrust.placeId, placeId))
    .run();
  if (updated.changes === 0) insertRow(db, hoursTrust, { placeId, source, updatedAt });
}
