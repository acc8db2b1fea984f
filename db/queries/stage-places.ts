/**
 * The first half of an import: what a file says is put aside in short transactions, so that the server can go on
 * writing meanwhile. Nobody sees anything of it until it is published.
 */
import { and, eq, isNull, lt } from 'drizzle-orm';
import { ImportRefused } from '../../server/errors.ts';
import type { ImportedPlace } from '../../server/model/imported-place.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { imports, stagedPlaces } from '../schema.ts';
import type { Act } from './change-log.ts';
import { settleSlug } from './settle-slug.ts';

/** A place that cannot be staged, and the reason in a few English words. */
export interface NotStaged {
  /** Its place in the list that was given. */
  readonly index: number;
  readonly why: string;
}

/** What an import left behind that stopped halfway is thrown away after this. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;

/** Begins an import and returns its number. */
export function startImport(db: Database, fileName: string, act: Act): number {
  return inTransaction(db, () => {
    const isForgotten = and(isNull(imports.publishedAt), lt(imports.startedAt, act.at - FORGOTTEN_AFTER_MS));
    db.drizzle.delete(imports).where(isForgotten).run();
    return insertRow(db, imports, { startedAt: act.at, who: act.who, fileName });
  });
}

/**
 * Puts some places aside, in one short transaction; give a few hundred at a time. A place is refused when the file
 * names it twice, or gives it the slug of another.
 */
export function stageImportedPlaces(
  db: Database,
  importId: number,
  places: readonly ImportedPlace[],
): readonly NotStaged[] {
  return inTransaction(db, () => {
    checkUnpublished(db, importId);
    const first = countStaged(db, importId);
    const notStaged: NotStaged[] = [];
    places.forEach((place, index) => {
      const settled = settleSlug(db, importId, place);
      if (settled.kind === 'refused') notStaged.push({ index, why: settled.why });
      else insertRow(db, stagedPlaces, { importId, position: first + index, slug: settled.slug, place });
    });
    return notStaged;
  });
}

/** Throws away what was put aside, and the import with it. */
export function abandonImport(db: Database, importId: number): void {
  inTransaction(db, () => {
    checkUnpublished(db, importId);
    db.drizzle.delete(imports).where(eq(imports.id, importId)).run();
  });
}

/** Throws ImportRefused when there is no such import, or it was published already. */
export function checkUnpublished(db: Database, importId: number): { readonly who: string } {
  const row = db.drizzle.select().from(imports).where(eq(imports.id, importId)).get();
  if (row === undefined || row.publishedAt !== null) {
    throw new ImportRefused('This import is over, or was never begun.', 'Run the import again.');
  }
  return row;
}

function countStaged(db: Database, importId: number): number {
  const last = db.sqlite.prepare<[number], number>(
    'SELECT max(position) FROM staged_places WHERE import_id = ?',
  );
  return (last.pluck().get(importId) ?? -1) + 1;
}
