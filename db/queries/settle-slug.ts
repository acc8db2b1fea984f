import type { ImportedPlace } from '../../server/model/imported-place.ts';
import { numberedSlug, slugOf } from '../../server/model/slug.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

export type SettledSlug =
  | { readonly kind: 'settled'; readonly slug: string }
  | { readonly kind: 'refused'; readonly why: string };

interface Known {
  readonly slug: string;
  readonly name: string;
  readonly osmId: string | null;
}

const COLUMNS = 'SELECT slug, name, osm_id AS osmId FROM places';
const byOsmId = prepared((db) => db.sqlite.prepare<[string], Known>(`${COLUMNS} WHERE osm_id = ?`));
const bySlug = prepared((db) => db.sqlite.prepare<[string], Known>(`${COLUMNS} WHERE slug = ?`));
const byName = prepared((db) =>
  db.sqlite.prepare<[string, string], Known>(
    `${COLUMNS} WHERE district_slug = ? AND name = ? AND osm_id IS NULL ORDER BY slug LIMIT 2`,
  ),
);
const staged = prepared((db) =>
  db.sqlite
    .prepare<[number, string], number>('SELECT 1 FROM staged_places WHERE import_id = ? AND slug = ?')
    .pluck(),
);

/**
 * Which place an import speaks of, so that repeating it makes nothing double: the one with the same OpenStreetMap
 * id, else with the slug that the file gives, else the only one of that name in the district, else a new one.
 */
export function settleSlug(db: Database, importId: number, place: ImportedPlace): SettledSlug {
  const known = knownPlace(db, place);
  const slug = known?.slug ?? place.slug;
  if (slug === null) return { kind: 'settled', slug: freeSlug(db, importId, place) };
  if (isStaged(db, importId, slug)) return { kind: 'refused', why: `the file has "${slug}" twice` };
  if (known === null && isAnother(bySlug(db).get(slug), place)) {
    return { kind: 'refused', why: `"${slug}" is the name of another place in OpenStreetMap` };
  }
  return { kind: 'settled', slug };
}

function knownPlace(db: Database, { slug, osmId, name, districtSlug }: ImportedPlace): Known | null {
  const sameId = osmId === null ? undefined : byOsmId(db).get(osmId);
  if (sameId !== undefined) return sameId;
  if (slug !== null) return null;
  const [first, second] = byName(db).all(districtSlug, name);
  return first !== undefined && second === undefined ? first : null;
}

/** The first slug of the name that no other place has, in the database or earlier in this import. */
function freeSlug(db: Database, importId: number, place: ImportedPlace): string {
  const base = slugOf(place.name);
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(base, number);
    if (isStaged(db, importId, slug)) continue;
    const holder = bySlug(db).get(slug);
    // Of the same name and as nameless in OpenStreetMap: the one that this very file brought before.
    const isSame = holder !== undefined && holder.name === place.name && holder.osmId === place.osmId;
    if (holder === undefined || isSame) return slug;
  }
}

function isStaged(db: Database, importId: number, slug: string): boolean {
  return staged(db).get(importId, slug) !== undefined;
}

function isAnother(holder: Known | undefined, { osmId }: ImportedPlace): boolean {
  return holder !== undefined && holder.osmId !== null && osmId !== null && holder.osmId !== osmId;
}
