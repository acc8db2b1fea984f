import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Language } from '../../server/contract/vocabulary.ts';
import { NotFound } from '../../server/errors.ts';
import type { Person, Right } from '../../server/model/caller.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot, inTransaction } from '../open-database.ts';
import { hosts } from '../schema.ts';
import { people } from '../schema-people.ts';
import { proposalSteps } from '../schema-walk-ins.ts';
import { type Act, recordChange } from './change-log.ts';
import { leaveWalkIns } from './leave-walk-ins.ts';
import { loadRights } from './rights.ts';

type PersonRow = typeof people.$inferSelect;

export interface NewPerson {
  readonly pseudonym: string;
  readonly email: string;
  readonly name: string | null;
  readonly language: Language;
}

export function toPerson(row: PersonRow, rights: readonly Right[]): Person {
  return { ...row, rights };
}

/** Everybody, in the order in which they were invited. */
export function findPeople(db: Database): Person[] {
  return inSnapshot(db, () => withRights(db, db.drizzle.select().from(people).orderBy(asc(people.id)).all()));
}

export function getPerson(db: Database, id: number): Person | null {
  return inSnapshot(db, () => one(db, db.drizzle.select().from(people).where(eq(people.id, id)).get()));
}

/** Capitals make no difference. */
export function getPersonByEmail(db: Database, email: string): Person | null {
  return inSnapshot(db, () => one(db, db.drizzle.select().from(people).where(eq(people.email, email)).get()));
}

/** Whoever comes first; null: there is nobody. */
export function getAnyPerson(db: Database): Person | null {
  return inSnapshot(db, () =>
    one(db, db.drizzle.select().from(people).orderBy(asc(people.id)).limit(1).get()),
  );
}

export function isPseudonymTaken(db: Database, pseudonym: string): boolean {
  const query = db.drizzle.select({ id: people.id }).from(people).where(eq(people.pseudonym, pseudonym));
  return query.get() !== undefined;
}

/** Whether anybody ever came in: until then the first link is printed at each start. */
export function hasAnybodySignedIn(db: Database): boolean {
  const query = db.drizzle.select({ id: people.id }).from(people).where(isNotNull(people.firstSignedInAt));
  return inSnapshot(db, () => query.limit(1).get()) !== undefined;
}

/** Adds somebody without any right yet. */
export function addPerson(db: Database, person: NewPerson, act: Act): Person {
  return inTransaction(db, () => {
    const row = { ...person, invitedAt: act.at, firstSignedInAt: null };
    const id = insertRow(db, people, row);
    const { pseudonym, language } = person;
    recordChange(db, act, {
      what: 'addPerson',
      subject: `person:${pseudonym}`,
      before: null,
      after: { language },
    });
    return toPerson({ id, ...row }, []);
  });
}

/**
 * Removes the person, and by the tables' own rules her sessions, passkeys, links, rights and mails. What visitors saw
 * of her as a host goes too, and what she wrote with proposals. Only the pseudonym stays, in the change log.
 */
export function removePerson(db: Database, person: Person, act: Act): void {
  inTransaction(db, () => {
    db.drizzle
      .update(hosts)
      .set({ firstName: null, nameShown: false, personId: null })
      .where(eq(hosts.personId, person.id))
      .run();
    // What she wrote to the other side may hold her name; what was agreed stays.
    db.drizzle
      .update(proposalSteps)
      .set({ words: null })
      .where(eq(proposalSteps.who, person.pseudonym))
      .run();
    leaveWalkIns(db, person.id, null, act);
    const removed = db.drizzle.delete(people).where(eq(people.id, person.id)).run();
    if (removed.changes === 0) throw new NotFound('person', person.pseudonym);
    recordChange(db, act, {
      what: 'removePerson',
      subject: `person:${person.pseudonym}`,
      before: { rights: person.rights },
      after: null,
    });
  });
}

/** The name for colleagues; null takes it back. The change log hears only that it changed. */
export function saveName(db: Database, person: Person, name: string | null, act: Act): void {
  change(db, person, { name }, 'saveName', act);
}

/** Throws what the database throws when somebody else has the address. */
export function saveEmail(db: Database, person: Person, email: string, act: Act): void {
  change(db, person, { email }, 'saveEmail', act);
}

export function saveLanguage(db: Database, person: Person, language: Language, act: Act): void {
  change(db, person, { language }, 'saveLanguage', act);
}

/** The first time that somebody comes in. Not in the change log: who came when is nobody's history. */
export function markSignedIn(db: Database, personId: number, now: number): void {
  inQuietTransaction(db, () =>
    db.drizzle
      .update(people)
      .set({ firstSignedInAt: now })
      .where(and(eq(people.id, personId), isNull(people.firstSignedInAt)))
      .run(),
  );
}

function change(
  db: Database,
  { id, pseudonym }: Person,
  values: Partial<Pick<PersonRow, 'name' | 'email' | 'language'>>,
  what: string,
  act: Act,
): void {
  inQuietTransaction(db, () => {
    const changed = db.drizzle.update(people).set(values).where(eq(people.id, id)).run();
    if (changed.changes === 0) throw new NotFound('person', pseudonym);
    recordChange(db, act, { what, subject: `person:${pseudonym}`, before: null, after: null });
  });
}

function one(db: Database, row: PersonRow | undefined): Person | null {
  // The same questions whether there is such a person or not: see server/auth/request-link.ts.
  return withRights(db, row === undefined ? [] : [row])[0] ?? null;
}

function withRights(db: Database, rows: readonly PersonRow[]): Person[] {
  const rights = loadRights(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toPerson(row, rights.get(row.id) ?? []));
}
