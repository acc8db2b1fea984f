/** Where the hours of a place come from, and when its host is asked about them. Parts of transactions: the caller writes the change log. */
import { eq } from 'drizzle-orm';
import type { Weekday } from '../../server/hours/model.ts';
import type { HoursTrust } from '../../server/model/place.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { hoursTrust } from '../schema.ts';

/** What a change of the hours changes of their trust. */
export type HoursOrigin = Pick<HoursTrust, 'source' | 'updatedAt'>;

/** The rhythm that a place chose stays. null: nobody gave any hours. */
export function saveOrigin(db: Database, placeId: number, origin: HoursOrigin | null): void {
  if (origin === null) {
    db.drizzle.delete(hoursTrust).where(eq(hoursTrust.placeId, placeId)).run();
    return;
  }
  const { source, updatedAt } = origin;
  const changed = db.drizzle
    .update(hoursTrust)
    .set({ source, updatedAt })
    .where(eq(hoursTrust.placeId, placeId))
    .run();
  if (changed.changes === 0) insertRow(db, hoursTrust, { placeId, source, updatedAt });
}

/** null: as in the district, or by default. */
export interface ChosenRhythm {
  readonly rhythmDays: number | null;
  readonly askWeekday: Weekday | null;
  /** Minutes after midnight. */
  readonly askMinute: number | null;
}

/** null: the place has no hours to be asked about. */
export function getRhythm(db: Database, placeId: number): ChosenRhythm | null {
  const { rhythmDays, askWeekday, askMinute } = hoursTrust;
  const query = db.drizzle.select({ rhythmDays, askWeekday, askMinute }).from(hoursTrust);
  return query.where(eq(hoursTrust.placeId, placeId)).get() ?? null;
}

export function saveRhythm(db: Database, placeId: number, rhythm: ChosenRhythm): void {
  db.drizzle.update(hoursTrust).set(rhythm).where(eq(hoursTrust.placeId, placeId)).run();
}
