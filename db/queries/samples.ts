/** What was invented for the trial, counted and removed. */
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

export interface Samples {
  /** Places whose hours are invented. */
  readonly places: readonly { readonly slug: string; readonly name: string }[];
  readonly hosts: number;
  readonly walkIns: number;
}

const placesOf = prepared((db) =>
  db.sqlite.prepare<[string], { slug: string; name: string }>(
    `SELECT slug, name FROM places JOIN hours_trust ON hours_trust.place_id = places.id
     WHERE district_slug = ? AND source = 'sample' ORDER BY slug`,
  ),
);
const hostsOf = prepared((db) =>
  db.sqlite
    .prepare<[string], number>(
      `SELECT count(*) FROM hosts JOIN places ON places.id = hosts.place_id
       WHERE district_slug = ? AND sample = 1`,
    )
    .pluck(),
);
const walkInsOf = prepared((db) =>
  db.sqlite
    .prepare<[string], number>(
      `SELECT count(*) FROM walk_ins JOIN places ON places.id = walk_ins.place_id
       WHERE district_slug = ? AND sample = 1`,
    )
    .pluck(),
);

export function findSamples(db: Database, districtSlug: string): Samples {
  return {
    places: placesOf(db).all(districtSlug),
    hosts: hostsOf(db).get(districtSlug) ?? 0,
    walkIns: walkInsOf(db).get(districtSlug) ?? 0,
  };
}

const IN_DISTRICT = '(SELECT id FROM places WHERE district_slug = ?)';
const SAMPLE_PLACES = `(SELECT places.id FROM places JOIN hours_trust ON hours_trust.place_id = places.id
  WHERE district_slug = ? AND source = 'sample')`;

/** In this order: what says that hours are samples goes last. */
const REMOVALS = [
  `DELETE FROM walk_ins WHERE sample = 1 AND place_id IN ${IN_DISTRICT}`,
  `DELETE FROM hosts WHERE sample = 1 AND place_id IN ${IN_DISTRICT}`,
  `DELETE FROM hours WHERE room_id IN (SELECT id FROM rooms WHERE place_id IN ${SAMPLE_PLACES})`,
  `DELETE FROM hours WHERE place_id IN ${SAMPLE_PLACES}`,
  `DELETE FROM live_switches WHERE place_id IN ${SAMPLE_PLACES}`,
  `DELETE FROM hours_trust WHERE source = 'sample' AND place_id IN ${IN_DISTRICT}`,
];

const removals = prepared((db) => REMOVALS.map((sql) => db.sqlite.prepare<[string]>(sql)));

/** Places stay, with hours that nobody knows. A part of a transaction: the caller writes the change log. */
export function removeSamples(db: Database, districtSlug: string): void {
  for (const removal of removals(db)) removal.run(districtSlug);
}
