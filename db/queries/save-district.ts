/** Districts, changed. Parts of transactions: the caller writes the change log. */
import { eq } from 'drizzle-orm';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { districts } from '../schema.ts';

export interface DistrictNames {
  readonly name: string;
  readonly municipality: string;
}

export function saveDistrictNames(db: Database, slug: string, { name, municipality }: DistrictNames): void {
  db.drizzle.update(districts).set({ name, municipality }).where(eq(districts.slug, slug)).run();
}

/** Only one district is what `/` shows. */
export function makeHomeDistrict(db: Database, slug: string): void {
  db.drizzle.update(districts).set({ home: false }).where(eq(districts.home, true)).run();
  db.drizzle.update(districts).set({ home: true }).where(eq(districts.slug, slug)).run();
}

/** A district without neighbourhoods yet; its school region and its rhythm are those of the home district. */
export function addDistrict(db: Database, slug: string, { name, municipality }: DistrictNames): void {
  const like = db.drizzle.select().from(districts).where(eq(districts.home, true)).get();
  insertRow(db, districts, {
    ...{ slug, name, municipality, home: false, cbsCodes: [] },
    ...{ west: null, south: null, east: null, north: null, lon: null, lat: null },
    schoolRegion: like?.schoolRegion ?? 'midden',
    rhythmDays: like?.rhythmDays ?? 28,
    oldAfterDays: like?.oldAfterDays ?? 56,
  });
}

const inUse = prepared((db) =>
  db.sqlite
    .prepare<[{ slug: string }], number>(
      `SELECT EXISTS (SELECT 1 FROM places WHERE district_slug = :slug)
           OR EXISTS (SELECT 1 FROM rights WHERE district_slug = :slug)
           OR EXISTS (SELECT 1 FROM neighbourhoods WHERE district_slug = :slug)`,
    )
    .pluck(),
);

/** Whether places, people or neighbourhoods belong to it. */
export function isDistrictInUse(db: Database, slug: string): boolean {
  return inUse(db).get({ slug }) === 1;
}

/** One that nothing belongs to. */
export function removeDistrict(db: Database, slug: string): void {
  db.drizzle.delete(districts).where(eq(districts.slug, slug)).run();
}

/** Where a district lies that nobody put on the map before: its middle, and the box that its map may show. */
export function saveDistrictBox(
  db: Database,
  slug: string,
  where: {
    readonly centre: readonly [number, number];
    readonly box: readonly [number, number, number, number];
  },
): void {
  const [[lon, lat], [west, south, east, north]] = [where.centre, where.box];
  db.drizzle
    .update(districts)
    .set({ lon, lat, west, south, east, north })
    .where(eq(districts.slug, slug))
    .run();
}
