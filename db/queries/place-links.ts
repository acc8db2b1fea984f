import { and, eq, gt, lte } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { NotFound } from '../../server/errors.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { places } from '../schema.ts';
import { placeLinks } from '../schema-people.ts';

export interface StoredPlaceLink {
  readonly placeSlug: string;
  readonly districtSlug: string;
  /** null: made to be passed on. */
  readonly personId: number | null;
  readonly expiresAt: Instant;
}

export interface NewPlaceLink {
  readonly placeSlug: string;
  readonly tokenHash: string;
  readonly personId: number | null;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** Throws NotFound. Not in the change log: the message that carries it is remembered as an ask. */
export function addPlaceLink(db: Database, { placeSlug, ...link }: NewPlaceLink): void {
  inQuietTransaction(db, () => {
    const place = db.drizzle.select({ id: places.id }).from(places).where(eq(places.slug, placeSlug)).get();
    if (place === undefined) throw new NotFound('place', placeSlug);
    insertRow(db, placeLinks, { ...link, placeId: place.id });
  });
}

/** null when there is none that lasts beyond `now`. */
export function getPlaceLink(db: Database, tokenHash: string, now: Instant): StoredPlaceLink | null {
  const query = db.drizzle
    .select({
      placeSlug: places.slug,
      districtSlug: places.districtSlug,
      personId: placeLinks.personId,
      expiresAt: placeLinks.expiresAt,
    })
    .from(placeLinks)
    .innerJoin(places, eq(placeLinks.placeId, places.id))
    .where(and(eq(placeLinks.tokenHash, tokenHash), gt(placeLinks.expiresAt, now)));
  return inSnapshot(db, () => query.get()) ?? null;
}

export function removeExpiredPlaceLinks(db: Database, now: Instant): void {
  inQuietTransaction(db, () => db.drizzle.delete(placeLinks).where(lte(placeLinks.expiresAt, now)).run());
}
