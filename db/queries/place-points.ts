import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import type { Precision } from '../../server/contract/vocabulary.ts';
import type { Database } from '../open-database.ts';
import { places } from '../schema.ts';

/** As little of a place as choosing and sorting by where it is takes. */
export interface PlacePoint {
  readonly slug: string;
  readonly districtSlug: string;
  readonly neighbourhoodCode: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly precision: Precision;
}

/** Every place that visitors may find, by slug: no drafts, and none that is gone for good. Ten thousand take a few milliseconds, whole places do not. */
export function findPlacePoints(db: Database): PlacePoint[] {
  return db.drizzle
    .select({
      slug: places.slug,
      districtSlug: places.districtSlug,
      neighbourhoodCode: places.neighbourhoodCode,
      lon: places.lon,
      lat: places.lat,
      precision: places.precision,
    })
    .from(places)
    .where(and(isNull(places.goneSince), eq(places.draft, false)))
    .orderBy(asc(places.slug))
    .all();
}

/** Places that closed for good on that date (Amsterdam) or after it, by slug; no drafts. */
export function findPlacesGoneSince(db: Database, districtSlug: string, date: string): string[] {
  const { slug, goneSince, draft } = places;
  const query = db.drizzle.select({ slug }).from(places);
  const isIt = and(eq(places.districtSlug, districtSlug), gte(goneSince, date), eq(draft, false));
  return query
    .where(isIt)
    .orderBy(asc(slug))
    .all()
    .map((row) => row.slug);
}
