/** Mailed links to one proposal. Only the hash of a link is kept. */
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { places } from '../schema.ts';
import { proposalLinks, proposals } from '../schema-walk-ins.ts';

export interface NewProposalLink {
  readonly proposalId: number;
  readonly tokenHash: string;
  readonly personId: number;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

export interface StoredProposalLink {
  readonly proposalId: number;
  readonly placeSlug: string;
  readonly districtSlug: string;
  /** Whose link it is. */
  readonly personId: number;
}

/** Not in the change log: the mail that carries it is in the outbox. A part of the transaction that queues it. */
export function addProposalLink(db: Database, link: NewProposalLink): void {
  inQuietTransaction(db, () => insertRow(db, proposalLinks, link));
}

/** null when there is none that lasts beyond `now`. */
export function getProposalLink(db: Database, tokenHash: string, now: Instant): StoredProposalLink | null {
  const query = db.drizzle
    .select({
      proposalId: proposalLinks.proposalId,
      placeSlug: places.slug,
      districtSlug: places.districtSlug,
      personId: proposalLinks.personId,
    })
    .from(proposalLinks)
    .innerJoin(proposals, eq(proposalLinks.proposalId, proposals.id))
    .innerJoin(places, eq(proposals.placeId, places.id))
    .where(and(eq(proposalLinks.tokenHash, tokenHash), gt(proposalLinks.expiresAt, now)));
  return inSnapshot(db, () => query.get()) ?? null;
}

export function removeExpiredProposalLinks(db: Database, now: Instant): void {
  inQuietTransaction(db, () =>
    db.drizzle.delete(proposalLinks).where(lte(proposalLinks.expiresAt, now)).run(),
  );
}
