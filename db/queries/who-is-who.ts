/** The small lists of the people page: where somebody may be host, and who was here last. */
import type { Instant } from '../../server/contract/timetable.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

export interface NamedPlace {
  readonly slug: string;
  readonly name: string;
}

const namesIn = prepared((db) =>
  db.sqlite.prepare<[string], NamedPlace>(
    'SELECT slug, name FROM places WHERE district_slug = ? AND gone_since IS NULL ORDER BY name COLLATE NOCASE',
  ),
);

/** The places of a district by name, drafts too. */
export function namesOfPlaces(db: Database, districtSlug: string): NamedPlace[] {
  return namesIn(db).all(districtSlug);
}

const seen = prepared((db) =>
  db.sqlite.prepare<[], { readonly personId: number; readonly seenAt: Instant }>(
    'SELECT person_id AS personId, max(seen_at) AS seenAt FROM sessions WHERE person_id IS NOT NULL GROUP BY person_id',
  ),
);

/** When each person's phone last came by, to the day; whoever is signed in nowhere is not in it. */
export function lastSeen(db: Database): ReadonlyMap<number, Instant> {
  return new Map(
    seen(db)
      .all()
      .map(({ personId, seenAt }) => [personId, seenAt]),
  );
}
