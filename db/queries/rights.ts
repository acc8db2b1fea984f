import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Role } from '../../server/contract/vocabulary.ts';
import { NotFound } from '../../server/errors.ts';
import type { Person, Right } from '../../server/model/caller.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { districts, organisations, places } from '../schema.ts';
import { rights } from '../schema-people.ts';
import { append } from './append.ts';
import { type Act, recordChange } from './change-log.ts';
import { inKeys, keysOf } from './in-keys.ts';
import { leaveWalkIns } from './leave-walk-ins.ts';

interface RightRow {
  readonly role: Role;
  readonly placeSlug: string | null;
  readonly organisationSlug: string | null;
  readonly districtSlug: string | null;
}

/** The rights of these people, by person. */
export function loadRights(db: Database, personIds: readonly number[]): Map<number, Right[]> {
  const { personId, role, organisationSlug, districtSlug } = rights;
  const rows = db.drizzle
    .select({ personId, right: { role, placeSlug: places.slug, organisationSlug, districtSlug } })
    .from(rights)
    .leftJoin(places, eq(rights.placeId, places.id))
    .where(inKeys(personId))
    .orderBy(asc(rights.id))
    .prepare()
    .all(keysOf(personIds));
  const found = new Map<number, Right[]>();
  for (const row of rows) {
    const right = toRight(row.right);
    if (right !== null) append(found, row.personId, right);
  }
  return found;
}

/** null for what the database does not let be. */
export function toRight({ role, placeSlug, organisationSlug, districtSlug }: RightRow): Right | null {
  if (role === 'administrator') return { role };
  if (role === 'host') return placeSlug === null ? null : { role, placeSlug };
  if (role === 'professional') return organisationSlug === null ? null : { role, organisationSlug };
  return districtSlug === null ? null : { role, districtSlug };
}

/** Gives a right; having it already is no error. Throws NotFound for a place, district or organisation that is not. */
export function grantRight(db: Database, person: Person, right: Right, act: Act): void {
  inTransaction(db, () => {
    const row = toRow(db, person.id, right);
    if (db.drizzle.select({ id: rights.id }).from(rights).where(exactly(row)).get() !== undefined) return;
    insertRow(db, rights, { ...row, grantedAt: act.at });
    recordChange(db, act, {
      what: 'grantRight',
      subject: `person:${person.pseudonym}`,
      before: null,
      after: right,
    });
  });
}

/** Takes a right back; not having it is no error. */
export function revokeRight(db: Database, person: Person, right: Right, act: Act): void {
  inTransaction(db, () => {
    const removed = db.drizzle
      .delete(rights)
      .where(exactly(toRow(db, person.id, right)))
      .run();
    if (removed.changes === 0) return;
    if (right.role === 'professional') leaveWalkIns(db, person.id, right.organisationSlug, act);
    recordChange(db, act, {
      what: 'revokeRight',
      subject: `person:${person.pseudonym}`,
      before: right,
      after: null,
    });
  });
}

/** Where a place belongs, as a target of an act. null: there is no such place. */
export function getPlaceTarget(
  db: Database,
  placeSlug: string,
): { readonly placeSlug: string; readonly districtSlug: string } | null {
  const query = db.drizzle.select({ placeSlug: places.slug, districtSlug: places.districtSlug }).from(places);
  return query.where(eq(places.slug, placeSlug)).get() ?? null;
}

type KeyRow = Omit<typeof rights.$inferInsert, 'id' | 'grantedAt'>;

function toRow(db: Database, personId: number, right: Right): KeyRow {
  const row = { personId, role: right.role, placeId: null, organisationSlug: null, districtSlug: null };
  switch (right.role) {
    case 'administrator':
      return row;
    case 'host':
      return { ...row, placeId: idOfPlace(db, right.placeSlug) };
    case 'professional':
      return { ...row, organisationSlug: knownOrganisation(db, right.organisationSlug) };
    case 'coordinator':
      return { ...row, districtSlug: knownDistrict(db, right.districtSlug) };
  }
}

function exactly({ personId, role, placeId, organisationSlug, districtSlug }: KeyRow): SQL | undefined {
  return and(
    eq(rights.personId, personId),
    eq(rights.role, role),
    placeId == null ? isNull(rights.placeId) : eq(rights.placeId, placeId),
    organisationSlug == null
      ? isNull(rights.organisationSlug)
      : eq(rights.organisationSlug, organisationSlug),
    districtSlug == null ? isNull(rights.districtSlug) : eq(rights.districtSlug, districtSlug),
  );
}

function idOfPlace(db: Database, slug: string): number {
  const row = db.drizzle.select({ id: places.id }).from(places).where(eq(places.slug, slug)).get();
  if (row === undefined) throw new NotFound('place', slug);
  return row.id;
}

function knownOrganisation(db: Database, slug: string): string {
  const query = db.drizzle.select({ slug: organisations.slug }).from(organisations);
  const row = query.where(eq(organisations.slug, slug)).get();
  if (row === undefined) throw new NotFound('organisation', slug);
  return row.slug;
}

function knownDistrict(db: Database, slug: string): string {
  const row = db.drizzle
    .select({ slug: districts.slug })
    .from(districts)
    .where(eq(districts.slug, slug))
    .get();
  if (row === undefined) throw new NotFound('district', slug);
  return row.slug;
}
