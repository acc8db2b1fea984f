import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Database } from '../open-database.ts';
import { walkInProfessionals, walkIns } from '../schema-walk-ins.ts';
import { type Act, recordChange } from './change-log.ts';
import { removeProfessional } from './save-walk-in.ts';

/**
 * Whoever works there no more, or is gone, holds nothing there, and what visitors read of her goes. Each walk-in hour has a
 * line of it in the log, by which calendars know that it changed. `organisationSlug`: null for all. A part of a transaction.
 */
export function leaveWalkIns(
  db: Database,
  personId: number,
  organisationSlug: string | null,
  act: Act,
): void {
  const isHers: SQL[] = [eq(walkInProfessionals.personId, personId)];
  if (organisationSlug !== null) isHers.push(eq(walkIns.organisationSlug, organisationSlug));
  const held = db.drizzle
    .select({ id: walkIns.id, slug: walkIns.slug })
    .from(walkIns)
    .innerJoin(walkInProfessionals, eq(walkInProfessionals.walkInId, walkIns.id))
    .where(and(...isHers))
    .orderBy(asc(walkIns.id))
    .all();
  for (const { id, slug } of held) {
    removeProfessional(db, id, personId);
    recordChange(db, act, { what: 'leaveWalkIn', subject: `walkIn:${slug}`, before: null, after: null });
  }
}
