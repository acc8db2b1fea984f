/** Checks of hours. Parts of transactions: the caller writes the change log. */
import { and, eq, gte, isNull } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { Checker } from '../../server/contract/vocabulary.ts';
import type { IsoDate } from '../../server/hours/model.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { hoursConfirmations } from '../schema.ts';
import type { Act } from './change-log.ts';

export interface Confirmation {
  readonly placeId: number;
  readonly role: Checker;
  /** null: as long as the rhythm of the place lasts. */
  readonly holdsThrough: IsoDate | null;
}

/** Returns its number. The database refuses it of samples, and of a place without hours. */
export function addConfirmation(db: Database, given: Confirmation, { who, at }: Act): number {
  return insertRow(db, hoursConfirmations, { ...given, who, confirmedAt: at });
}

/** It never counted. */
export function withdrawConfirmation(db: Database, id: number, at: Instant): void {
  db.drizzle.update(hoursConfirmations).set({ withdrawnAt: at }).where(eq(hoursConfirmations.id, id)).run();
}

/** Nor did any that came after it: they saw hours that are taken back. */
export function withdrawConfirmationsFrom(
  db: Database,
  { placeId, id }: { readonly placeId: number; readonly id: number },
  at: Instant,
): void {
  const { withdrawnAt } = hoursConfirmations;
  db.drizzle
    .update(hoursConfirmations)
    .set({ withdrawnAt: at })
    .where(and(eq(hoursConfirmations.placeId, placeId), gte(hoursConfirmations.id, id), isNull(withdrawnAt)))
    .run();
}
