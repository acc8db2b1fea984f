/** The turns in the life of a place: public or not, agreed to by its host, gone. Parts of transactions: the caller writes the change log. */
import { eq } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { IsoDate } from '../../server/hours/model.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { places } from '../schema.ts';

export interface PlaceLife {
  readonly draft?: boolean;
  readonly hostAgreedAt?: Instant | null;
  readonly goneSince?: IsoDate | null;
}

export function savePlaceLife(db: Database, placeId: number, life: PlaceLife): void {
  db.drizzle.update(places).set(life).where(eq(places.id, placeId)).run();
}

const slugTaken = prepared((db) =>
  db.sqlite.prepare<[string], number>('SELECT 1 FROM places WHERE slug = ?').pluck(),
);

export function isSlugTaken(db: Database, slug: string): boolean {
  return slugTaken(db).get(slug) !== undefined;
}

const gone = prepared((db) =>
  db.sqlite.prepare<[], string>('SELECT slug FROM places WHERE gone_since IS NOT NULL').pluck(),
);

/** Those that closed for good, by slug. */
export function placesGone(db: Database): ReadonlySet<string> {
  return new Set(gone(db).all());
}
