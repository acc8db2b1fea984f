import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { NotFound } from '../../server/errors.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot, inTransaction } from '../open-database.ts';
import { places } from '../schema.ts';
import { barCards, sessions } from '../schema-people.ts';
import { type Act, recordChange } from './change-log.ts';

export interface BarCard {
  readonly id: number;
  readonly madeAt: Instant;
  /** How many phones it paired that are still signed in. */
  readonly phones: number;
}

/** Throws NotFound. */
export function addBarCard(db: Database, placeSlug: string, tokenHash: string, act: Act): number {
  return inTransaction(db, () => {
    const place = db.drizzle.select({ id: places.id }).from(places).where(eq(places.slug, placeSlug)).get();
    if (place === undefined) throw new NotFound('place', placeSlug);
    const row = { placeId: place.id, tokenHash, madeAt: act.at, revokedAt: null };
    const id = insertRow(db, barCards, row);
    const after = { barCard: id };
    recordChange(db, act, { what: 'makeBarCard', subject: `place:${placeSlug}`, before: null, after });
    return id;
  });
}

/** The cards of a place that still pair phones, the newest first. */
export function findBarCards(db: Database, placeSlug: string, now: Instant): BarCard[] {
  return inSnapshot(db, () => {
    const rows = db.drizzle
      .select({ id: barCards.id, madeAt: barCards.madeAt })
      .from(barCards)
      .innerJoin(places, eq(barCards.placeId, places.id))
      .where(and(eq(places.slug, placeSlug), isNull(barCards.revokedAt)))
      .orderBy(desc(barCards.id))
      .all();
    return rows.map((row) => ({ ...row, phones: countPhones(db, row.id, now) }));
  });
}

/** null: there is none, or it was revoked. */
export function getBarCard(
  db: Database,
  tokenHash: string,
): { readonly id: number; readonly placeSlug: string } | null {
  const query = db.drizzle
    .select({ id: barCards.id, placeSlug: places.slug })
    .from(barCards)
    .innerJoin(places, eq(barCards.placeId, places.id))
    .where(and(eq(barCards.tokenHash, tokenHash), isNull(barCards.revokedAt)));
  return inSnapshot(db, () => query.get()) ?? null;
}

/** Ends the card and every phone that it paired. Throws NotFound when it is not a card of this place. */
export function revokeBarCard(db: Database, placeSlug: string, id: number, act: Act): void {
  inTransaction(db, () => {
    const known = findBarCards(db, placeSlug, act.at).find((card) => card.id === id);
    if (known === undefined) throw new NotFound('bar card', String(id));
    db.drizzle.update(barCards).set({ revokedAt: act.at }).where(eq(barCards.id, id)).run();
    db.drizzle.delete(sessions).where(eq(sessions.barCardId, id)).run();
    const before = { barCard: id, phones: known.phones };
    recordChange(db, act, { what: 'revokeBarCard', subject: `place:${placeSlug}`, before, after: null });
  });
}

function countPhones(db: Database, cardId: number, now: Instant): number {
  const query = db.drizzle.select({ expiresAt: sessions.expiresAt }).from(sessions);
  return query
    .where(eq(sessions.barCardId, cardId))
    .all()
    .filter(({ expiresAt }) => expiresAt > now).length;
}
