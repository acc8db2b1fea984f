import { and, count, eq, gt, lte } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { NotFound } from '../../server/errors.ts';
import type { IsoDate } from '../../server/hours/model.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot, inTransaction } from '../open-database.ts';
import { places } from '../schema.ts';
import { placeLinks } from '../schema-people.ts';
import { type Act, recordChange } from './change-log.ts';

export interface StoredPlaceLink {
  readonly placeSlug: string;
  readonly districtSlug: string;
  /** To whom it was sent, or who made it. */
  readonly personId: number;
  readonly passedOn: boolean;
  /** null: the week that hosts are asked about when it is opened. */
  readonly askedMonday: IsoDate | null;
  readonly expiresAt: Instant;
}

export interface NewPlaceLink {
  readonly placeSlug: string;
  readonly tokenHash: string;
  readonly personId: number;
  readonly passedOn: boolean;
  readonly askedMonday: IsoDate | null;
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
      passedOn: placeLinks.passedOn,
      askedMonday: placeLinks.askedMonday,
      expiresAt: placeLinks.expiresAt,
    })
    .from(placeLinks)
    .innerJoin(places, eq(placeLinks.placeId, places.id))
    .where(and(eq(placeLinks.tokenHash, tokenHash), gt(placeLinks.expiresAt, now)));
  return inSnapshot(db, () => query.get()) ?? null;
}

/** How many links of a place still last, mailed and passed on. */
export function countPlaceLinks(db: Database, placeSlug: string, now: Instant): number {
  const query = db.drizzle
    .select({ links: count() })
    .from(placeLinks)
    .innerJoin(places, eq(placeLinks.placeId, places.id))
    .where(and(eq(places.slug, placeSlug), gt(placeLinks.expiresAt, now)));
  return inSnapshot(db, () => query.get())?.links ?? 0;
}

/** Ends all links of a place. Where there are none, nothing happened. Throws NotFound. */
export function revokePlaceLinks(db: Database, placeSlug: string, act: Act): void {
  inTransaction(db, () => {
    const place = db.drizzle.select({ id: places.id }).from(places).where(eq(places.slug, placeSlug)).get();
    if (place === undefined) throw new NotFound('place', placeSlug);
    const links = countPlaceLinks(db, placeSlug, act.at);
    if (links === 0) return;
    db.drizzle.delete(placeLinks).where(eq(placeLinks.placeId, place.id)).run();
    const subject = `place:${placeSlug}`;
    recordChange(db, act, { what: 'revokeLinks', subject, before: { links }, after: null });
  });
}

export function removeExpiredPlaceLinks(db: Database, now: Instant): void {
  inQuietTransaction(db, () => db.drizzle.delete(placeLinks).where(lte(placeLinks.expiresAt, now)).run());
}
