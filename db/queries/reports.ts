/** What visitors reported of places. */
import { and, asc, isNotNull, isNull } from 'drizzle-orm';
import type { DoorReport } from '../../server/contract/timetable.ts';
import type { Database } from '../open-database.ts';
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

/** What the reports of a closed door come to; reports that are over say nothing any more. By the place's id. */
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
