import { eq } from 'drizzle-orm';
import { NotFound } from '../../server/errors.ts';
import { type Database, inTransaction } from '../open-database.ts';
import { reports } from '../schema-people.ts';
import { type Act, recordChange } from './change-log.ts';
import { getReport } from './reports.ts';

/** Takes "afgehandeld" back. Doing so twice is no error. Throws NotFound. */
export function reopenReport(db: Database, id: number, act: Act): void {
  inTransaction(db, () => {
    const report = getReport(db, id);
    if (report === null) throw new NotFound('report', String(id));
    if (report.handledAt === null) return;
    db.drizzle.update(reports).set({ handledAt: null, handledBy: null }).where(eq(reports.id, id)).run();
    const subject = `place:${report.placeSlug}`;
    recordChange(db, act, { what: 'reopenReport', subject, before: { report: id }, after: null });
  });
}
