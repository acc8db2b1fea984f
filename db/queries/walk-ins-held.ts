import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

/** A walk-in hour by its slug, and where it is. */
export interface WalkInHeld {
  readonly slug: string;
  readonly placeSlug: string;
}

const held = prepared((db) =>
  db.sqlite.prepare<[string], WalkInHeld>(
    `SELECT DISTINCT walk_ins.slug, places.slug AS placeSlug
     FROM walk_in_professionals
     JOIN walk_ins ON walk_ins.id = walk_in_professionals.walk_in_id
     JOIN places ON places.id = walk_ins.place_id AND places.gone_since IS NULL
     WHERE walk_in_professionals.person_id IN (SELECT value FROM json_each(?))
     ORDER BY walk_ins.slug`,
  ),
);

/** Whatever any of these people holds, wherever it is. */
export function walkInsHeldBy(db: Database, personIds: readonly number[]): WalkInHeld[] {
  return personIds.length === 0 ? [] : held(db).all(JSON.stringify(personIds));
}
