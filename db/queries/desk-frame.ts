/** The small questions that every page of the desk asks. */
import type { Instant } from '../../server/contract/timetable.ts';
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

export interface RecordedChange {
  readonly at: Instant;
  /** A pseudonym, or a part of the product. */
  readonly who: string;
  readonly what: string;
  /** "place:groene-stee" */
  readonly subject: string;
}

const changeOf = prepared((db) =>
  db.sqlite.prepare<[number], RecordedChange>(
    'SELECT at, who, what, subject FROM change_log WHERE sequence = ?',
  ),
);

/** null when there is no change of that number. */
export function getChange(db: Database, sequence: number): RecordedChange | null {
  return changeOf(db).get(sequence) ?? null;
}

const openReportsOf = prepared((db) =>
  db.sqlite
    .prepare<[string], number>(
      `SELECT count(*) FROM reports JOIN places ON places.id = reports.place_id
       WHERE places.slug = ? AND reports.handled_at IS NULL`,
    )
    .pluck(),
);

/** Reports about a place that nobody has looked at yet. */
export function countOpenReports(db: Database, placeSlug: string): number {
  return openReportsOf(db).get(placeSlug) ?? 0;
}

const realHours = prepared((db) =>
  db.sqlite
    .prepare<[], number>(
      `SELECT EXISTS (
         SELECT 1 FROM hours_trust JOIN places ON places.id = hours_trust.place_id
         WHERE source <> 'sample' AND places.draft = 0
       )`,
    )
    .pluck(),
);

/** Whether visitors see any place with hours that were not invented. */
export function hasPublicRealHours(db: Database): boolean {
  return realHours(db).get() === 1;
}
