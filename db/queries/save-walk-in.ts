import { and, eq } from 'drizzle-orm';
import { NotFound } from '../../server/errors.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { places, rooms, walkInHelpTopics, walkInLanguages, walkIns } from '../schema.ts';
import { type Act, recordChange } from './change-log.ts';
import { saveHours } from './save-hours.ts';

/** A walk-in hour or activity that is not there yet, at a place and room that are. */
export type NewWalkIn = Omit<WalkIn, 'id' | 'placeName' | 'districtSlug' | 'roomName' | 'organisationName'>;

/** Adds it in one transaction. Throws NotFound for an unknown place or room. */
export function addWalkIn(db: Database, walkIn: NewWalkIn, act: Act, actKey?: string): number {
  return inTransaction(db, () => {
    const { placeSlug, roomSlug, helpTopics, languages, hours, ...facts } = walkIn;
    const placeId = placeIdOf(db, placeSlug);
    const roomId = roomSlug === null ? null : roomIdOf(db, placeId, roomSlug);
    const walkInId = insertRow(db, walkIns, { ...facts, placeId, roomId });
    for (const helpTopicSlug of helpTopics) insertRow(db, walkInHelpTopics, { walkInId, helpTopicSlug });
    for (const language of languages) insertRow(db, walkInLanguages, { walkInId, language });
    saveHours(db, 'walkIn', walkInId, hours);
    recordChange(db, act, {
      what: 'addWalkIn',
      subject: `walkIn:${walkIn.slug}`,
      before: null,
      after: walkIn,
      ...(actKey !== undefined && { actKey }),
    });
    return walkInId;
  });
}

function placeIdOf(db: Database, slug: string): number {
  const row = db.drizzle.select({ id: places.id }).from(places).where(eq(places.slug, slug)).get();
  if (row === undefined) throw new NotFound('place', slug);
  return row.id;
}

function roomIdOf(db: Database, placeId: number, slug: string): number {
  const isIt = and(eq(rooms.placeId, placeId), eq(rooms.slug, slug));
  const row = db.drizzle.select({ id: rooms.id }).from(rooms).where(isIt).get();
  if (row === undefined) throw new NotFound('room', slug);
  return row.id;
}
