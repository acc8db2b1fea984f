/** What a place is and where, apart from its hours. Parts of transactions: the caller writes the change log. */
import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import { FACILITIES } from '../../server/contract/vocabulary.ts';
import type { Host, Place } from '../../server/model/place.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { factSources, hosts, placeFacilities, placeLanguages, places } from '../schema.ts';
import { saveFacilities } from './save-place.ts';

/** A host as editors know her: by her row, and by the person whose name goes when she goes. */
export interface KeptHost extends Host {
  /** null: she is new. */
  readonly id: number | null;
  readonly personId: number | null;
}

export type FactsOfPlace = Pick<
  Place,
  | 'name'
  | 'kind'
  | 'address'
  | 'coordinates'
  | 'neighbourhoodCode'
  | 'description'
  | 'phone'
  | 'website'
  | 'facilities'
  | 'languages'
> & { readonly hosts: readonly KeptHost[] };

/** In the order in which visitors see them. */
export function findKeptHosts(db: Database, placeId: number): KeptHost[] {
  const { id, firstName, nameShown, role, sample, personId } = hosts;
  return inSnapshot(db, () =>
    db.drizzle
      .select({ id, firstName, nameShown, role, sample, personId })
      .from(hosts)
      .where(eq(hosts.placeId, placeId))
      .orderBy(asc(hosts.position))
      .all(),
  );
}

export function replaceFacts(db: Database, placeId: number, facts: FactsOfPlace): void {
  const { street = null, postalCode = null, locality = null } = facts.address ?? {};
  const { name, kind, neighbourhoodCode, description, phone, website, coordinates } = facts;
  db.drizzle
    .update(places)
    .set({
      ...{ name, kind, neighbourhoodCode, street, postalCode, locality },
      ...{ ...coordinates, description, phone, website },
    })
    .where(eq(places.id, placeId))
    .run();
  db.drizzle.delete(placeFacilities).where(eq(placeFacilities.placeId, placeId)).run();
  saveFacilities(db, placeId, known(facts.facilities));
  db.drizzle.delete(placeLanguages).where(eq(placeLanguages.placeId, placeId)).run();
  for (const language of facts.languages) insertRow(db, placeLanguages, { placeId, language });
  replaceHosts(db, placeId, facts.hosts);
}

/** What somebody at the place says is no longer what an earlier source said. */
export function forgetSources(db: Database, placeSlug: string, fields: readonly string[]): void {
  const { subject, field } = factSources;
  db.drizzle
    .delete(factSources)
    .where(and(eq(subject, `place:${placeSlug}`), inArray(field, [...fields])))
    .run();
}

/** Rows are kept, not made anew: a host's row may belong to a person. */
function replaceHosts(db: Database, placeId: number, kept: readonly KeptHost[]): void {
  const ids = kept.flatMap(({ id }) => (id === null ? [] : [id]));
  db.drizzle
    .delete(hosts)
    .where(and(eq(hosts.placeId, placeId), notInArray(hosts.id, ids)))
    .run();
  kept.forEach(({ id, ...host }, position) => {
    if (id === null) insertRow(db, hosts, { placeId, position, ...host });
    else
      db.drizzle
        .update(hosts)
        .set({ position, ...host })
        .where(and(eq(hosts.id, id), eq(hosts.placeId, placeId)))
        .run();
  });
}

/** "Not known" is what a place says of a facility by not naming it. */
function known(facilities: Place['facilities']): Place['facilities'] {
  const named = FACILITIES.filter((name) => (facilities[name] ?? 'unknown') !== 'unknown');
  return Object.fromEntries(named.map((name) => [name, facilities[name]]));
}
