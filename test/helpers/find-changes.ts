import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { changeLog } from '../../db/schema.ts';

/** What the log tells of one thing, oldest first. */
export function findChanges(db: Database, subject: string): readonly (typeof changeLog.$inferSelect)[] {
  return db.drizzle
    .select()
    .from(changeLog)
    .where(eq(changeLog.subject, subject))
    .orderBy(asc(changeLog.sequence))
    .all();
}
