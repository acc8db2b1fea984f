/** The small questions that every page of the desk asks. */
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

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

const openProposalsTo = prepared((db) =>
  db.sqlite
    .prepare<[string], number>(
      `SELECT count(*) FROM proposals JOIN places ON places.id = proposals.place_id
       WHERE places.slug = ? AND proposals.state = 'open'`,
    )
    .pluck(),
);

/** Proposals to a place that wait for its answer. */
export function countOpenProposals(db: Database, placeSlug: string): number {
  return openProposalsTo(db).get(placeSlug) ?? 0;
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
