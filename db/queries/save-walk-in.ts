import { and, eq } from 'drizzle-orm';
import { NotFound } from '../../server/errors.ts';
import type { Contact, WalkIn, WalkInContent, WalkInProfessional } from '../../server/model/walk-in.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { places, rooms } from '../schema.ts';
import { walkInHelpTopics, walkInLanguages, walkInProfessionals, walkIns } from '../schema-walk-ins.ts';
import { type Act, recordChange } from './change-log.ts';
import { saveWalkInHours } from './save-hours.ts';
import { getWalkInAlsoGone } from './walk-ins.ts';

/** A walk-in hour or activity that is not there yet, at a place and room that are. */
export type NewWalkIn = Omit<WalkIn, Derived> & Partial<Contact>;
type Derived =
  | 'id'
  | 'placeName'
  | 'districtSlug'
  | 'roomName'
  | 'otherRooms'
  | 'organisationName'
  | 'contact'
  | 'ownContact'
  | 'professionals'
  | 'version'
  | 'updatedAt';

/** Adds it in one transaction. Throws NotFound for an unknown place or room. */
export function addWalkIn(db: Database, walkIn: NewWalkIn, act: Act, actKey?: string): number {
  return inTransaction(db, () => {
    const { placeSlug, roomSlug, helpTopics, languages, hours, ...facts } = walkIn;
    const placeId = placeIdOf(db, placeSlug);
    const roomId = roomSlug === null ? null : roomIdOf(db, placeId, roomSlug);
    const walkInId = insertRow(db, walkIns, { ...facts, placeId, roomId, version: 1, updatedAt: act.at });
    saveLists(db, walkInId, walkIn);
    saveWalkInHours(db, walkInId, hours, (slug) => roomIdOf(db, placeId, slug));
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

export interface WalkInChange {
  readonly what: 'changeWalkIn' | 'moveWalkIn' | 'endWalkIn' | 'cancelDates' | 'undoWalkIn';
  readonly slug: string;
  readonly to: WalkInContent;
  /** As `actKeyOf` makes it. */
  readonly key: string | null;
  /** What else the log keeps of it. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Replaces all that is said of it, with the line in the log. Returns its number there. Throws NotFound. */
export function saveWalkIn(db: Database, { what, slug, to, key, after }: WalkInChange, act: Act): number {
  return inTransaction(db, () => {
    const before = getWalkInAlsoGone(db, slug);
    if (before === null) throw new NotFound('walkIn', slug);
    const { roomSlug, helpTopics, languages, hours, ...facts } = to;
    const placeId = placeIdOf(db, before.placeSlug);
    const roomId = roomSlug === null ? null : roomIdOf(db, placeId, roomSlug);
    const row = { ...facts, roomId, version: before.version + 1, updatedAt: act.at };
    db.drizzle.update(walkIns).set(row).where(eq(walkIns.id, before.id)).run();
    db.drizzle.delete(walkInHelpTopics).where(eq(walkInHelpTopics.walkInId, before.id)).run();
    db.drizzle.delete(walkInLanguages).where(eq(walkInLanguages.walkInId, before.id)).run();
    saveLists(db, before.id, { helpTopics, languages });
    saveWalkInHours(db, before.id, hours, (slug) => roomIdOf(db, placeId, slug));
    return recordChange(db, act, {
      what,
      subject: `walkIn:${slug}`,
      before: contentOf(before),
      after: { ...to, ...after },
      ...(key !== null && { actKey: key }),
    });
  });
}

/** What of it is anybody's to change; of its contact only what was given for itself. */
export function contentOf(walkIn: WalkIn): WalkInContent {
  const { title, titleEn, helpTopics, themeSlug, audience, byAppointment, languages, hours } = walkIn;
  const words = { title, titleEn, helpTopics, themeSlug, audience, byAppointment, languages };
  return { ...words, ...walkIn.ownContact, hours, roomSlug: walkIn.roomSlug };
}

/** As if it had never been added: for an activity that was added by mistake just now. Returns its number in the log. */
export function removeWalkIn(db: Database, walkIn: WalkIn, undoes: number, act: Act): number {
  return inTransaction(db, () => {
    db.drizzle.delete(walkIns).where(eq(walkIns.id, walkIn.id)).run();
    const subject = `walkIn:${walkIn.slug}`;
    return recordChange(db, act, {
      what: 'undoWalkIn',
      subject,
      before: contentOf(walkIn),
      after: { undoes },
    });
  });
}

/** Also by one of a place that is gone. */
export function isWalkInSlugTaken(db: Database, slug: string): boolean {
  return (
    db.drizzle.select({ id: walkIns.id }).from(walkIns).where(eq(walkIns.slug, slug)).get() !== undefined
  );
}

/** Whoever holds it, or lets visitors read another name. A part of a transaction; a name is never in the log. */
export function saveProfessional(
  db: Database,
  walkInId: number,
  { personId, shownName }: WalkInProfessional,
): void {
  db.drizzle
    .insert(walkInProfessionals)
    .values({ walkInId, personId, shownName })
    .onConflictDoUpdate({
      target: [walkInProfessionals.walkInId, walkInProfessionals.personId],
      set: { shownName },
    })
    .run();
}

/** She holds it no more. A part of a transaction. */
export function removeProfessional(db: Database, walkInId: number, personId: number): void {
  const isIt = and(eq(walkInProfessionals.walkInId, walkInId), eq(walkInProfessionals.personId, personId));
  db.drizzle.delete(walkInProfessionals).where(isIt).run();
}

function saveLists(
  db: Database,
  walkInId: number,
  { helpTopics, languages }: Pick<WalkIn, 'helpTopics' | 'languages'>,
): void {
  for (const helpTopicSlug of helpTopics) insertRow(db, walkInHelpTopics, { walkInId, helpTopicSlug });
  for (const language of languages) insertRow(db, walkInLanguages, { walkInId, language });
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
