/** Organisations, changed. Parts of transactions: the caller writes the change log. */
import { eq, max } from 'drizzle-orm';
import type { Organisation } from '../../server/model/directory.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { organisations } from '../schema.ts';

export type OrganisationWords = Pick<Organisation, 'name' | 'description' | 'phone' | 'email'>;

export function saveOrganisationWords(db: Database, slug: string, words: OrganisationWords): void {
  const { name, description, phone, email } = words;
  db.drizzle
    .update(organisations)
    .set({ name, description, phone, email })
    .where(eq(organisations.slug, slug))
    .run();
}

/** At the end of the list. */
export function addOrganisationRow(db: Database, organisation: Organisation): void {
  const last = db.drizzle
    .select({ position: max(organisations.position) })
    .from(organisations)
    .get();
  insertRow(db, organisations, { ...organisation, position: (last?.position ?? 0) + 1 });
}

const inUse = prepared((db) =>
  db.sqlite
    .prepare<[{ slug: string }], number>(
      `SELECT EXISTS (SELECT 1 FROM walk_ins WHERE organisation_slug = :slug)
           OR EXISTS (SELECT 1 FROM proposals WHERE organisation_slug = :slug)
           OR EXISTS (SELECT 1 FROM rights WHERE organisation_slug = :slug)`,
    )
    .pluck(),
);

/** Whether walk-in hours, proposals or people belong to it. */
export function isOrganisationInUse(db: Database, slug: string): boolean {
  return inUse(db).get({ slug }) === 1;
}

/** One that nothing belongs to. */
export function removeOrganisation(db: Database, slug: string): void {
  db.drizzle.delete(organisations).where(eq(organisations.slug, slug)).run();
}
