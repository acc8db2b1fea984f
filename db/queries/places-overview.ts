/** As little of every place of a district as telling which of them needs attention takes. */

import type { Instant } from '../../server/contract/timetable.ts';
import type { Precision } from '../../server/contract/vocabulary.ts';
import type { IsoDate } from '../../server/hours/model.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { prepared } from '../prepared.ts';

export interface PlaceInOverview {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly draft: boolean;
  readonly precision: Precision;
  readonly openReports: number;
  /** When its host was last asked about the hours; null: never. */
  readonly askedAt: Instant | null;
  /** How often visitors wished it had been open. */
  readonly wishes: number;
}

type Row = Omit<PlaceInOverview, 'draft'> & { readonly draft: number };

const overview = prepared((db) =>
  db.sqlite.prepare<[IsoDate, string], Row>(
    `SELECT id, slug, name, draft, precision,
       (SELECT count(*) FROM reports WHERE reports.place_id = places.id AND handled_at IS NULL) AS openReports,
       (SELECT max(asked_at) FROM asks WHERE asks.place_id = places.id) AS askedAt,
       (SELECT count(*) FROM wishes WHERE wishes.place_id = places.id AND wished_date >= ?) AS wishes
     FROM places WHERE district_slug = ? AND gone_since IS NULL ORDER BY name, slug`,
  ),
);

/** Drafts included; places that are gone for good are not. Wishes are counted from a date on. */
export function findOverview(db: Database, districtSlug: string, wishesFrom: IsoDate): PlaceInOverview[] {
  const rows = inSnapshot(db, () => overview(db).all(wishesFrom, districtSlug));
  return rows.map((row) => ({ ...row, draft: row.draft === 1 }));
}

const gone = prepared((db) =>
  db.sqlite.prepare<[string], { slug: string; name: string }>(
    'SELECT slug, name FROM places WHERE district_slug = ? AND gone_since IS NOT NULL ORDER BY name, slug',
  ),
);

/** Those that are gone for good: there may have been a mistake. */
export function findGonePlaces(
  db: Database,
  districtSlug: string,
): { readonly slug: string; readonly name: string }[] {
  return inSnapshot(db, () => gone(db).all(districtSlug));
}
