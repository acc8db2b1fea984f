/** What the reports of a closed door come to, and the marks that tell networks apart while they weigh. */
import { and, asc, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { DoorReport, Instant } from '../../server/contract/timetable.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { prepared } from '../prepared.ts';
import { reports } from '../schema-people.ts';
import { append } from './append.ts';
import { inKeys, keysOf } from './in-keys.ts';
import { type WeighingReport, weigh } from './weigh-reports.ts';

const weighingOf = prepared((db) =>
  db.drizzle
    .select({
      placeId: reports.placeId,
      at: reports.reportedAt,
      until: reports.weighsUntil,
      deviceMark: reports.deviceMark,
    })
    .from(reports)
    .where(and(inKeys(reports.placeId), isNotNull(reports.weighsUntil), isNull(reports.clearedAt)))
    .orderBy(asc(reports.reportedAt), asc(reports.id))
    .prepare(),
);

/** By the place's id. Reports that are over are among them: they say nothing any more. */
export function loadDoorReports(db: Database, placeIds: readonly number[]): Map<number, DoorReport> {
  const byPlace = new Map<number, WeighingReport[]>();
  for (const { placeId, at, until, deviceMark } of weighingOf(db).all(keysOf(placeIds))) {
    if (until !== null) append(byPlace, placeId, { at, until, deviceMark });
  }
  return new Map(
    [...byPlace].flatMap(([placeId, weighing]) => {
      const report = weigh(weighing);
      return report === null ? [] : [[placeId, report] as const];
    }),
  );
}

/** Whether this network has had its say in the block that runs, also where the host cleared it since. */
export function hasReportedBlock(
  db: Database,
  { placeId, deviceMark }: { readonly placeId: number; readonly deviceMark: string },
  now: Instant,
): boolean {
  const ofDevice = and(eq(reports.placeId, placeId), eq(reports.deviceMark, deviceMark));
  const query = db.drizzle.select({ id: reports.id }).from(reports);
  return query.where(and(ofDevice, gt(reports.weighsUntil, now))).get() !== undefined;
}

/**
 * Wipes the marks of reports that weigh no more, for the scheduler. Returns how many. Not in the change log: nothing
 * of what anybody said changes.
 */
export function forgetDevices(db: Database, now: Instant): number {
  const isOver = or(isNull(reports.weighsUntil), lte(reports.weighsUntil, now));
  return inTransaction(
    db,
    () =>
      db.drizzle
        .update(reports)
        .set({ deviceMark: null })
        .where(and(isNotNull(reports.deviceMark), isOver))
        .run().changes,
  );
}
