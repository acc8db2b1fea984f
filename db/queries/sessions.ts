import { and, desc, eq, lte, ne } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { places } from '../schema.ts';
import { barCards, sessions } from '../schema-people.ts';

/** Who is signed in on which phone. None of this is in the change log: when people come and go is not its business. */
export interface StoredSession {
  readonly id: number;
  /** null: a phone that was paired by a bar card. */
  readonly personId: number | null;
  /** null: a person's own session. */
  readonly placeSlug: string | null;
  readonly device: string;
  readonly madeAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly passkeyAt: Instant | null;
}

export type NewSession = Omit<typeof sessions.$inferInsert, 'id'>;

export function addSession(db: Database, session: NewSession): number {
  return inQuietTransaction(db, () => insertRow(db, sessions, session));
}

/** null when there is none that lasts beyond `now`. */
export function getSession(db: Database, tokenHash: string, now: Instant): StoredSession | null {
  const row = inSnapshot(db, () => select(db).where(eq(sessions.tokenHash, tokenHash)).get());
  return row !== undefined && row.expiresAt > now ? row : null;
}

/** Of one person, the latest seen first. */
export function findSessions(db: Database, personId: number, now: Instant): StoredSession[] {
  const query = select(db).where(eq(sessions.personId, personId)).orderBy(desc(sessions.seenAt));
  return inSnapshot(db, () => query.all()).filter(({ expiresAt }) => expiresAt > now);
}

export function extendSession(db: Database, id: number, seenAt: Instant, expiresAt: Instant): void {
  inQuietTransaction(db, () =>
    db.drizzle.update(sessions).set({ seenAt, expiresAt }).where(eq(sessions.id, id)).run(),
  );
}

export function savePasskeyShown(db: Database, id: number, passkeyAt: Instant): void {
  inQuietTransaction(db, () =>
    db.drizzle.update(sessions).set({ passkeyAt }).where(eq(sessions.id, id)).run(),
  );
}

export function removeSession(db: Database, id: number): void {
  inQuietTransaction(db, () => db.drizzle.delete(sessions).where(eq(sessions.id, id)).run());
}

/** Of one person only, so that nobody ends another's session. Returns whether it was hers. */
export function removeOwnSession(db: Database, personId: number, id: number): boolean {
  const own = and(eq(sessions.id, id), eq(sessions.personId, personId));
  return inQuietTransaction(db, () => db.drizzle.delete(sessions).where(own).run().changes > 0);
}

/** All of one person, or all but one. Returns how many. */
export function removeSessions(db: Database, personId: number, exceptId?: number): number {
  const which = and(
    eq(sessions.personId, personId),
    exceptId === undefined ? undefined : ne(sessions.id, exceptId),
  );
  return inQuietTransaction(db, () => db.drizzle.delete(sessions).where(which).run().changes);
}

export function removeExpiredSessions(db: Database, now: Instant): void {
  inQuietTransaction(db, () => db.drizzle.delete(sessions).where(lte(sessions.expiresAt, now)).run());
}

function select(db: Database) {
  const { id, personId, device, madeAt, seenAt, expiresAt, passkeyAt } = sessions;
  return db.drizzle
    .select({ id, personId, placeSlug: places.slug, device, madeAt, seenAt, expiresAt, passkeyAt })
    .from(sessions)
    .leftJoin(barCards, eq(sessions.barCardId, barCards.id))
    .leftJoin(places, eq(barCards.placeId, places.id));
}
