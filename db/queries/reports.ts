/** The inbox: what visitors reported of places. */
import { and, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { ReportKind } from '../../server/contract/vocabulary.ts';
import { NotFound } from '../../server/errors.ts';
import type { Report } from '../../server/model/report.ts';
import { insertRow } from '../insert-row.ts';
import { type Database, inSnapshot, inTransaction } from '../open-database.ts';
import { places } from '../schema.ts';
import { reports } from '../schema-people.ts';
import { type Act, recordChange } from './change-log.ts';

/** All that is given must hold. Without `handled`: both. */
export interface ReportSelection {
  readonly placeSlugs?: readonly string[];
  readonly districtSlug?: string;
  readonly handled?: boolean;
}

/** The newest first. */
export function findReports(db: Database, selection: ReportSelection, limit = 200): Report[] {
  return inSnapshot(db, () =>
    selectReports(db)
      .where(and(...conditionsOf(selection)))
      .limit(limit)
      .all(),
  );
}

/** null: there is no such report. */
export function getReport(db: Database, id: number): Report | null {
  return inSnapshot(db, () => selectReports(db).where(eq(reports.id, id)).get()) ?? null;
}

export interface NewReport {
  readonly placeId: number;
  readonly placeSlug: string;
  readonly kind: ReportKind;
  readonly weighsUntil: number | null;
  readonly words: string | null;
  readonly deviceMark: string | null;
}

/** A part of a transaction. What the visitor wrote stays out of the change log: it may name somebody. */
export function addReport(db: Database, { placeSlug, ...report }: NewReport, act: Act): number {
  const row = { ...report, reportedAt: act.at, clearedAt: null, handledAt: null, handledBy: null };
  const { kind, weighsUntil } = report;
  const subject = `place:${placeSlug}`;
  recordChange(db, act, { what: 'report', subject, before: null, after: { kind, weighsUntil } });
  return insertRow(db, reports, row);
}

/** Somebody looked at it. Doing so twice is no error. Throws NotFound. */
export function handleReport(db: Database, id: number, act: Act): void {
  inTransaction(db, () => {
    const report = getReport(db, id);
    if (report === null) throw new NotFound('report', String(id));
    if (report.handledAt !== null) return;
    const handled = { handledAt: act.at, handledBy: act.who };
    db.drizzle.update(reports).set(handled).where(eq(reports.id, id)).run();
    const subject = `place:${report.placeSlug}`;
    recordChange(db, act, { what: 'handleReport', subject, before: null, after: { report: id } });
  });
}

function selectReports(db: Database) {
  const { id, kind, reportedAt, weighsUntil, words, clearedAt, handledAt, handledBy } = reports;
  return db.drizzle
    .select({
      ...{ id, kind, reportedAt, weighsUntil, words, clearedAt, handledAt, handledBy },
      placeSlug: places.slug,
      placeName: places.name,
    })
    .from(reports)
    .innerJoin(places, eq(places.id, reports.placeId))
    .orderBy(desc(reports.reportedAt), desc(reports.id))
    .$dynamic();
}

function conditionsOf({ placeSlugs, districtSlug, handled }: ReportSelection): SQL[] {
  const conditions: SQL[] = [];
  if (placeSlugs !== undefined) conditions.push(inArray(places.slug, [...placeSlugs]));
  if (districtSlug !== undefined) conditions.push(eq(places.districtSlug, districtSlug));
  if (handled !== undefined)
    conditions.push(handled ? isNotNull(reports.handledAt) : isNull(reports.handledAt));
  return conditions;
}
