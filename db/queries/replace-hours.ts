import { and, eq } from 'drizzle-orm';
import type { OpeningHours } from '../../server/hours/model.ts';
import type { Database } from '../open-database.ts';
import { rooms } from '../schema.ts';
import { saveHours } from './save-hours.ts';

export interface RoomHours {
  readonly slug: string;
  /** null: the room follows the place. */
  readonly hours: OpeningHours | null;
}

export interface AllHours {
  readonly hours: OpeningHours | null;
  readonly rooms: readonly RoomHours[];
}

/** Replaces the hours of a place and of the rooms that are named. A part of a transaction: the caller writes the change log. */
export function replaceHours(db: Database, placeId: number, all: AllHours): void {
  saveHours(db, 'place', placeId, all.hours);
  for (const { slug, hours } of all.rooms) {
    const isIt = and(eq(rooms.placeId, placeId), eq(rooms.slug, slug));
    const room = db.drizzle.select({ id: rooms.id }).from(rooms).where(isIt).get();
    // A room that is no more takes its hours with it.
    if (room !== undefined) saveHours(db, 'room', room.id, hours);
  }
}
