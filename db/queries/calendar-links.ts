/** Addresses of calendars of one's own. Only the hash of an address is kept. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Person } from '../../server/model/caller.ts';
import { inQuietTransaction } from '../in-quiet-transaction.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot } from '../open-database.ts';
import { calendarLinks } from '../schema-walk-ins.ts';
import { type Act, recordChange } from './change-log.ts';

export interface CalendarLink {
  readonly id: number;
  readonly madeAt: Instant;
}

/** Takes the place of the one that she had, which opens nothing from then on. */
export function addCalendarLink(db: Database, person: Person, tokenHash: string, act: Act): void {
  inQuietTransaction(db, () => {
    const before = revoke(db, person.id, act.at);
    const row = { tokenHash, personId: person.id, madeAt: act.at, revokedAt: null };
    const after = { calendarLink: insertRow(db, calendarLinks, row) };
    recordChange(db, act, { what: 'makeCalendarLink', subject: subjectOf(person), before, after });
  });
}

/** Not having one is no error. */
export function revokeCalendarLink(db: Database, person: Person, act: Act): void {
  inQuietTransaction(db, () => {
    const before = revoke(db, person.id, act.at);
    if (before === null) return;
    recordChange(db, act, { what: 'revokeCalendarLink', subject: subjectOf(person), before, after: null });
  });
}

/** The one that still works; null: she has none. */
export function getCalendarLink(db: Database, personId: number): CalendarLink | null {
  const { id, madeAt } = calendarLinks;
  const query = db.drizzle.select({ id, madeAt }).from(calendarLinks).where(worksFor(personId));
  return inSnapshot(db, () => query.get()) ?? null;
}

/** Whose address this is; null: nobody's, or it was revoked. */
export function personOfCalendarAddress(db: Database, tokenHash: string): number | null {
  const { personId, revokedAt } = calendarLinks;
  const query = db.drizzle
    .select({ personId })
    .from(calendarLinks)
    .where(and(eq(calendarLinks.tokenHash, tokenHash), isNull(revokedAt)));
  return inSnapshot(db, () => query.get())?.personId ?? null;
}

function revoke(db: Database, personId: number, at: Instant): { readonly calendarLink: number } | null {
  const link = getCalendarLink(db, personId);
  if (link === null) return null;
  db.drizzle.update(calendarLinks).set({ revokedAt: at }).where(eq(calendarLinks.id, link.id)).run();
  return { calendarLink: link.id };
}

function worksFor(personId: number) {
  return and(eq(calendarLinks.personId, personId), isNull(calendarLinks.revokedAt));
}

function subjectOf({ pseudonym }: Person): string {
  return `person:${pseudonym}`;
}
