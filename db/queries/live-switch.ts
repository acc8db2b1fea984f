import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Instant } from '../../server/contract/timetable.ts';
import type { LiveSwitch } from '../../server/model/place.ts';
import { insertRow } from '../insert-row.ts';
import type { Database } from '../open-database.ts';
import { liveSwitches, reports } from '../schema-people.ts';

/** null takes it off. A part of a transaction: the caller writes the change log. */
export function saveLiveSwitch(db: Database, placeId: number, live: LiveSwitch | null): void {
  db.drizzle.delete(liveSwitches).where(eq(liveSwitches.placeId, placeId)).run();
  if (live === null) return;
  const { says, since: sinceAt, until: untilAt, by: role } = live;
  insertRow(db, liveSwitches, { placeId, says, sinceAt, untilAt, role });
}

/** "We zijn open": the reports of a closed door weigh no more; they stay in the inbox. A part of a transaction. */
export function clearDoorReports(db: Database, placeId: number, at: Instant): void {
  db.drizzle
    .update(reports)
    .set({ clearedAt: at })
    .where(and(eq(reports.placeId, placeId), isNotNull(reports.weighsUntil), isNull(reports.clearedAt)))
    .run();
}
