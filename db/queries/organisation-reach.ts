import type { Right } from '../../server/model/caller.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { append } from './append.ts';
import { toRight } from './rights.ts';

/** By what an organisation is somewhere. */
export interface OrganisationReach {
  /** Of the places of its walk-in hours, past ones too, and of its proposals that wait for an answer. */
  readonly districtSlugs: readonly string[];
  /**
   * Of its people who hold none of those walk-in hours: what whoever let each of them in may do now. Nothing, where nobody
   * knows who that was.
   */
  readonly letInBy: readonly (readonly Right[])[];
}

const districts = prepared((db) =>
  db.sqlite
    .prepare<[{ slug: string }], string>(
      `SELECT DISTINCT places.district_slug FROM places WHERE id IN (
         SELECT place_id FROM walk_ins WHERE organisation_slug = :slug
         UNION
         SELECT place_id FROM proposals WHERE organisation_slug = :slug AND state IN ('open', 'otherTime'))`,
    )
    .pluck(),
);

type Granted = { readonly personId: number } & Parameters<typeof toRight>[0];

/** One row for each right of whoever granted it last; one without a role where she is gone, or never was a person. */
const granters = prepared((db) =>
  db.sqlite.prepare<[{ slug: string }], Granted | { readonly personId: number; readonly role: null }>(
    `SELECT held.person_id AS personId, given.role, places.slug AS placeSlug,
       given.organisation_slug AS organisationSlug, given.district_slug AS districtSlug
     FROM rights AS held
     JOIN people ON people.id = held.person_id
     LEFT JOIN people AS granter ON granter.pseudonym = (
       SELECT who FROM change_log
       WHERE subject = 'person:' || people.pseudonym AND what = 'grantRight'
         AND after ->> 'organisationSlug' = :slug
       ORDER BY sequence DESC LIMIT 1)
     LEFT JOIN rights AS given ON given.person_id = granter.id
     LEFT JOIN places ON places.id = given.place_id
     WHERE held.organisation_slug = :slug AND NOT EXISTS (
       SELECT 1 FROM walk_in_professionals AS holds
       JOIN walk_ins ON walk_ins.id = holds.walk_in_id
       WHERE holds.person_id = held.person_id AND walk_ins.organisation_slug = :slug)`,
  ),
);

export function getOrganisationReach(db: Database, slug: string): OrganisationReach {
  return inSnapshot(db, () => {
    const byPerson = new Map<number, Right[]>();
    for (const row of granters(db).all({ slug })) {
      const right = row.role === null ? null : toRight(row);
      if (right === null) byPerson.set(row.personId, []);
      else append(byPerson, row.personId, right);
    }
    return { districtSlugs: districts(db).all({ slug }), letInBy: [...byPerson.values()] };
  });
}
