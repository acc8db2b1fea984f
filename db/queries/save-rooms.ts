/** Rooms of a place, changed. Parts of transactions: the caller writes the change log. */
import { and, eq } from 'drizzle-orm';
import { NotFound } from '../../server/errors.ts';
import type { Room } from '../../server/model/place.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { rooms } from '../schema.ts';
import { walkIns } from '../schema-walk-ins.ts';
import { saveHours } from './save-hours.ts';

/** `position` is where it stands among the others; null: after the last. */
export function addRoom(
  db: Database,
  placeId: number,
  { hours, ...room }: Room,
  position: number | null = null,
): void {
  const row = { placeId, position: position ?? (lastPosition(db).get(placeId) ?? -1) + 1, ...room };
  const roomId = insertRow(db, rooms, row);
  saveHours(db, 'room', roomId, hours);
}

const lastPosition = prepared((db) =>
  db.sqlite.prepare<[number], number | null>('SELECT max(position) FROM rooms WHERE place_id = ?').pluck(),
);

/** Throws NotFound. */
export function changeRoom(
  db: Database,
  placeId: number,
  slug: string,
  room: Pick<Room, 'name' | 'quiet'>,
): void {
  const { id } = rowOf(db, placeId, slug);
  db.drizzle.update(rooms).set(room).where(eq(rooms.id, id)).run();
}

/** What was held in it, and is over, was then held in no room in particular. Its position. Throws NotFound. */
export function removeRoom(db: Database, placeId: number, slug: string): number {
  const { id, position } = rowOf(db, placeId, slug);
  db.drizzle.update(walkIns).set({ roomId: null }).where(eq(walkIns.roomId, id)).run();
  db.drizzle.delete(rooms).where(eq(rooms.id, id)).run();
  return position;
}

function rowOf(
  db: Database,
  placeId: number,
  slug: string,
): { readonly id: number; readonly position: number } {
  const isIt = and(eq(rooms.placeId, placeId), eq(rooms.slug, slug));
  const row = db.drizzle.select({ id: rooms.id, position: rooms.position }).from(rooms).where(isIt).get();
  if (row === undefined) throw new NotFound('room', slug);
  return row;
}
