import { and, count, eq, gt, isNull, lte, sql, sum } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { signInLinks } from '../schema-people.ts';

export type SignInLink = typeof signInLinks.$inferSelect;
export type NewSignInLink = Omit<SignInLink, 'wrongCodes' | 'usedAt'>;

export function addSignInLink(db: Database, link: NewSignInLink): void {
  inQuietTransaction(db, () => insertRow(db, signInLinks, { ...link, wrongCodes: 0, usedAt: null }));
}

/** null when it was used, has run out, or never was: which of these is nobody's business. */
export function getUsableLink(db: Database, tokenHash: string, now: Instant): SignInLink | null {
  return usable(db, eq(signInLinks.tokenHash, tokenHash), now);
}

/** The link that a browser asked for. */
export function getLinkOfRequest(db: Database, requestHash: string, now: Instant): SignInLink | null {
  return usable(db, eq(signInLinks.requestHash, requestHash), now);
}

/** Uses this link, and with it all others of the same person: whoever is in needs none. */
export function useLinksOf(db: Database, personId: number, now: Instant): void {
  const open = and(eq(signInLinks.personId, personId), isNull(signInLinks.usedAt));
  inQuietTransaction(db, () => db.drizzle.update(signInLinks).set({ usedAt: now }).where(open).run());
}

export function countWrongCode(db: Database, requestHash: string): void {
  const wrongCodes = sql`${signInLinks.wrongCodes} + 1`;
  const which = eq(signInLinks.requestHash, requestHash);
  inQuietTransaction(db, () => db.drizzle.update(signInLinks).set({ wrongCodes }).where(which).run());
}

/** For all links of one person together. `personId` null: of nobody, none. */
export function countWrongCodesSince(db: Database, personId: number | null, since: Instant): number {
  const query = db.drizzle
    .select({ wrongCodes: sum(signInLinks.wrongCodes).mapWith(Number) })
    .from(signInLinks)
    .where(and(eq(signInLinks.personId, personId ?? -1), gt(signInLinks.madeAt, since)));
  return inSnapshot(db, () => query.get())?.wrongCodes ?? 0;
}

/** How many links a person asked for after an instant; invitations are not asked for. */
export function countLinksSince(db: Database, personId: number, since: Instant): number {
  const asked = and(
    eq(signInLinks.personId, personId),
    gt(signInLinks.madeAt, since),
    eq(signInLinks.invitation, false),
  );
  const query = db.drizzle.select({ links: count() }).from(signInLinks).where(asked);
  return inSnapshot(db, () => query.get())?.links ?? 0;
}

/** An invitation that a later one replaces. */
export function removeInvitations(db: Database, personId: number): void {
  const own = and(eq(signInLinks.personId, personId), eq(signInLinks.invitation, true));
  inQuietTransaction(db, () => db.drizzle.delete(signInLinks).where(own).run());
}

export function removeLinksExpiredBefore(db: Database, before: Instant): void {
  inQuietTransaction(db, () =>
    db.drizzle.delete(signInLinks).where(lte(signInLinks.expiresAt, before)).run(),
  );
}

function usable(db: Database, which: ReturnType<typeof eq>, now: Instant): SignInLink | null {
  const lasting = and(which, isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now));
  return inSnapshot(db, () => db.drizzle.select().from(signInLinks).where(lasting).get()) ?? null;
}
