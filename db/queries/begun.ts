/** What somebody did already to make the system her own, out of the change log. */
import type { Database } from '../open-database.ts';
import { prepared } from '../prepared.ts';

const districtNamed = prepared((db) =>
  db.sqlite
    .prepare<[string], number>(
      `SELECT 1 FROM change_log AS said WHERE subject = ? AND what = 'saveDistrict' AND NOT EXISTS (
         SELECT 1 FROM change_log AS undone
         WHERE undone.subject = said.subject AND undone.what = 'undo'
           AND json_extract(undone.after, '$.undoes') = said.sequence
       )`,
    )
    .pluck(),
);

/** Whether somebody said what the district is called, or that its name is right. */
export function isDistrictNamed(db: Database, districtSlug: string): boolean {
  return districtNamed(db).get(`district:${districtSlug}`) !== undefined;
}

const added = prepared((db) =>
  db.sqlite.prepare<[], { slug: string; name: string; hosts: number }>(
    `SELECT slug, name,
       (SELECT count(*) FROM rights WHERE rights.place_id = places.id AND role = 'host') AS hosts
     FROM change_log JOIN places ON 'place:' || places.slug = change_log.subject
     WHERE what = 'addPlace' AND (act_key IS NULL OR act_key GLOB 'addPlace:*') AND who <> 'fixtures'
     ORDER BY sequence DESC LIMIT 1`,
  ),
);

/** The last place that somebody added by hand, and how many hosts have an account for it; null: there is none. */
export function lastAddedPlace(
  db: Database,
): { readonly slug: string; readonly name: string; readonly hosts: number } | null {
  return added(db).get() ?? null;
}
