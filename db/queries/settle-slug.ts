import type { ImportedPlace } from '../../server/model/imported-place.ts';
import { numberedSlug, slugOf } from '../../server/model/slug.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { type Findable, isSamePlace } from './is-same-place.ts';

export type SettledSlug =
  | { readonly kind: 'settled'; readonly slug: string }
  | { readonly kind: 'refused'; readonly why: string };

interface Known extends Findable {
  readonly slug: string;
  readonly osmId: string | null;
}

const COLUMNS = `SELECT slug, osm_id AS osmId, street, postal_code AS postalCode, lon, lat,
  radius_metres AS radiusMetres FROM places`;
const byOsmId = prepared((db) => db.sqlite.prepare<[string], Known>(`${COLUMNS} WHERE osm_id = ?`));
const bySlug = prepared((db) => db.sqlite.prepare<[string], Known>(`${COLUMNS} WHERE slug = ?`));
const byName = prepared((db) =>
  db.sqlite.prepare<[string], Known>(`${COLUMNS} WHERE name = ? ORDER BY slug`),
);
const staged = prepared((db) =>
  db.sqlite
    .prepare<[number, string], number>('SELECT 1 FROM staged_places WHERE import_id = ? AND slug = ?')
    .pluck(),
);

/**
 * Which place an import speaks of, so that repeating it makes nothing double: the one with the same OpenStreetMap
 * id, else with the slug that the file gives, else of the same name at the same address, else a new one.
 */
export function settleSlug(db: Database, importId: number, place: ImportedPlace): SettledSlug {
  const known = knownPlace(db, importId, place);
  const slug = known?.slug ?? place.slug;
  if (slug === null) return { kind: 'settled', slug: freeSlug(db, importId, place) };
  if (isStaged(db, importId, slug)) return { kind: 'refused', why: `the file has "${slug}" twice` };
  const holder = place.slug === null ? undefined : bySlug(db).get(place.slug);
  if (holder !== undefined && holder.slug !== slug) {
    return { kind: 'refused', why: `"${holder.slug}" and ${place.osmId} are two places here` };
  }
  if (isAnother(holder, place)) {
    return { kind: 'refused', why: `"${slug}" is the name of another place in OpenStreetMap` };
  }
  return { kind: 'settled', slug };
}

function knownPlace(db: Database, importId: number, place: ImportedPlace): Known | null {
  const { slug, osmId, name } = place;
  const sameId = osmId === null ? undefined : byOsmId(db).get(osmId);
  if (sameId !== undefined) return sameId;
  if (slug !== null) return null;
  const asked = { ...place.coordinates, street: null, postalCode: null, ...place.address };
  // The file may have two alike: each is taken once, in the order in which they came before.
  const alike = byName(db)
    .all(name)
    .find(
      (known) => !isAnother(known, place) && isSamePlace(known, asked) && !isStaged(db, importId, known.slug),
    );
  return alike ?? null;
}

/** The first slug of the name that no place has, in the database or earlier in this import. */
function freeSlug(db: Database, importId: number, place: ImportedPlace): string {
  const base = slugOf(place.name);
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(base, number);
    if (!isStaged(db, importId, slug) && bySlug(db).get(slug) === undefined) return slug;
  }
}

function isStaged(db: Database, importId: number, slug: string): boolean {
  return staged(db).get(importId, slug) !== undefined;
}

function isAnother(holder: Known | undefined, { osmId }: ImportedPlace): boolean {
  return holder !== undefined && holder.osmId !== null && osmId !== null && holder.osmId !== osmId;
}
